import { numberOf, type PdfFields, type PdfObject } from './PdfValue';

/** Where a stream's bytes lie in the file. */
export interface StreamPlace {
  readonly start: number;
  readonly end: number;
}

// A limit on blanks: a file may hold millions, and ask for them again and again.
const streamStart = /[\t\n\f\r ]{0,10}stream(?:\r\n|\n|\r)/y;
const streamEnd = /[\t\n\f\r ]{0,3}endstream/y;

/**
 * Where the bytes of a stream lie: as long as its dictionary says, if it ends there; else up to its
 * end mark. Absent where no stream begins.
 *
 * @param at behind the dictionary.
 */
export function locateStream(text: string, at: number, fields: PdfFields): StreamPlace | undefined {
  streamStart.lastIndex = at;
  if (!streamStart.test(text)) return undefined;
  const start = streamStart.lastIndex;
  const told = numberOf(fields.get('Length'));
  if (told !== undefined && endsAt(text, start + told)) return { start, end: start + told };
  const mark = text.indexOf('endstream', start);
  // The line's end before the mark is not part of the data.
  const end =
    mark < 0 ? text.length : mark - (/\r?\n?$/.exec(text.slice(mark - 2, mark))?.[0].length ?? 0);
  return { start, end: Math.max(start, end) };
}

/** The same once all objects are known: a length may be an object of its own behind the stream. */
export function relocateStream(
  text: string,
  place: StreamPlace,
  fields: PdfFields,
  objects: ReadonlyMap<number, PdfObject>,
): StreamPlace {
  const length = fields.get('Length');
  if (length?.kind !== 'reference') return place;
  const told = numberOf(objects.get(length.object)?.value);
  const end = place.start + (told ?? Number.NaN);
  return endsAt(text, end) ? { start: place.start, end } : place;
}

function endsAt(text: string, place: number): boolean {
  if (!Number.isInteger(place) || place < 0) return false;
  streamEnd.lastIndex = place;
  return streamEnd.test(text);
}
