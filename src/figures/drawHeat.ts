import type { Level } from '../model';
import type { ColourRole, Figure, Shape } from './Figure';
import { traceLine } from './traceLine';

/** A cell of a heat map: its step of the level scale, and the number in it; nothing where there is no score. */
export interface HeatCell {
  readonly level: Level;
  /** None in lines too low to be read. */
  readonly text?: string | undefined;
}

export interface HeatRow {
  /** Empty where rows have no names. */
  readonly name: string;
  readonly cells: readonly (HeatCell | undefined)[];
}

const cellWidth = 30;
const textSize = 11;
const headHeight = 18;
/** Width of a letter for its size: names are never measured here, since no face can be asked. */
const letterWidth = 0.56;
const gap = 1;

const roles = ['level0', 'level1', 'level2', 'level3', 'level4'] as const satisfies ColourRole[];

/**
 * Rows by columns, each cell in the colour of its level, with its number where rows are high enough for one.
 *
 * @param rowHeight in the figure's units.
 */
export function drawHeat(
  columns: readonly string[],
  rows: readonly HeatRow[],
  rowHeight: number,
): Figure {
  const longest = Math.max(0, ...rows.map(({ name }) => [...name].length));
  const left = longest === 0 ? 0 : longest * textSize * letterWidth + 8;
  const middleOf = (column: number) => left + (column + 0.5) * cellWidth;
  const heads = columns.map((text, column) =>
    label(text, middleOf(column), headHeight - 6, 'middle', 'semibold'),
  );
  const body = rows.flatMap(({ name, cells }, row): readonly Shape[] => {
    const top = headHeight + row * rowHeight;
    const foot = top + rowHeight / 2 + textSize * 0.36;
    return [
      ...(name === '' ? [] : [label(name, 0, foot, 'start')]),
      ...cells.flatMap((cell, column) =>
        drawCell(cell, { middle: middleOf(column), top, rowHeight, foot }),
      ),
    ];
  });
  return {
    width: left + columns.length * cellWidth,
    height: headHeight + rows.length * rowHeight,
    shapes: [...heads, ...body],
  };
}

interface CellPlace {
  readonly middle: number;
  readonly top: number;
  readonly rowHeight: number;
  /** Where the text stands. */
  readonly foot: number;
}

function drawCell(
  cell: HeatCell | undefined,
  { middle, top, rowHeight, foot }: CellPlace,
): readonly Shape[] {
  const isHigh = rowHeight >= textSize;
  // No score is a sign of its own, never the palest level.
  if (cell === undefined) return isHigh ? [label('–', middle, foot, 'middle')] : [];
  const [start, end] = [middle - cellWidth / 2 + gap, middle + cellWidth / 2 - gap];
  const bottom = top + rowHeight - (isHigh ? gap : 0);
  const box = traceLine([start, top], [end, top], [end, bottom], [start, bottom]);
  const ground: Shape = { kind: 'path', commands: [...box, ['Z']], fill: roles[cell.level] };
  if (cell.text === undefined || !isHigh) return [ground];
  const colour = cell.level > 2 ? 'paper' : 'ink';
  return [ground, label(cell.text, middle, foot, 'middle', 'regular', colour)];
}

function label(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle',
  weight: 'regular' | 'semibold' = 'regular',
  fill: ColourRole = 'ink',
): Shape {
  return { kind: 'text', ...{ x, y, text, anchor, weight, fill }, size: textSize };
}
