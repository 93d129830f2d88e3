import { useEffect, useRef, useState } from 'preact/hooks';

/** A row that unfolds: at a press of its button, and where the address points to it. */
export function useOpenRow(id: string) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    function openTarget() {
      if (location.hash !== `#${id}`) return;
      setOpen(true);
      button.current?.scrollIntoView();
      button.current?.focus({ preventScroll: true });
    }
    openTarget();
    addEventListener('hashchange', openTarget);
    return () => removeEventListener('hashchange', openTarget);
  }, [id]);
  return { isOpen, toggle: () => setOpen(!isOpen), button };
}
