import type { Timer } from '../../model';

const minutesADay = 24 * 60;

/**
 * The time of a step: `10:40`, or minutes since the beginning where nobody said when it is: `+70`.
 *
 * @param minutes since the beginning.
 */
export function clockOf(begins: string | undefined, minutes: number): string {
  const [hours, past] = (begins ?? '').split(':').map(Number);
  if (hours === undefined || past === undefined) return `+${minutes}`;
  const at = (hours * 60 + past + minutes) % minutesADay;
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** How many seconds a timer has left; below 0 once it has run out. */
export function secondsLeft(timer: Timer, now: number): number {
  const until = timer.pausedAt === undefined ? now : Date.parse(timer.pausedAt);
  return timer.seconds - Math.floor((until - Date.parse(timer.startedAt)) / 1_000);
}

/** `4:05`; what has run over is written with a minus: `-0:30`. */
export function writeSeconds(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
