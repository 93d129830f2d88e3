import { encodeGlyphId } from '../objects/encode';
import type { TrueType } from './parseTrueType';

/** A character as it is drawn: a glyph, and the text a reader gets for it. */
export interface Glyph {
  readonly glyph: number;
  readonly text: string;
}

/** A face as one document uses it. */
export interface FontFace {
  readonly font: TrueType;
  /** Its name in the page's resources: `F1`. */
  readonly resource: string;
  /** Width of a glyph at a size of 1. */
  advance(glyph: number): number;
  /** Width of a text at a size of 1; undefined where the face lacks one of its characters. */
  measure(text: string): number | undefined;
  /** Ids of a text's characters as a literal string holds them; undefined likewise. */
  encode(text: string): string | undefined;
  /** The document's own id for a glyph with its text. */
  assign(glyph: Glyph): number;
  /** The glyphs assigned so far, by new id; the first is the font's own "not defined". */
  readonly assigned: readonly Glyph[];
}

/** Characters below this are measured from an array: it is what nearly all text is made of. */
const common = 0x2800;
const lacking = -1;

/**
 * Creates a face that numbers glyphs as they are first used.
 *
 * A glyph drawn for two texts (a space and a no-break space, delta and increment) gets two ids, so
 * that each id stands for one text and extraction gives back exactly what was typed (ISO 14289-1,
 * 7.21.7).
 */
export function createFontFace(font: TrueType, resource: string): FontFace {
  const assigned: Glyph[] = [{ glyph: 0, text: '' }];
  const ids = new Map<string, number>();
  const known = new Map<number, string>();
  const widths = new Float64Array(common).fill(lacking);
  for (const [code, glyph] of font.glyphs) {
    if (code < common) widths[code] = font.advance(glyph) / font.unitsPerEm;
  }

  function assign({ glyph, text }: Glyph): number {
    const key = `${glyph}:${text}`;
    const before = ids.get(key);
    if (before !== undefined) return before;
    const id = assigned.length;
    assigned.push({ glyph, text });
    ids.set(key, id);
    return id;
  }

  function widthOf(code: number): number {
    if (code < common) return widths[code] ?? lacking;
    const glyph = font.glyphs.get(code);
    return glyph === undefined ? lacking : font.advance(glyph) / font.unitsPerEm;
  }

  function codeOf(code: number): string | undefined {
    const before = known.get(code);
    if (before !== undefined) return before;
    const glyph = font.glyphs.get(code);
    if (glyph === undefined) return undefined;
    const id = encodeGlyphId(assign({ glyph, text: String.fromCodePoint(code) }));
    known.set(code, id);
    return id;
  }

  return {
    font,
    resource,
    assigned,
    assign,
    advance: (glyph) => font.advance(glyph) / font.unitsPerEm,
    measure(text) {
      let width = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.codePointAt(at) ?? 0;
        const advance = widthOf(code);
        if (advance === lacking) return undefined;
        width += advance;
        if (code > 0xffff) at += 1;
      }
      return width;
    },
    encode(text) {
      let codes = '';
      for (let at = 0; at < text.length; at += 1) {
        const code = text.codePointAt(at) ?? 0;
        const id = codeOf(code);
        if (id === undefined) return undefined;
        codes += id;
        if (code > 0xffff) at += 1;
      }
      return codes;
    },
  };
}
