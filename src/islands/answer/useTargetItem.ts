import { useAddressedPlace } from '../app/useAddressedPlace';

/**
 * Brings the item that the address names into view and gives it focus, so that a key answers it.
 *
 * Its card is drawn after the page, so the browser cannot find it by itself.
 */
export function useTargetItem(): void {
  useAddressedPlace(focusItem);
}

/** Focuses an item's answer, or its first choice where there is none. */
export function focusItem(item: string): void {
  const card = document.getElementById(item);
  if (card === null) return;
  const choices = [...card.querySelectorAll<HTMLInputElement>('.item-choices input[type=radio]')];
  card.scrollIntoView();
  (choices.find(({ checked }) => checked) ?? choices[0])?.focus({ preventScroll: true });
}
