import type { Typesetter } from '../pdf/text/createTypesetter';
import { prepareText } from '../pdf/text/prepareText';
import { wrapText } from '../pdf/text/wrapText';
import type { SetStyle } from './SetStyle';

/** How much room a text has. */
export interface TextRoom {
  /** In points. */
  readonly width: number;
  readonly lines: number;
}

/**
 * Shortens a text to so many lines, with an ellipsis where something is left out.
 *
 * Cut between words where a word ends in the last third, else between graphemes. Line ends of the
 * text become spaces.
 */
export function shortenText(
  typesetter: Typesetter,
  text: string,
  { style }: SetStyle,
  room: TextRoom,
): string {
  const whole = prepareText(text).replaceAll('\n', ' ').replace(/ +/g, ' ').trim();
  // A line holds fewer characters than points; what lies beyond cannot show.
  const start = whole.slice(0, Math.ceil(room.width * room.lines)).toWellFormed();
  const wrap = (part: string) =>
    wrapText([{ text: part }], room.width, (piece) => typesetter.measure(piece, style));
  const fits = (part: string) => wrap(part).length <= room.lines;
  if (start === whole && fits(whole)) return whole;
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(start)];
  const ends = graphemes.map(({ index, segment }) => index + segment.length);
  const kept = findLast(ends, (end) => fits(`${start.slice(0, end).trimEnd()}\u2026`));
  const cut = start.slice(0, kept);
  const word = cut.lastIndexOf(' ');
  const clean = word > cut.length * (2 / 3) ? cut.slice(0, word) : cut;
  return `${clean.replace(/[\s,;:.]+$/, '')}\u2026`;
}

/** The last of rising values that still fits; 0 where none does. */
function findLast(values: readonly number[], fits: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(values[middle - 1] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : (values[low - 1] ?? 0);
}
