import type { TextDirection } from './DrawText';
import { isRightToLeft, isStrongLeftToRight } from './findDirection';
import { findWords } from './findWords';
import { clustersOf } from './splitText';

/** Letters that stand side by side from left to right in the order in which they are read. */
export interface PlacedLetters {
  readonly clusters: readonly string[];
  /** From the left edge of the whole. */
  readonly left: number;
  readonly width: number;
}

/**
 * Places the letters of a line by its direction, in the order of reading.
 *
 * From right to left each word stands left of the one before, and so does each of its letters; words
 * and figures that run the other way keep their own order (Unicode Annex 9, rule L2). Letters share
 * the width of their word evenly: nobody sees them.
 */
export function placeLetters(
  text: string,
  direction: TextDirection,
  measure: (word: string) => number,
): readonly PlacedLetters[] {
  if (direction === 'leftToRight') {
    return [{ clusters: clustersOf(text), left: 0, width: measure(text) }];
  }
  const words = findWords(text).map((word) => ({ word, width: measure(word) }));
  let right = words.reduce((sum, { width }) => sum + width, 0);
  return groupByDirection(words).flatMap((group) => {
    const end = right;
    right -= group.words.reduce((sum, { width }) => sum + width, 0);
    if (group.turned) {
      return group.words.flatMap(({ word, width }) => placeBackwards(word, end, width));
    }
    let left = right;
    return group.words.map(({ word, width }) => {
      left += width;
      return { clusters: clustersOf(word), left: left - width, width };
    });
  });
}

interface Word {
  readonly word: string;
  readonly width: number;
}

/** Words from right to left stand alone; those that run the other way stay together. */
function groupByDirection(words: readonly Word[]) {
  const groups: { readonly turned: boolean; readonly words: Word[] }[] = [];
  for (const word of words) {
    const turned = [...word.word].some(isRightToLeft) || !hasOwnOrder(word.word);
    const before = groups.at(-1);
    if (before !== undefined && !turned && !before.turned) before.words.push(word);
    else groups.push({ turned, words: [word] });
  }
  return groups;
}

/** Letters that run from left to right, and figures, which do so in every script. */
function hasOwnOrder(text: string): boolean {
  return [...text].some((part) => isStrongLeftToRight(part) || /\p{Nd}/u.test(part));
}

/** The letters of a word from its right end, but for figures and letters of the other direction. */
function placeBackwards(word: string, end: number, width: number): readonly PlacedLetters[] {
  const sequences: string[][] = [];
  const clusters = clustersOf(word);
  clusters.forEach((cluster, index) => {
    const last = sequences.at(-1);
    const parted = /^[.,:/-]$/.test(cluster) && hasOwnOrder(clusters[index + 1] ?? '');
    const goesOn = hasOwnOrder(last?.[0] ?? '') && (hasOwnOrder(cluster) || parted);
    if (goesOn) last?.push(cluster);
    else sequences.push([cluster]);
  });
  let right = end;
  return sequences.map((sequence) => {
    const share = (width * sequence.length) / clusters.length;
    right -= share;
    return { clusters: sequence, left: right, width: share };
  });
}
