import type { ColourRole } from '../../figures';
import type { ItemReport, Level } from '../../model';
import type { Canvas } from '../pdf/layout/Slice';
import type { StructureElement } from '../pdf/structure/StructureElement';
import { floorLevel } from './PlanContext';
import { styles } from './styles';

/** What stands in a level's square: the level, as content of an element, or a sign for none. */
export type LevelMark =
  | { readonly level: number; readonly element: StructureElement }
  | { readonly sign: string };

/** The mark of an item: its level as content of an element, a question mark for don't know. */
export function levelMarkOf({ settled }: ItemReport, element: StructureElement): LevelMark {
  if (settled.state === 'level') return { level: settled.level, element };
  return { sign: settled.state === 'dontKnow' ? '?' : '' };
}

/** Side of the square in points. */
export const levelMarkSize = 15;

const colours = [
  'level0',
  'level1',
  'level2',
  'level3',
  'level4',
] as const satisfies readonly ColourRole[];

/** Draws a level as a square of its colour with its number; dashed where there is no level. */
export function drawLevelMark(canvas: Canvas, mark: LevelMark, left: number, top: number): void {
  const low = 'level' in mark ? floorLevel(mark.level) : undefined;
  canvas.document.artifact('Layout', () => drawSquare(canvas, left, top - 1, low));
  const colour = low !== undefined && low > 2 ? 'paper' : 'ink';
  const style = { ...styles.cellStrong.style, colour } as const;
  const symbol = 'level' in mark ? nameLevel(mark.level) : mark.sign;
  const middle = left + (levelMarkSize - canvas.typesetter.measure(symbol, style)) / 2;
  const baseline = top + 9.7;
  // The space keeps number and word apart where the text is read out or copied.
  const draw = () => canvas.pen.text(`${symbol} `, middle, baseline, style);
  if ('level' in mark) canvas.document.mark(mark.element, draw);
  else if (symbol !== '') canvas.document.artifact('Layout', draw);
}

function nameLevel(level: number): string {
  const low: Level = floorLevel(level);
  return low === level ? String(low) : `${low}\u00bd`;
}

function drawSquare(canvas: Canvas, left: number, top: number, level: Level | undefined): void {
  const right = left + levelMarkSize;
  const bottom = top + levelMarkSize;
  const outline = [
    ['M', left, top],
    ['L', right, top],
    ['L', right, bottom],
    ['L', left, bottom],
    ['Z'],
  ] as const;
  canvas.pen.path(
    outline,
    level === undefined
      ? { stroke: 'quiet', strokeWidth: 0.7, dash: [2, 2] }
      : { fill: colours[level], stroke: 'quiet', strokeWidth: 0.4 },
  );
}
