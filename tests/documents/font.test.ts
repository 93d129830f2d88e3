import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTrueType } from '../../src/documents/pdf/font/parseTrueType';
import { subsetTrueType } from '../../src/documents/pdf/font/subsetTrueType';
import { fonts } from '../fixtures/planInput';

const spoken = [
  'Welsh ŵ ŷ Ŵ Ŷ â î',
  'Polish ąćęłńóśźż',
  'Vietnamese ệỗửằ',
  'Greek αβγ ΆΈ ἀῷ',
  'Cyrillic Ж щ ї ў',
  'signs – — ‘ ’ “ ” … • · × ≥ ≤ ½ € → ✓ □',
];

describe.each(Object.entries(fonts))('the %s face', (_, bytes) => {
  const font = parseTrueType(bytes);

  it('bears our name, and the reserved one only in its copyright notice', () => {
    expect(font.postScriptName).toMatch(/^LinkReadySans-/);
    const names = Buffer.from(font.table('name') ?? [])
      .swap16()
      .toString('utf16le');
    expect(names.match(/Source/g)).toHaveLength(1);
    expect(names).toContain('Reserved Font Name');
    expect(names).toContain('SIL Open Font License');
  });

  it.each(spoken)('has every character of %s', (text) => {
    const missing = [...text].filter((letter) => !font.glyphs.has(letter.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });

  it('has figures of one width', () => {
    const widths = [...'0123456789'].map((figure) => font.advance(glyphOf(figure)));
    expect(new Set(widths).size).toBe(1);
  });

  it('keeps outlines and widths through a subset, in the order asked for', () => {
    const order = [0, ...[...'Aaŵŷ½'].map(glyphOf), glyphOf('A')];
    const subset = reread(subsetTrueType(font, order));
    order.forEach((glyph, index) => {
      expect(subset.advance(index)).toBe(font.advance(glyph));
      expect(subset.leftSideBearing(index)).toBe(font.leftSideBearing(glyph));
      const [before, after] = [font.outline(glyph), subset.outline(index)];
      // A composite's parts are numbered anew; its box in the first ten bytes stays.
      expect(after.subarray(0, 10)).toEqual(before.subarray(0, 10));
    });
  });

  it('brings the parts of composite letters along', () => {
    const composite = [...font.glyphs.values()].find((glyph) => isComposite(font.outline(glyph)));
    if (composite === undefined) return;
    const subset = reread(subsetTrueType(font, [0, composite]));
    const outline = subset.outline(1);
    const part = new DataView(outline.buffer, outline.byteOffset).getUint16(12);
    expect(part).toBeGreaterThan(1);
    expect(subset.outline(part).length).toBeGreaterThan(0);
  });

  function glyphOf(letter: string): number {
    return font.glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
  }

  /** A subset has no character map, name and style, so those come from the whole font. */
  function reread(subset: Uint8Array) {
    return parseTrueType(graft(subset, font));
  }
});

describe('the styles of the screen', () => {
  it('load each face from a file beside them', () => {
    const folder = new URL('../../src/styles/', import.meta.url);
    const styles = readFileSync(new URL('fonts.css', folder), 'utf8');
    const files = [...styles.matchAll(/url\("(\.\/[^"]+\.woff2)"\)/g)].map(([, file = '']) => file);
    expect(files).toHaveLength(2);
    for (const file of files) {
      const signature = readFileSync(new URL(file, folder)).toString('latin1', 0, 4);
      expect(signature).toBe('wOF2');
    }
  });
});

function isComposite(outline: Uint8Array): boolean {
  return outline.length > 0 && new DataView(outline.buffer, outline.byteOffset).getInt16(0) < 0;
}

/** Adds the tables that a subset leaves out, so that it can be read as a font. */
function graft(subset: Uint8Array, font: ReturnType<typeof parseTrueType>): Uint8Array {
  const missing = ['OS/2', 'cmap', 'name', 'post'].map((tag) => ({
    tag,
    bytes: font.table(tag) ?? new Uint8Array(),
  }));
  const old = new DataView(subset.buffer, subset.byteOffset, subset.byteLength);
  const count = old.getUint16(4);
  const shift = missing.length * 16;
  const length = missing.reduce((sum, { bytes }) => sum + bytes.length, subset.length + shift);
  const view = new DataView(new ArrayBuffer(length));
  const bytes = new Uint8Array(view.buffer);
  bytes.set(subset.subarray(0, 12 + count * 16));
  view.setUint16(4, count + missing.length);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16 + 8;
    view.setUint32(at, old.getUint32(at) + shift);
  }
  bytes.set(subset.subarray(12 + count * 16), 12 + count * 16 + shift);
  let end = subset.length + shift;
  missing.forEach((table, index) => {
    const at = 12 + (count + index) * 16;
    bytes.set(new TextEncoder().encode(table.tag), at);
    view.setUint32(at + 8, end);
    view.setUint32(at + 12, table.bytes.length);
    bytes.set(table.bytes, end);
    end += table.bytes.length;
  });
  return bytes;
}
