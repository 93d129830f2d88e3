import type { PlainDate } from '../assessment/Assessment';

/** The day so many days later; earlier for a negative number. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const { year, month, day } = readParts(date);
  return writeDay(year, month, day + days);
}

/** The same day so many months later, or the month's last day where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = readParts(date);
  const last = Number(writeDay(year, month + months + 1, 0).slice(-2));
  return writeDay(year, month + months, Math.min(day, last));
}

function readParts(date: PlainDate) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** In UTC throughout, where every day has 24 hours: no time zone can move it. */
function writeDay(year: number, month: number, day: number): PlainDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

const millisecondsPerDay = 86_400_000;

/** Days since 1 January 1970, so that days can be compared and counted as numbers. */
export function dayNumber(date: PlainDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);
}

/** The day that a number stands for. */
export function dayOfNumber(days: number): PlainDate {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}
