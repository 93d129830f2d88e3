import { unzipSync } from 'fflate';
import { fail, type Outcome, succeed } from '../../model';

const mostPartBytes = 60_000_000;
const wantedParts =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;

/**
 * Reads the cells of a workbook's first sheet (Office Open XML), as text.
 *
 * Numbers are as they are stored, so a code that is a number keeps its figures; formulas give the value
 * that was saved with them.
 *
 * Problems: `fileNotReadable` where it is damaged.
 *
 * @returns absent where a zip holds no workbook.
 */
export function readWorkbookRows(
  bytes: Uint8Array,
): Outcome<readonly (readonly string[])[] | undefined> {
  const parts = unpack(bytes);
  if (parts === undefined) return fail('fileNotReadable');
  const sheet = findFirstSheet(parts);
  if (sheet === undefined)
    return fail('fileForeign', { kind: parts.size === 0 ? 'zip' : 'office' });
  return succeed(readSheet(sheet, readShared(parts.get('xl/sharedStrings.xml') ?? '')));
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wantedParts.test(name) && originalSize < mostPartBytes,
    });
    const decoder = new TextDecoder();
    return new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]));
  } catch {
    return undefined;
  }
}

/** The sheet that the workbook lists first; its part can have any name. */
function findFirstSheet(parts: ReadonlyMap<string, string>): string | undefined {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  const id = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/.exec(workbook ?? '')?.[1];
  const relation = [...(relations ?? '').matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => findAttribute(tag, 'Id') === id);
  const target = relation === undefined ? undefined : findAttribute(relation, 'Target');
  const named = target?.startsWith('/') === true ? target.slice(1) : `xl/${target}`;
  return parts.get(named) ?? parts.get('xl/worksheets/sheet1.xml');
}

/** Texts that cells refer to by their place; notes on pronunciation are left out. */
function readShared(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(
    ([, inner = '']) => readText(inner),
  );
}

function readText(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return [...spoken.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g)]
    .map(([, text = '']) => decodeEntities(text))
    .join('');
}

function readSheet(xml: string, shared: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [, attributes = '', inner = ''] of xml.matchAll(
    /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g,
  )) {
    const number = Number(findAttribute(attributes, 'r') ?? rows.length + 1);
    // A sheet may leave rows out; a number from nowhere must not make a million of them.
    while (rows.length < number - 1 && rows.length < 100_000) rows.push([]);
    rows.push(readRow(inner, shared));
  }
  return rows;
}

function readRow(xml: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', inner = ''] of xml.matchAll(
    /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
  )) {
    const column = columnOf(findAttribute(attributes, 'r')) ?? cells.length;
    if (column > 500) continue;
    while (cells.length < column) cells.push('');
    cells[column] = readCell(findAttribute(attributes, 't'), inner, shared);
  }
  return cells;
}

function readCell(type: string | undefined, inner: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return readText(inner);
  const value = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner)?.[1] ?? '';
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'e') return '';
  return decodeEntities(value);
}

/** From 0: `C7` is 2. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function findAttribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decodeEntities(value);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name] ?? whole;
      const isHex = name[1]?.toLowerCase() === 'x';
      const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}
