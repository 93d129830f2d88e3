import type { TrueType } from './parseTrueType';

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** Flags of a composite glyph's component (OpenType 1.9, "glyf", composite description). */
const wordArguments = 0x0001;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

/** Tables a renderer may need as they are; the rest is written anew or left out. */
const hintTables = ['cvt ', 'fpgm', 'prep'];

/**
 * Cuts a font down to some of its glyphs, in a new order.
 *
 * @param glyphs the old glyph id at each new one; an old id may stand at several new ones. Parts of
 *   composite glyphs are added behind.
 * @returns a TrueType file fit for FontFile2 (ISO 32000-1, 9.9): it has no character map, because
 *   the document addresses glyphs by id.
 */
export function subsetTrueType(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const { order, outlines } = collectOutlines(font, glyphs);
  const locations = new DataView(new ArrayBuffer((order.length + 1) * 4));
  const metrics = new DataView(new ArrayBuffer(order.length * 4));
  const total = outlines.reduce((sum, outline) => sum + padded(outline.length), 0);
  const data = new Uint8Array(total);
  let at = 0;
  order.forEach((glyph, index) => {
    const outline = outlines[index] ?? new Uint8Array();
    locations.setUint32(index * 4, at);
    data.set(outline, at);
    at += padded(outline.length);
    metrics.setUint16(index * 4, font.advance(glyph));
    metrics.setInt16(index * 4 + 2, font.leftSideBearing(glyph));
  });
  locations.setUint32(order.length * 4, at);

  const head = copyTable(font, 'head');
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const horizontal = copyTable(font, 'hhea');
  horizontal.setUint16(34, order.length);
  const limits = copyTable(font, 'maxp');
  limits.setUint16(4, order.length);
  const hints = hintTables.flatMap((tag) => {
    const bytes = font.table(tag);
    return bytes === undefined ? [] : [{ tag, bytes }];
  });
  return writeTables([
    { tag: 'glyf', bytes: data },
    { tag: 'head', bytes: bytesOf(head) },
    { tag: 'hhea', bytes: bytesOf(horizontal) },
    { tag: 'hmtx', bytes: bytesOf(metrics) },
    { tag: 'loca', bytes: bytesOf(locations) },
    { tag: 'maxp', bytes: bytesOf(limits) },
    ...hints,
  ]);
}

/** Copies each outline; components get the new ids of their parts, which join the order. */
function collectOutlines(font: TrueType, glyphs: readonly number[]) {
  const order = [...glyphs];
  const places = new Map<number, number>();
  order.forEach((glyph, index) => {
    if (!places.has(glyph)) places.set(glyph, index);
  });
  const outlines: Uint8Array[] = [];
  // The order grows while it is walked: a part may be composite itself.
  for (let index = 0; index < order.length; index += 1) {
    const outline = font.outline(order[index] ?? 0).slice();
    renumberComponents(outline, (part) => {
      const known = places.get(part);
      if (known !== undefined) return known;
      order.push(part);
      places.set(part, order.length - 1);
      return order.length - 1;
    });
    outlines.push(outline);
  }
  return { order, outlines };
}

function renumberComponents(outline: Uint8Array, renumber: (glyph: number) => number): void {
  if (outline.length === 0) return;
  const view = new DataView(outline.buffer);
  // A negative number of contours marks a composite.
  if (view.getInt16(0) >= 0) return;
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, renumber(view.getUint16(at + 2)));
    at += 4 + ((flags & wordArguments) !== 0 ? 4 : 2) + transformLength(flags);
  }
}

function transformLength(flags: number): number {
  if ((flags & hasScale) !== 0) return 2;
  if ((flags & hasTwoScales) !== 0) return 4;
  return (flags & hasMatrix) !== 0 ? 8 : 0;
}

function copyTable(font: TrueType, tag: string): DataView<ArrayBuffer> {
  const table = font.table(tag);
  if (table === undefined) throw new Error(`The font has no ${tag} table`);
  return new DataView(table.slice().buffer);
}

function writeTables(tables: readonly Table[]): Uint8Array {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const start = 12 + sorted.length * 16;
  const length = sorted.reduce((sum, table) => sum + padded(table.bytes.length), start);
  const view = new DataView(new ArrayBuffer(length));
  const bytes = bytesOf(view);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (sorted.length - power) * 16);
  let at = start;
  sorted.forEach((table, index) => {
    const record = 12 + index * 16;
    bytes.set(table.bytes, at);
    for (let letter = 0; letter < 4; letter += 1) {
      bytes[record + letter] = table.tag.charCodeAt(letter);
    }
    view.setUint32(record + 4, checksum(view, at, padded(table.bytes.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.bytes.length);
    at += padded(table.bytes.length);
  });
  return bytes;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function bytesOf(view: DataView<ArrayBuffer>): Uint8Array {
  return new Uint8Array(view.buffer);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
