import { isRightToLeft, isStrongLeftToRight } from './findDirection';
import { graphemesOf } from './findWords';

/** A piece of text by how it is put on paper. */
export type TextPiece =
  /** With the glyphs of the face. */
  | { readonly kind: 'glyphs'; readonly text: string }
  /** Drawn as one picture. */
  | {
      readonly kind: 'picture';
      readonly text: string;
      readonly direction: 'leftToRight' | 'rightToLeft';
    }
  /** Nothing can show it: a box stands in its place. */
  | { readonly kind: 'box'; readonly text: string };

export interface Abilities {
  hasGlyph(character: string): boolean;
  /** Undefined where nobody draws. */
  readonly canDraw?: ((cluster: string) => boolean) | undefined;
}

/**
 * Splits prepared text of a line that runs from left to right into pieces, in the order of reading.
 *
 * A run from right to left stays one piece with the spaces and figures inside it, because its words
 * change places (Unicode Annex 9); letters that join stay together, because they shape each other.
 * Everything else is drawn one by one, so that a picture can be used again.
 */
export function splitText(text: string, abilities: Abilities): readonly TextPiece[] {
  if (abilities.canDraw === undefined) return splitClusters(text, abilities);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of findRightToLeftRuns(text)) {
    pieces.push(...splitClusters(text.slice(at, start), abilities));
    pieces.push({ kind: 'picture', text: text.slice(start, end), direction: 'rightToLeft' });
    at = end;
  }
  pieces.push(...splitClusters(text.slice(at), abilities));
  return pieces;
}

/** The characters of a text, each with its marks. */
export function clustersOf(text: string): readonly string[] {
  return graphemesOf(text).flatMap(cutLong);
}

/** A map to Unicode holds 512 bytes for one glyph (ISO 32000-1, 9.10.3). */
const longestCluster = 64;

function cutLong(cluster: string): readonly string[] {
  if (cluster.length <= longestCluster) return [cluster];
  const characters = [...cluster];
  return Array.from({ length: Math.ceil(characters.length / 32) }, (_, index) =>
    characters.slice(index * 32, index * 32 + 32).join(''),
  );
}

function splitClusters(text: string, { hasGlyph, canDraw }: Abilities): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const typed of clustersOf(text)) {
    // A sign that the face has is set in the face, though a picture of it was asked for.
    const plain = typed.replace('\ufe0f', '');
    const known = [...plain].every(hasGlyph);
    const cluster = known ? plain : typed;
    const drawn = canDraw?.(cluster) === true ? 'picture' : 'box';
    const kind = known ? 'glyphs' : drawn;
    const before = pieces.at(-1);
    const joined = before?.kind === kind ? `${before.text}${cluster}` : undefined;
    if (kind === 'glyphs') replaceLast({ kind, text: joined ?? cluster }, joined !== undefined);
    else if (kind === 'box') pieces.push({ kind, text: cluster });
    else {
      const goesOn = joined !== undefined && staysWith(before?.text ?? '', cluster);
      const whole = goesOn ? joined : cluster;
      replaceLast({ kind, text: whole, direction: 'leftToRight' }, goesOn);
    }
  }
  return pieces;

  function replaceLast(piece: TextPiece, goesOn: boolean): void {
    if (goesOn) pieces.pop();
    pieces.push(piece);
  }
}

/**
 * Whether a character must be drawn with those before it: letters that shape each other, and
 * punctuation with its letter, since by itself a browser takes it from any font.
 */
function staysWith(before: string, cluster: string): boolean {
  if (/^[\p{L}\p{M}]/u.test(cluster)) {
    return (
      /[\p{Ps}\p{Pi}]$/u.test(before) || !(standsAlone.test(cluster) || standsAlone.test(before))
    );
  }
  return /^\p{P}/u.test(cluster) && /^[\p{L}\p{P}]/u.test(before);
}

const standsAlone =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u30fc]/u;

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Each from its first letter to the last letter or figure before one of the other direction. */
function findRightToLeftRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let start: number | undefined;
  let end = 0;
  const close = () => {
    if (start !== undefined) runs.push({ start, end });
    start = undefined;
  };
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    if (isRightToLeft(character)) {
      start ??= at;
      end = next;
    } else if (isStrongLeftToRight(character)) close();
    else if (start !== undefined && /[\p{Nd}\p{M}]/u.test(character)) end = next;
    at = next;
  }
  close();
  return runs;
}
