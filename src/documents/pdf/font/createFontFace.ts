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
  /** The document's own id for a glyph with its text. */
  assign(glyph: Glyph): number;
  /** The glyphs assigned so far, by new id; the first is the font's own "not defined". */
  readonly assigned: readonly Glyph[];
}

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
  return {
    font,
    resource,
    assigned,
    advance: (glyph) => font.advance(glyph) / font.unitsPerEm,
    assign({ glyph, text }) {
      const key = `${glyph}:${text}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = assigned.length;
      assigned.push({ glyph, text });
      ids.set(key, id);
      return id;
    },
  };
}
