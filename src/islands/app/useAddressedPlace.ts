import { useEffect } from 'preact/hooks';

/**
 * Goes to what the address points at inside the page: now, and whenever the address changes. Once all is
 * loaded the browser goes there itself and takes the focus away, so it is brought back then.
 *
 * @param go is handed the id.
 */
export function useAddressedPlace(go: (id: string) => void): void {
  useEffect(() => {
    const follow = () => go(location.hash.slice(1));
    const again = () =>
      requestAnimationFrame(() => {
        // Whoever has gone on to something else stays there.
        if (document.activeElement === document.body) follow();
      });
    follow();
    addEventListener('hashchange', follow);
    addEventListener('load', again, { once: true });
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('load', again);
    };
  }, []);
}
