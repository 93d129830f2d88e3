import type { Figure, Shape } from './Figure';
import { traceLine } from './traceLine';

/** How many moved up and how many down in one row. */
export interface MovesRow {
  readonly name: string;
  readonly up: number;
  readonly down: number;
}

const rowHeight = 20;
const barHeight = 12;
const headHeight = 20;
const textSize = 11;
const letterWidth = 0.56;
/** The longest bar to either side, and room for the number beyond it. */
const [longest, numberWidth] = [110, 24];

/**
 * Counts as bars from a middle line: up to the right, down to the left, each with its number.
 *
 * @param heads what stands over the bars to the left and over those to the right.
 */
export function drawMoves(
  rows: readonly MovesRow[],
  heads: { readonly down: string; readonly up: string },
): Figure {
  const most = Math.max(1, ...rows.flatMap(({ up, down }) => [up, down]));
  const names = Math.max(0, ...rows.map(({ name }) => [...name].length));
  const middle = names * textSize * letterWidth + 12 + numberWidth + longest;
  const height = headHeight + rows.length * rowHeight;
  const axis = traceLine([middle, headHeight - 2], [middle, height]);
  return {
    width: middle + longest + numberWidth,
    height,
    shapes: [
      label(heads.down, middle - 6, headHeight - 8, 'end', 'semibold'),
      label(heads.up, middle + 6, headHeight - 8, 'start', 'semibold'),
      ...rows.flatMap(({ name, up, down }, row): readonly Shape[] => {
        const top = headHeight + row * rowHeight;
        const foot = top + rowHeight / 2 + textSize * 0.36;
        const [left, right] = [(longest * down) / most, (longest * up) / most];
        return [
          label(name, 0, foot, 'start'),
          ...bar(middle - left, middle, top, 'quiet'),
          label(String(down), middle - left - 4, foot, 'end'),
          ...bar(middle, middle + right, top, 'opportunity'),
          label(String(up), middle + right + 4, foot, 'start'),
        ];
      }),
      { kind: 'path', commands: axis, stroke: 'ink', strokeWidth: 1 },
    ],
  };
}

function bar(
  left: number,
  right: number,
  row: number,
  fill: 'quiet' | 'opportunity',
): readonly Shape[] {
  if (left === right) return [];
  const top = row + (rowHeight - barHeight) / 2;
  const bottom = top + barHeight;
  const box = traceLine([left, top], [right, top], [right, bottom], [left, bottom]);
  return [{ kind: 'path', commands: [...box, ['Z']], fill }];
}

function label(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'end',
  weight: 'regular' | 'semibold' = 'regular',
): Shape {
  return { kind: 'text', ...{ x, y, text, anchor, weight }, size: textSize, fill: 'ink' };
}
