import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Three a second stay clear of flashing (WCAG 2.3.1); eight are for who chooses them. */
export const speeds = [3, 8] as const;
export type Speed = (typeof speeds)[number];

export interface Frames {
  /** Which frame is shown, from 0. */
  readonly frame: ReadonlySignal<number>;
  readonly isRunning: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<Speed>;
  readonly run: (running: boolean) => void;
  readonly choose: (speed: Speed) => void;
  readonly next: () => void;
}

/** Goes through the frames of a sequence by itself, or by hand where motion is unwelcome. */
export function useFrames(): Frames {
  const frame = useSignal(0);
  const isRunning = useSignal(!matchMedia('(prefers-reduced-motion: reduce)').matches);
  const speed = useSignal<Speed>(3);
  const next = () => {
    frame.value += 1;
  };
  useEffect(() => {
    if (!isRunning.value) return;
    const timer = setInterval(next, 1_000 / speed.value);
    return () => clearInterval(timer);
  }, [isRunning.value, speed.value]);
  return {
    frame,
    isRunning,
    speed,
    run: (running) => {
      isRunning.value = running;
    },
    choose: (chosen) => {
      speed.value = chosen;
    },
    next,
  };
}
