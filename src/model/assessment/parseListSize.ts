/** The largest number of registered patients that a file may hold. */
const most = 100_000_000;

/** A list size as it was typed. */
export type ListSize =
  | { readonly state: 'none' }
  | { readonly state: 'size'; readonly size: number }
  | { readonly state: 'notANumber' };

/** Parses a number of registered patients, as people write it: "8,400", "8 400" or "8400". */
export function parseListSize(text: string): ListSize {
  const digits = text.trim().replace(/(?<=\d)[\s,.'’](?=\d{3}(?!\d))/gu, '');
  if (digits === '') return { state: 'none' };
  const size = Number(digits);
  return /^\d+$/.test(digits) && size <= most ? { state: 'size', size } : { state: 'notANumber' };
}
