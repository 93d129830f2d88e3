import type { Figure, PathCommand, Shape } from '../../figures';
import type { DomainGroup } from '../../model';

const reach = 5;
/** A quarter of a circle as one cubic curve (error under 0.03 %). */
const quarter = 0.5523;

/** A score then and now on a line from 0 to 100: a ring, a dot, and the way between them. */
export function drawShift(
  group: DomainGroup,
  { from, to }: { readonly from: number; readonly to: number },
  { width, height } = { width: 120, height: 14 },
): Figure {
  const middle = height / 2;
  const at = (score: number) => reach + ((width - 2 * reach) * score) / 100;
  const line = (start: number, end: number): readonly PathCommand[] => [
    ['M', start, middle],
    ['L', end, middle],
  ];
  const shapes: readonly Shape[] = [
    { kind: 'path', commands: line(at(0), at(100)), stroke: 'line', strokeWidth: 0.8 },
    { kind: 'path', commands: line(at(from), at(to)), stroke: group, strokeWidth: 2.4 },
    {
      kind: 'path',
      commands: traceDot(at(from), middle, 3.4),
      fill: 'paper',
      stroke: group,
      strokeWidth: 1.4,
    },
    { kind: 'path', commands: traceDot(at(to), middle, 4), fill: group },
  ];
  return { width, height, shapes };
}

function traceDot(x: number, y: number, radius: number): readonly PathCommand[] {
  const arm = radius * quarter;
  return [
    ['M', x, y - radius],
    ['C', x + arm, y - radius, x + radius, y - arm, x + radius, y],
    ['C', x + radius, y + arm, x + arm, y + radius, x, y + radius],
    ['C', x - arm, y + radius, x - radius, y + arm, x - radius, y],
    ['C', x - radius, y - arm, x - arm, y - radius, x, y - radius],
    ['Z'],
  ];
}
