/** Zones west, at and east of Greenwich that change their clocks in different months, with their offset in July, in minutes. */
export const timeZones = [
  ['UTC', 0],
  ['America/Los_Angeles', 420],
  ['Pacific/Auckland', -720],
  ['Europe/London', -60],
] as const;

/** The days around the changes of the clock in those zones in 2026. */
export const clockChanges = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-27',
  '2026-10-25',
  '2026-11-01',
] as const;

/** Runs a function in a time zone; throws where the zone does not take effect. */
export function inTimeZone<T>([name, offset]: (typeof timeZones)[number], run: () => T): T {
  const before = process.env.TZ;
  try {
    process.env.TZ = name;
    const found = new Date('2026-07-01T00:00:00Z').getTimezoneOffset();
    if (found !== offset) throw new Error(`In ${name} the offset is ${found}`);
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
