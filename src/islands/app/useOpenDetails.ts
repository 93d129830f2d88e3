import { useEffect } from 'preact/hooks';

/** Opens the closed part that the address points into: a link to it is a wish to read it. */
export function useOpenDetails(): void {
  useEffect(() => {
    function openTarget() {
      const target = document.getElementById(location.hash.slice(1));
      if (!(target instanceof HTMLDetailsElement)) return;
      target.open = true;
      target.scrollIntoView();
      target.querySelector('summary')?.focus();
    }
    openTarget();
    addEventListener('hashchange', openTarget);
    return () => removeEventListener('hashchange', openTarget);
  }, []);
}
