import { inflateZlib } from '../bytes/inflate';
import { createPdfLexer } from './createPdfLexer';
import { locateStream, relocateStream } from './locateStream';
import { fieldsOf, nameOf, numberOf, type PdfFields, type PdfObject } from './PdfValue';

/** What a PDF may be at most. */
export interface PdfLimits {
  readonly bytes: number;
  readonly objects: number;
  /** Of one stream, inflated. */
  readonly streamBytes: number;
  /** Of all streams that are looked into, inflated. */
  readonly allStreamBytes: number;
}

export const pdfLimits: PdfLimits = {
  bytes: 50_000_000,
  objects: 300_000,
  streamBytes: 10_000_000,
  allStreamBytes: 60_000_000,
};

/** The objects of a PDF by number, of several versions the last. */
export interface PdfObjects {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly encrypted: boolean;
  /** The bytes of a stream, inflated; absent where it is none, is too large or cannot be read. */
  readStream(object: PdfObject | undefined): Uint8Array | undefined;
}

const objectStart =
  /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}obj(?![a-z])|\btrailer(?![a-z])/g;

/** Of a thousand objects few name a file, or are a length; the others in streams are not read. */
const matters = /^\s*\d+\s*$|\/EF|\/U?F\s*\d+\s+\d+\s+R/;

/**
 * Reads the objects of a PDF in the order of the file, without its table of places: that is lost or
 * wrong in many files that were saved again, and a damaged file still holds its objects.
 *
 * Streams are stepped over, so that nothing inside them is taken for an object. A later object of the
 * same number takes an earlier one's place, as in a file that was added to.
 *
 * @throws LexerExhausted where the file is made to be read for ever.
 */
export function readPdfObjects(bytes: Uint8Array, limits: PdfLimits): PdfObjects {
  const text = toBinary(bytes);
  const lexer = createPdfLexer(text);
  const objects = new Map<number, PdfObject>();
  let encrypted = false;
  let left = limits.allStreamBytes;

  function readStream(object: PdfObject | undefined): Uint8Array | undefined {
    if (object?.stream === undefined) return undefined;
    const fields = fieldsOf(object.value);
    const { start, end } = relocateStream(text, object.stream, fields, objects);
    const most = Math.min(left, limits.streamBytes);
    const data = decode(bytes.subarray(start, end), fields, most);
    // What was too large cost as much as what was not.
    left -= data?.length ?? most;
    return data;
  }

  const starts = new RegExp(objectStart);
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const read = lexer.read(starts.lastIndex);
    if (read === undefined) continue;
    const fields = fieldsOf(read.value);
    if (fields.has('Encrypt')) encrypted = true;
    if (found[1] === undefined) continue;
    const stream = locateStream(text, read.end, fields);
    const object = { value: read.value, stream };
    objects.set(Number(found[1]), object);
    starts.lastIndex = stream?.end ?? read.end;
    if (nameOf(fields.get('Type')) === 'ObjStm') {
      unpack(readStream(object), fields, objects, limits.objects);
    }
    if (objects.size >= limits.objects) break;
  }
  return { objects, encrypted, readStream };
}

/** Undoes a stream's filter: none, or the one that everybody uses. */
function decode(raw: Uint8Array, fields: PdfFields, mostBytes: number): Uint8Array | undefined {
  const filter = fields.get('Filter');
  const filters = filter?.kind === 'list' ? filter.values : filter === undefined ? [] : [filter];
  const [name, ...more] = filters.map(nameOf);
  if (filters.length === 0) return raw.length > mostBytes ? undefined : raw;
  const predictor = numberOf(fieldsOf(fields.get('DecodeParms')).get('Predictor')) ?? 1;
  if (more.length > 0 || name !== 'FlateDecode' || predictor !== 1) return undefined;
  return inflateZlib(raw, mostBytes);
}

/** Takes the objects out of a stream of objects (ISO 32000-1, 7.5.7). */
function unpack(
  packed: Uint8Array | undefined,
  fields: PdfFields,
  objects: Map<number, PdfObject>,
  mostObjects: number,
): void {
  const text = toBinary(packed ?? new Uint8Array());
  const first = numberOf(fields.get('First')) ?? 0;
  const lexer = createPdfLexer(text);
  const numbers = text.slice(0, first).match(/\d+/g) ?? [];
  for (let index = 0; index + 1 < numbers.length && objects.size < mostObjects; index += 2) {
    const place = first + Number(numbers[index + 1]);
    const next = first + Number(numbers[index + 3] ?? text.length);
    const read = matters.test(text.slice(place, next)) ? lexer.read(place) : undefined;
    objects.set(Number(numbers[index]), { value: read?.value ?? { kind: 'other' } });
  }
}

/**
 * Bytes as a text of one character each.
 *
 * Not `TextDecoder('latin1')`: that label means windows-1252, which changes 0x80 to 0x9F. As two bytes
 * each they are characters that no decoder changes, and that is the quickest way there is.
 */
function toBinary(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(new Uint16Array(bytes));
}
