import type { ObjectWriter } from '../objects/createObjectWriter';
import { encodeName, encodeNumber, encodeUnit, encodeUtf16 } from '../objects/encode';
import type { FontFace } from './createFontFace';
import { subsetTrueType } from './subsetTrueType';

/**
 * Writes a face as a Type 0 font with only the glyphs in use (ISO 32000-1, 9.7) and returns its
 * object number.
 */
export function writeFontFace(writer: ObjectWriter, face: FontFace): number {
  const { font, assigned } = face;
  const subset = subsetTrueType(
    font,
    assigned.map(({ glyph }) => glyph),
  );
  const scale = (value: number) => Math.round((value * 1000) / font.unitsPerEm);
  const name = `${subsetTag(assigned.map(({ text }) => text).join(''))}+${encodeName(font.postScriptName)}`;
  const file = writer.putStream({
    data: subset,
    entries: [{ key: 'Length1', value: subset.length }],
  });
  const unicode = writer.putStream({ data: mapToUnicode(face) });
  const descriptor = writer.put(
    [
      `<</Type /FontDescriptor /FontName /${name} /FontFile2 ${file} 0 R`,
      `/FontBBox [${font.box.map(scale).join(' ')}]`,
      // Bit 3, symbolic: the font is addressed by glyph, not through a standard encoding.
      `/Flags ${font.italicAngle === 0 ? 4 : 68}`,
      // Adobe's usual estimate of the stem from the weight; renderers use it for substitutes only.
      `/StemV ${Math.round(50 + (font.weight / 65) ** 2)} /ItalicAngle ${encodeNumber(font.italicAngle)}`,
      `/Ascent ${scale(font.ascent)} /Descent ${scale(font.descent)}`,
      `/CapHeight ${scale(font.capHeight)} /XHeight ${scale(font.xHeight)}>>`,
    ].join(' '),
  );
  const widths = assigned.map(({ glyph }) => scale(font.advance(glyph)));
  const descendant = writer.put(
    [
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name}`,
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>',
      `/CIDToGIDMap /Identity /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 [${widths.join(' ')}]]>>`,
    ].join(' '),
  );
  return writer.put(
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R>>`,
  );
}

/** The character map from glyph ids to what they stand for (ISO 32000-1, 9.10.3). */
function mapToUnicode({ assigned }: FontFace): string {
  const rows = assigned.flatMap(({ text }, id) =>
    text === '' ? [] : [`<${encodeUnit(id)}> <${encodeUtf16(text)}>`],
  );
  // A section holds at most 100 rows.
  const sections = Array.from({ length: Math.ceil(rows.length / 100) }, (_, index) => {
    const part = rows.slice(index * 100, index * 100 + 100);
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** Six capitals that tell subsets of one font apart (ISO 32000-1, 9.6.4), made from its text. */
function subsetTag(text: string): string {
  let state = 7;
  for (let at = 0; at < text.length; at += 1) {
    state = (state * 31 + text.charCodeAt(at)) % 308_915_776;
  }
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(state / 26 ** place) % 26)),
  ).join('');
}
