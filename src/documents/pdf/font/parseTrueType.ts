/** What is read of a TrueType font; lengths are in the font's own units. */
export interface TrueType {
  readonly bytes: Uint8Array;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
  /** From 1 to 1000, 400 for a regular face. */
  readonly weight: number;
  /** Glyph id by code point; a character that the font lacks is absent. */
  readonly glyphs: ReadonlyMap<number, number>;
  advance(glyph: number): number;
  leftSideBearing(glyph: number): number;
  /** The glyph's outline as stored; empty for a space. */
  outline(glyph: number): Uint8Array;
  /** A whole table as stored, or undefined where the font has none. */
  table(tag: string): Uint8Array | undefined;
}

/**
 * Reads a TrueType font for embedding in a PDF.
 *
 * Takes a whole file with `glyf` outlines and a Unicode character map of format 4 or 12 (OpenType
 * 1.9, "cmap", "glyf", "hmtx", "OS/2"). Throws where the file is not such a font: fonts ship with
 * the app, so a bad one is a bug.
 */
export function parseTrueType(bytes: Uint8Array): TrueType {
  const tables = readDirectory(bytes);
  const view = (tag: string) => {
    const table = tables.get(tag);
    if (table === undefined) throw new Error(`The font has no ${tag} table`);
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  const head = view('head');
  const horizontal = view('hhea');
  const metrics = view('hmtx');
  const locations = view('loca');
  const outlines = tables.get('glyf') ?? new Uint8Array();
  const style = view('OS/2');
  const hasHeights = style.getUint16(0) > 1;
  const ascent = horizontal.getInt16(4);
  const longMetrics = horizontal.getUint16(34);
  const longLocations = head.getInt16(50) === 1;
  const locate = (glyph: number) =>
    longLocations ? locations.getUint32(glyph * 4) : locations.getUint16(glyph * 2) * 2;

  return {
    bytes,
    postScriptName: readPostScriptName(view('name')),
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: horizontal.getInt16(6),
    capHeight: hasHeights ? style.getInt16(88) : ascent,
    xHeight: hasHeights ? style.getInt16(86) : 0,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: view('post').getInt32(4) / 0x10000,
    weight: style.getUint16(4),
    glyphs: readCharacterMap(view('cmap')),
    advance: (glyph) => metrics.getUint16(Math.min(glyph, longMetrics - 1) * 4),
    leftSideBearing: (glyph) =>
      glyph < longMetrics
        ? metrics.getInt16(glyph * 4 + 2)
        : metrics.getInt16(longMetrics * 4 + (glyph - longMetrics) * 2),
    outline: (glyph) => outlines.subarray(locate(glyph), locate(glyph + 1)),
    table: (tag) => tables.get(tag),
  };
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    tables.set(tag, bytes.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

/** Prefers format 12, which reaches beyond the first 65,536 characters. */
function readCharacterMap(cmap: DataView): ReadonlyMap<number, number> {
  const formats = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(8 + index * 8);
    formats.set(cmap.getUint16(start), start);
  }
  const twelve = formats.get(12);
  if (twelve !== undefined) return readGroups(cmap, twelve);
  const four = formats.get(4);
  if (four !== undefined) return readSegments(cmap, four);
  throw new Error('The font has no Unicode character map of format 4 or 12');
}

function readGroups(cmap: DataView, start: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.getUint32(start + 12); index += 1) {
    const at = start + 16 + index * 12;
    const first = cmap.getUint32(at);
    for (let character = first; character <= cmap.getUint32(at + 4); character += 1) {
      glyphs.set(character, cmap.getUint32(at + 8) + character - first);
    }
  }
  return glyphs;
}

function readSegments(cmap: DataView, start: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const count = cmap.getUint16(start + 6) / 2;
  for (let segment = 0; segment < count; segment += 1) {
    const last = cmap.getUint16(start + 14 + segment * 2);
    const first = cmap.getUint16(start + 16 + (count + segment) * 2);
    const delta = cmap.getInt16(start + 16 + (2 * count + segment) * 2);
    const rangeAt = start + 16 + (3 * count + segment) * 2;
    const range = cmap.getUint16(rangeAt);
    // 0xFFFF closes the list and is no character.
    for (let character = first; character <= last && character !== 0xffff; character += 1) {
      const stored =
        range === 0 ? character : cmap.getUint16(rangeAt + range + (character - first) * 2);
      const glyph = range !== 0 && stored === 0 ? 0 : (stored + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(character, glyph);
    }
  }
  return glyphs;
}

function readPostScriptName(name: DataView): string {
  const storage = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    // Platform 3 is Windows, whose names are UTF-16; name 6 is the PostScript name.
    if (name.getUint16(at) !== 3 || name.getUint16(at + 6) !== 6) continue;
    const start = storage + name.getUint16(at + 10);
    const length = name.getUint16(at + 8);
    return Array.from({ length: length / 2 }, (_, place) =>
      String.fromCharCode(name.getUint16(start + place * 2)),
    ).join('');
  }
  throw new Error('The font has no PostScript name');
}
