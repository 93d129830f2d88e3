import type { ColourRole } from '../../../figures';
import type { FaceName } from '../createTaggedDocument';
import type { FontFace } from '../font/createFontFace';
import { encodeGlyphId } from '../objects/encode';
import type { DrawText, TextDirection, TextPicture } from './DrawText';
import { placeLetters } from './placeLetters';
import { clustersOf, splitText, type TextPiece } from './splitText';

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

/** A piece of a line, ready to be put on paper: glyph ids as a literal string holds them, widths in points. */
export type SetPiece =
  | { readonly kind: 'glyphs'; readonly codes: string; readonly width: number }
  | {
      readonly kind: 'box';
      readonly text: string;
      readonly codes: string;
      readonly width: number;
    }
  | SetPicture;

/** Text drawn as a picture, with blank glyphs that stand for its characters. */
export interface SetPicture {
  readonly kind: 'picture';
  readonly text: string;
  readonly direction: TextDirection;
  /** The same for pictures that look the same but for their size. */
  readonly key: string;
  readonly width: number;
  /** In the order of reading. */
  readonly letters: readonly BlankLetters[];
  draw(pixelsPerEm: number): TextPicture;
}

/** Blank glyphs side by side, from left to right. */
export interface BlankLetters {
  readonly codes: string;
  /** From the left edge of the picture. */
  readonly left: number;
  readonly width: number;
  /** What the glyphs take by themselves. */
  readonly blank: number;
}

/** A part of a line by what a reader gets of it. */
export interface LineSegment {
  readonly text: string;
  /**
   * Glyphs say what they are; pictures and boxes stand for something else; and text from right to
   * left does so in the order of reading, which readers turn around by themselves.
   */
  readonly kind: 'glyphs' | 'standIn' | 'turned';
}

/** Turns text into glyphs and measures it. */
export interface Typesetter {
  /** Width in points. */
  measure(text: string, style: TextStyle, direction?: TextDirection): number;
  /** The pieces of one line in the order of reading; counts what is missing. */
  set(text: string, style: TextStyle, direction?: TextDirection): readonly SetPiece[];
  /** The parts of a line that are tagged by themselves. */
  segment(text: string, style: TextStyle, direction: TextDirection): readonly LineSegment[];
  /** Whether text from right to left can be drawn in its own order. */
  readonly drawsAnyText: boolean;
  /** By character, in the order of their code points. */
  listMissing(): readonly MissingCharacter[];
}

/** A box that says "something stands here". */
const placeholder = 0x25a1;
const space = 0x20;

/**
 * Creates a typesetter for prepared text.
 *
 * What a face lacks is drawn by `drawText` as a picture; where there is none, or it cannot, as a
 * box that still carries the right text for extraction, once for a whole cluster such as an emoji
 * with its modifiers.
 */
export function createTypesetter(
  faces: Readonly<Record<FaceName, FontFace>>,
  drawText?: DrawText,
): Typesetter {
  const missing = new Map<string, number>();
  const drawn = new Map<string, number>();

  function measureDrawn(text: string, face: FaceName, direction: TextDirection): number {
    const key = `${face} ${direction} ${text}`;
    const known = drawn.get(key) ?? drawText?.measure(text, { face, direction }) ?? 0;
    drawn.set(key, known);
    return known;
  }

  function split(text: string, face: FontFace, direction: TextDirection): readonly TextPiece[] {
    // Words of a line from right to left change places, so a browser draws the line whole.
    if (direction === 'rightToLeft' && drawText !== undefined) {
      return [{ kind: 'picture', text, direction }];
    }
    return splitText(text, {
      hasGlyph: (character) => hasGlyphs(face, character),
      canDraw: drawText?.canDraw,
    });
  }

  function widthOf(piece: TextPiece, name: FaceName): number {
    const face = faces[name];
    if (piece.kind === 'picture') return measureDrawn(piece.text, name, piece.direction);
    if (piece.kind === 'box') return face.advance(glyphOf(face, placeholder));
    return face.measure(piece.text) ?? 0;
  }

  function setPiece(piece: TextPiece, { face: name, size }: TextStyle): SetPiece {
    const face = faces[name];
    const { text } = piece;
    const width = widthOf(piece, name) * size;
    if (piece.kind === 'glyphs') return { kind: 'glyphs', codes: face.encode(text) ?? '', width };
    if (piece.kind === 'box') {
      count(text);
      const code = encodeGlyphId(face.assign({ glyph: glyphOf(face, placeholder), text }));
      return { kind: 'box', text, codes: code, width };
    }
    const { direction } = piece;
    for (const cluster of clustersOf(text)) {
      if (!hasGlyphs(face, cluster) && drawText?.canDraw(cluster) !== true) count(cluster);
    }
    return {
      kind: 'picture',
      text,
      direction,
      key: `${name} ${direction} ${text}`,
      width,
      letters: setLetters(piece, name, size, width),
      draw: (pixelsPerEm) => {
        if (drawText === undefined) throw new Error('Nobody draws this text');
        return drawText.draw(text, { face: name, direction }, pixelsPerEm);
      },
    };
  }

  /** The letters of a picture where they stand on it, stretched to its width together. */
  function setLetters(
    { text, direction }: Extract<TextPiece, { readonly kind: 'picture' }>,
    name: FaceName,
    size: number,
    width: number,
  ): readonly BlankLetters[] {
    const face = faces[name];
    const glyph = glyphOf(face, space);
    const letters = placeLetters(text, direction, (word) => measureDrawn(word, name, direction));
    const total = letters.reduce((sum, { width: share }) => sum + share, 0);
    const scale = total > 0 ? width / total : 0;
    return letters.map(({ clusters, left, width: share }) => ({
      codes: clusters
        .map((cluster) => encodeGlyphId(face.assign({ glyph, text: cluster })))
        .join(''),
      left: left * scale,
      width: share * scale,
      blank: clusters.length * face.advance(glyph) * size,
    }));
  }

  function count(cluster: string): void {
    missing.set(cluster, (missing.get(cluster) ?? 0) + 1);
  }

  return {
    drawsAnyText: drawText !== undefined,
    measure(text, style, direction = 'leftToRight') {
      const face = faces[style.face];
      const plain = face.measure(text);
      if (plain !== undefined) return plain * style.size;
      const pieces = split(text, face, direction);
      return pieces.reduce((sum, piece) => sum + widthOf(piece, style.face), 0) * style.size;
    },
    set(text, style, direction = 'leftToRight') {
      const face = faces[style.face];
      const codes = face.encode(text);
      if (codes !== undefined) {
        return [{ kind: 'glyphs', codes, width: (face.measure(text) ?? 0) * style.size }];
      }
      return split(text, face, direction).map((piece) => setPiece(piece, style));
    },
    segment(text, style, direction) {
      const face = faces[style.face];
      if (face.measure(text) !== undefined) return [{ text, kind: 'glyphs' }];
      return joinSegments(split(text, face, direction).map(segmentOf));
    },
    listMissing: () =>
      [...missing]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([character, times]) => ({ character, count: times })),
  };
}

function hasGlyphs(face: FontFace, text: string): boolean {
  return [...text].every((character) => face.font.glyphs.has(character.codePointAt(0) ?? 0));
}

function glyphOf(face: FontFace, code: number): number {
  const glyph = face.font.glyphs.get(code);
  if (glyph === undefined) throw new Error(`A face lacks the character ${code.toString(16)}`);
  return glyph;
}

function segmentOf(piece: TextPiece): LineSegment {
  if (piece.kind === 'glyphs') return { text: piece.text, kind: 'glyphs' };
  const turned = piece.kind === 'picture' && piece.direction === 'rightToLeft';
  return { text: piece.text, kind: turned ? 'turned' : 'standIn' };
}

/** Neighbours of one kind become one; each turned text is one already. */
function joinSegments(segments: readonly LineSegment[]): readonly LineSegment[] {
  const joined: LineSegment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (before?.kind === segment.kind && segment.kind !== 'turned') {
      joined[joined.length - 1] = { ...segment, text: before.text + segment.text };
    } else joined.push(segment);
  }
  return joined;
}
