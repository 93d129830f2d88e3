import type { Instant } from '../../model';

/** A date or time as FHIR writes it as an instant in UTC; a date alone is its first moment there. */
export function parseTime(text: string | undefined): Instant | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
