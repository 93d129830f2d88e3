import type { Cell } from './Workbook';

const lineHeight = 15;
/** Excel takes no taller row. */
const tallest = 409;

/**
 * How tall a row must be for its longest text, in points.
 *
 * An estimate: a column's width counts digits, and running text is a little narrower than digits, so
 * a line takes as many characters as the column is wide, less one for the margins, and less a
 * twentieth where it is bold. What is estimated too tall leaves a gap; too low would hide words.
 */
export function measureRow(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map(({ value, style }, index) => {
    if (typeof value !== 'string') return 1;
    const width = widths[index] ?? 10;
    const bold = style !== 'text';
    return countLines(value, Math.max(4, (width - 1) * (bold ? 0.95 : 1)));
  });
  return Math.min(tallest, lineHeight * Math.max(1, ...lines));
}

/** Lines of a text set word by word; a word longer than a line is broken. */
function countLines(text: string, room: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(/[ \t]+/)) {
      const length = widthOf(word);
      const needed = used === 0 ? length : used + 1 + length;
      if (needed <= room) used = needed;
      else {
        count += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(length / room) - 1);
        used = length % room;
      }
    }
    return lines + count;
  }, 0);
}

/** Characters of East Asia are twice as wide as a digit. */
function widthOf(word: string): number {
  const wide = word.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g);
  return [...word].length + (wide?.length ?? 0);
}
