import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The time in milliseconds, anew every second: for clocks that a room looks at. */
export function useSeconds(): ReadonlySignal<number> {
  const time = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      time.value = Date.now();
    }, 1_000);
    return () => clearInterval(timer);
  }, []);
  return time;
}
