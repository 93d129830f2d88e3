import type { ColourRole } from '../../../figures';
import type { FaceName } from '../createTaggedDocument';
import type { FontFace, Glyph } from '../font/createFontFace';

/** How text is set. Size in points. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly colour: ColourRole;
}

/** A character that the fonts lack, and how often it was drawn as a box. */
export interface MissingCharacter {
  readonly character: string;
  readonly count: number;
}

/** Turns text into glyphs and measures it. */
export interface Typesetter {
  /** Width in points. */
  measure(text: string, style: TextStyle): number;
  /** The document's glyph ids in hexadecimal, ready to be shown; counts what is missing. */
  encode(text: string, style: TextStyle): string;
  /** By character, in the order of their code points. */
  listMissing(): readonly MissingCharacter[];
}

/** A box that says "something stands here". */
const placeholder = 0x25a1;

/**
 * Creates a typesetter for prepared text.
 *
 * What a face lacks is drawn as a box that still carries the right text for extraction, once for a
 * whole cluster such as an emoji with its modifiers.
 */
export function createTypesetter(faces: Readonly<Record<FaceName, FontFace>>): Typesetter {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const missing = new Map<string, number>();

  function shape(text: string, face: FontFace): readonly (Glyph & { readonly lacking: boolean })[] {
    return [...graphemes.segment(text)].flatMap(({ segment }) => {
      const characters = [...segment];
      const whole = characters.every((character) => find(face, character) !== undefined);
      const parts = whole ? characters : [segment];
      return parts.map((part) => ({
        glyph: (whole ? find(face, part) : face.font.glyphs.get(placeholder)) ?? 0,
        text: part,
        lacking: !whole,
      }));
    });
  }

  function measureShaped(text: string, style: TextStyle): number {
    const face = faces[style.face];
    const glyphs = shape(text, face);
    return glyphs.reduce((sum, { glyph }) => sum + face.advance(glyph) * style.size, 0);
  }

  return {
    measure(text, style) {
      const face = faces[style.face];
      let width = 0;
      for (const character of text) {
        const glyph = find(face, character);
        // Clusters matter only where something is missing, and finding them is slow.
        if (glyph === undefined) return measureShaped(text, style);
        width += face.advance(glyph);
      }
      return width * style.size;
    },
    encode(text, style) {
      const face = faces[style.face];
      return shape(text, face)
        .map(({ glyph, text: of, lacking }) => {
          if (lacking) missing.set(of, (missing.get(of) ?? 0) + 1);
          return face.assign({ glyph, text: of }).toString(16).padStart(4, '0');
        })
        .join('');
    },
    listMissing: () =>
      [...missing]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([character, count]) => ({ character, count })),
  };
}

function find(face: FontFace, character: string): number | undefined {
  return face.font.glyphs.get(character.codePointAt(0) ?? 0);
}
