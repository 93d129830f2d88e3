import { useAddressedPlace } from './useAddressedPlace';

/** Opens the closed part that the address points into: a link to it is a wish to read it. */
export function useOpenDetails(): void {
  useAddressedPlace((id) => {
    const target = document.getElementById(id);
    if (!(target instanceof HTMLDetailsElement)) return;
    target.open = true;
    target.scrollIntoView();
    target.querySelector('summary')?.focus();
  });
}
