import { zlibSync } from 'fflate';
import { encodeBinary } from './encode';

/** A file as jsPDF writes it, cut into its objects. */
interface LooseFile {
  readonly header: Uint8Array;
  /** By number; without `obj` and `endobj`. */
  readonly objects: ReadonlyMap<number, Uint8Array>;
  readonly root: number;
  readonly information: number;
}

/** Where an object is found: at an offset, or in a stream of objects at a place. */
type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** A small table of what was seen: it costs no byte in a thousand, and each stream needs its own. */
const deflateOptions = { level: 6, mem: 1 } as const;

/** Few enough that a reader need not inflate a long document for its first page. */
const objectsPerStream = 400;

/**
 * Rewrites a file that jsPDF has written with its objects packed (ISO 32000-1, 7.5.7 and 7.5.8).
 *
 * Tags are a thousand small dictionaries much alike, which together deflate to a tenth. Streams are
 * deflated here too: jsPDF joins what it deflates byte by byte, which took longer than all the rest.
 * Objects keep their numbers. The file identifier is made from the bytes, so that the same content
 * always gives the same one.
 *
 * @param information takes the place of jsPDF's own information dictionary.
 */
export function packFile(bytes: Uint8Array, information: string): Uint8Array {
  const loose = readLooseFile(bytes);
  const objects = new Map(loose.objects).set(loose.information, encodeAsBytes(information));
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  const places = new Map<number, Place>();
  const parts: Uint8Array[] = [loose.header];
  let length = loose.header.length;
  const put = (number: number, content: readonly Uint8Array[]) => {
    places.set(number, { kind: 'offset', offset: length });
    const whole = [encodeAsBytes(`${number} 0 obj\n`), ...content, encodeAsBytes('\nendobj\n')];
    for (const part of whole) length += part.length;
    parts.push(...whole);
  };

  const small: number[] = [];
  for (const number of numbers) {
    const object = objects.get(number) ?? new Uint8Array();
    if (isStream(object)) put(number, deflateStream(object));
    else small.push(number);
  }
  let next = (numbers.at(-1) ?? 0) + 1;
  for (let at = 0; at < small.length; at += objectsPerStream) {
    const group = small.slice(at, at + objectsPerStream);
    group.forEach((number, index) => {
      places.set(number, { kind: 'packed', stream: next, index });
    });
    put(next, packObjects(group, objects));
    next += 1;
  }
  const start = length;
  places.set(next, { kind: 'offset', offset: start });
  const id = makeFileId(parts);
  put(next, writeReferences(places, { root: loose.root, information: loose.information, id }));
  return join([...parts, encodeAsBytes(`startxref\n${start}\n%%EOF\n`)]);
}

/** The objects one behind the other, led by their numbers and offsets. */
function packObjects(
  numbers: readonly number[],
  objects: ReadonlyMap<number, Uint8Array>,
): readonly Uint8Array[] {
  const newLine = encodeAsBytes('\n');
  const bodies = numbers.map((number) => objects.get(number) ?? new Uint8Array());
  let offset = 0;
  const index = numbers.map((number, place) => {
    const entry = `${number} ${offset}`;
    offset += (bodies[place]?.length ?? 0) + 1;
    return entry;
  });
  const head = encodeAsBytes(`${index.join(' ')}\n`);
  const data = join([head, ...bodies.flatMap((body) => [body, newLine])]);
  return encodeStream(`/Type /ObjStm /N ${numbers.length} /First ${head.length}`, data);
}

interface Trailer {
  readonly root: number;
  readonly information: number;
  readonly id: string;
}

/** The cross-reference stream: a row of one, four and two bytes for each object. */
function writeReferences(
  places: ReadonlyMap<number, Place>,
  { root, information, id }: Trailer,
): readonly Uint8Array[] {
  const size = Math.max(...places.keys()) + 1;
  const rows = new DataView(new ArrayBuffer(size * rowLength));
  for (let number = 0; number < size; number += 1) {
    const place = places.get(number);
    const at = number * rowLength;
    if (place === undefined) rows.setUint16(at + 5, number === 0 ? 65_535 : 0);
    else if (place.kind === 'offset') {
      rows.setUint8(at, 1);
      rows.setUint32(at + 1, place.offset);
    } else {
      rows.setUint8(at, 2);
      rows.setUint32(at + 1, place.stream);
      rows.setUint16(at + 5, place.index);
    }
  }
  return encodeStream(
    [
      `/Type /XRef /Size ${size} /W [1 4 2] /Root ${root} 0 R /Info ${information} 0 R`,
      `/ID [<${id}> <${id}>] /DecodeParms <</Predictor 12 /Columns ${rowLength}>>`,
    ].join(' '),
    subtractRows(new Uint8Array(rows.buffer)),
  );
}

const rowLength = 7;

/** Each row less the row above it (PNG's "up", ISO 32000-1, 7.4.4.4): neighbours differ by little. */
function subtractRows(rows: Uint8Array): Uint8Array {
  const count = rows.length / rowLength;
  const result = new Uint8Array(count * (rowLength + 1));
  for (let row = 0; row < count; row += 1) {
    const to = row * (rowLength + 1);
    result[to] = 2;
    for (let column = 0; column < rowLength; column += 1) {
      const from = row * rowLength + column;
      result[to + 1 + column] = (rows[from] ?? 0) - (rows[from - rowLength] ?? 0);
    }
  }
  return result;
}

/** Metadata stays as it is, because search engines read it only as plain text. */
function deflateStream(object: Uint8Array): readonly Uint8Array[] {
  const start = findText(object, 'stream\n');
  const entries = encodeBinary(object.subarray(0, start));
  if (entries.includes('/Filter') || entries.includes('/Type /Metadata')) return [object];
  const data = object.subarray(start + 'stream\n'.length, object.length - '\nendstream'.length);
  const others = entries.replace(/\/Length \d+/, '').replace(/^\s*<<|>>\s*$/g, '');
  return encodeStream(others.trim(), data);
}

function findText(bytes: Uint8Array, text: string): number {
  let at = 0;
  while (at < bytes.length && !startsWith(bytes, at, text)) at += 1;
  return at;
}

function encodeStream(entries: string, data: Uint8Array): readonly Uint8Array[] {
  const deflated = zlibSync(data, deflateOptions);
  return [
    encodeAsBytes(`<<${entries} /Filter /FlateDecode /Length ${deflated.length}>>\nstream\n`),
    deflated,
    encodeAsBytes('\nendstream'),
  ];
}

/** Cuts the file at the offsets of its table; one jsPDF reserved and never wrote is left out. */
function readLooseFile(bytes: Uint8Array): LooseFile {
  const tail = encodeBinary(bytes.subarray(-400));
  const start = Number(/startxref\n(\d+)\n/.exec(tail)?.[1]);
  const [, root, information] = /\/Root (\d+) 0 R\n\/Info (\d+) 0 R/.exec(tail) ?? [];
  const table = encodeBinary(bytes.subarray(start));
  const size = Number(/^xref\n0 (\d+)\n/.exec(table)?.[1]);
  if (root === undefined || information === undefined || Number.isNaN(size)) {
    throw new Error('This jsPDF writes its table of objects otherwise');
  }
  const first = table.indexOf('\n', 5) + 1;
  const entries = Array.from({ length: size - 1 }, (_, index) => ({
    number: index + 1,
    // A row has twenty bytes, ten of them for the offset; row 0 leads the list of free objects.
    offset: Number(table.slice(first + (index + 1) * 20, first + (index + 1) * 20 + 10)),
  }))
    .filter(({ number, offset }) => startsWith(bytes, offset, `${number} 0 obj\n`))
    .sort((a, b) => a.offset - b.offset);
  const objects = new Map(
    entries.map(({ number, offset }, index) => {
      const end = entries[index + 1]?.offset ?? start;
      const from = offset + `${number} 0 obj\n`.length;
      return [number, bytes.subarray(from, end - '\nendobj\n'.length)] as const;
    }),
  );
  const header = bytes.subarray(0, entries[0]?.offset ?? 0);
  return { header, objects, root: Number(root), information: Number(information) };
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    if (bytes[at + place] !== text.charCodeAt(place)) return false;
  }
  return true;
}

function isStream(object: Uint8Array): boolean {
  return startsWith(object, object.length - 'endstream'.length, 'endstream');
}

/**
 * 32 hexadecimal digits made from bytes: a file identifier (ISO 32000-1, 14.4).
 *
 * Four runs of FNV-1a (32 bits, prime 16777619) with different starts. It tells files apart and
 * protects nothing.
 */
function makeFileId(parts: readonly Uint8Array[]): string {
  let [one, two, three, four] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) {
      const byte = part[at] ?? 0;
      one = Math.imul(one ^ byte, 0x01000193);
      two = Math.imul(two ^ byte, 0x01000193);
      three = Math.imul(three ^ byte, 0x01000193);
      four = Math.imul(four ^ byte, 0x01000193);
    }
  }
  return [one, two, three, four]
    .map((state) => (state >>> 0).toString(16).padStart(8, '0'))
    .join('');
}

function encodeAsBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
