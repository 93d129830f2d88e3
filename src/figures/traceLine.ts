import type { PathCommand } from './Figure';

/** A line from point to point. */
export function traceLine(
  ...points: readonly (readonly [number, number])[]
): readonly PathCommand[] {
  return points.map(([x, y], index) => (index === 0 ? ['M', x, y] : ['L', x, y]));
}
