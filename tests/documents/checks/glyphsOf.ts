import { dictionary, list, type Pdf } from '../readPdf';

/** What an embedded TrueType font has. */
export interface EmbeddedGlyphs {
  /** How many glyphs its file holds; 0 where the file cannot be read. */
  readonly count: number;
  /** Width of each glyph in thousandths of an em, as the file says. */
  readonly widths: readonly number[];
  /** What each glyph stands for, by the map to Unicode. */
  readonly texts: ReadonlyMap<number, string>;
}

const known = new WeakMap<Pdf, Map<string, EmbeddedGlyphs>>();

/** The glyphs of a composite font, read from its file and not from what the document says of it. */
export function glyphsOf(pdf: Pdf, font: string): EmbeddedGlyphs {
  const ofPdf = known.get(pdf) ?? new Map<string, EmbeddedGlyphs>();
  known.set(pdf, ofPdf);
  const found = ofPdf.get(font) ?? readGlyphs(pdf, font);
  ofPdf.set(font, found);
  return found;
}

function readGlyphs(pdf: Pdf, font: string): EmbeddedGlyphs {
  const entry = dictionary(pdf, font);
  const [descendant] = list(pdf, entry['/DescendantFonts']);
  const descriptor = dictionary(pdf, dictionary(pdf, descendant)['/FontDescriptor']);
  const file = pdf.streams.get(String(descriptor['/FontFile2'])) ?? '';
  const texts = readTexts(pdf.streams.get(String(entry['/ToUnicode'])) ?? '');
  if (file.length < 12) return { count: 0, widths: [], texts };
  const view = new DataView(Uint8Array.from(file, (one) => one.charCodeAt(0)).buffer);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(file.slice(at, at + 4), view.getUint32(at + 8));
  }
  const place = (tag: string) => tables.get(tag) ?? 0;
  const units = view.getUint16(place('head') + 18);
  const count = view.getUint16(place('maxp') + 4);
  const long = view.getUint16(place('hhea') + 34);
  const widths = Array.from({ length: count }, (_, glyph) => {
    const row = Math.min(glyph, long - 1);
    return (view.getUint16(place('hmtx') + row * 4) * 1000) / units;
  });
  return { count, widths, texts };
}

function readTexts(map: string): ReadonlyMap<number, string> {
  const sections = map.match(/beginbfchar[\s\S]*?endbfchar/g) ?? [];
  const rows = [...sections.join('').matchAll(/<([0-9A-F]{4})> <([0-9A-F]*)>/g)];
  return new Map(
    rows.map(([, id = '', text = '']) => [
      Number.parseInt(id, 16),
      String.fromCharCode(...(text.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}
