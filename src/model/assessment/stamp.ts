import type { Instant, Stamp } from './Assessment';

/**
 * The time of a change: now, or a millisecond after what it replaces where the clock went back.
 *
 * Without this a device whose clock was put right would lose its own later change to its earlier
 * one (M5: the later `changedAt` wins).
 */
export function stampAfter(now: Instant, replaced: Stamp | undefined): Instant {
  if (replaced === undefined || now > replaced.changedAt) return now;
  return new Date(Date.parse(replaced.changedAt) + 1).toISOString();
}

/** The list with this record in place of the one with its id, or added. */
export function putRecord<T extends Stamp>(list: readonly T[], record: T): readonly T[] {
  return list.some((one) => one.id === record.id)
    ? list.map((one) => (one.id === record.id ? record : one))
    : [...list, record];
}
