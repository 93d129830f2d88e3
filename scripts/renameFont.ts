/** How a face is called: `LinkReady Sans`, `SemiBold`. */
export interface FaceName {
  readonly family: string;
  readonly style: string;
}

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

const headerLength = 12;
const recordLength = 16;

/**
 * Gives a TrueType font another name and keeps its copyright and licence.
 *
 * Takes and returns a whole file. Every other entry of the name table is left out, trademark and
 * designer among them. Layout of the tables: OpenType 1.9, "Organization of an OpenType Font" and
 * "name - Naming Table".
 */
export function renameFont(font: Uint8Array, name: FaceName): Uint8Array {
  const tables = readTables(font).map((table) =>
    table.tag === 'name' ? { tag: 'name', bytes: writeNames(readNames(table.bytes), name) } : table,
  );
  return writeTables(tables);
}

function readTables(font: Uint8Array): readonly Table[] {
  const view = viewOf(font);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = headerLength + index * recordLength;
    const start = view.getUint32(at + 8);
    return {
      tag: String.fromCharCode(...font.subarray(at, at + 4)),
      bytes: font.slice(start, start + view.getUint32(at + 12)),
    };
  });
}

/** Texts by name id, of the Windows platform (3), which holds them as UTF-16. */
function readNames(table: Uint8Array): ReadonlyMap<number, string> {
  const view = viewOf(table);
  const storage = view.getUint16(4);
  const names = new Map<number, string>();
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    if (view.getUint16(at) !== 3) continue;
    const start = storage + view.getUint16(at + 10);
    const end = start + view.getUint16(at + 8);
    names.set(view.getUint16(at + 6), new TextDecoder('utf-16be').decode(table.slice(start, end)));
  }
  return names;
}

function writeNames(old: ReadonlyMap<number, string>, name: FaceName): Uint8Array {
  const postScriptName = `${name.family.replaceAll(' ', '')}-${name.style}`;
  const full = `${name.family} ${name.style}`;
  const regular = name.style === 'Regular';
  const version = old.get(5) ?? 'Version 1';
  const entries: (readonly [number, string])[] = [
    [0, old.get(0) ?? ''],
    [1, regular ? name.family : full],
    [2, 'Regular'],
    [3, `${postScriptName};${version}`],
    [4, full],
    [5, version],
    [6, postScriptName],
    [13, old.get(13) ?? ''],
    [14, old.get(14) ?? ''],
    [16, name.family],
    [17, name.style],
  ];
  const length = 6 + entries.length * 12;
  const texts = entries.map(([, text]) => text).join('');
  const table = new Uint8Array(length + texts.length * 2);
  const view = viewOf(table);
  view.setUint16(2, entries.length);
  view.setUint16(4, length);
  let offset = 0;
  entries.forEach(([id, text], index) => {
    const record = [3, 1, 0x409, id, text.length * 2, offset];
    record.forEach((value, place) => {
      view.setUint16(6 + index * 12 + place * 2, value);
    });
    offset += text.length * 2;
  });
  [...texts].forEach((character, index) => {
    view.setUint16(length + index * 2, character.charCodeAt(0));
  });
  return table;
}

function writeTables(tables: readonly Table[]): Uint8Array {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const start = headerLength + sorted.length * recordLength;
  const font = new Uint8Array(
    sorted.reduce((total, table) => total + padded(table.bytes.length), start),
  );
  const view = viewOf(font);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, power * recordLength);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (sorted.length - power) * recordLength);
  let at = start;
  let headStart = start;
  sorted.forEach((table, index) => {
    const record = headerLength + index * recordLength;
    font.set(table.bytes, at);
    if (table.tag === 'head') view.setUint32(at + 8, 0);
    font.set(
      [...table.tag].map((letter) => letter.charCodeAt(0)),
      record,
    );
    view.setUint32(record + 4, checksum(view, at, padded(table.bytes.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.bytes.length);
    if (table.tag === 'head') headStart = at;
    at += padded(table.bytes.length);
  });
  // checkSumAdjustment: the whole file sums to this constant.
  view.setUint32(headStart + 8, (0xb1b0afba - checksum(view, 0, font.length)) >>> 0);
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
