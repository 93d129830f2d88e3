import { levels, type Tally } from '../model';
import type { Figure, Shape } from './Figure';
import { traceCircle } from './traceSector';

const column = 40;
const ground = 46;
const labelSize = 12;
const largest = 5;

/**
 * How many chose each level, as dots that stand on five steps; a step that nobody chose is bare.
 *
 * Dots shrink until the tallest pile fits, so that a room of forty can be drawn as well as three.
 */
export function drawSpread(counts: Tally['levels']): Figure {
  const width = column * levels.length;
  const highest = Math.max(1, ...counts);
  const radius = Math.min(largest, (ground - 4) / (2.3 * highest));
  const shapes = levels.flatMap((level): readonly Shape[] => {
    const middle = column * (level + 0.5);
    const dots = Array.from({ length: counts[level] }, (_, index): Shape => {
      const up = ground - 2 - radius * (1 + 2.3 * index);
      return { kind: 'path', commands: traceCircle(middle, up, radius), fill: 'opportunity' };
    });
    return [drawStep(middle), ...dots, drawNumber(level, middle)];
  });
  return { width, height: ground + labelSize * 1.5, shapes };
}

function drawStep(middle: number): Shape {
  const half = column / 2 - 3;
  return {
    kind: 'path',
    commands: [
      ['M', middle - half, ground],
      ['L', middle + half, ground],
    ],
    stroke: 'quiet',
    strokeWidth: 1.2,
  };
}

function drawNumber(level: number, x: number): Shape {
  return {
    kind: 'text',
    x,
    y: ground + labelSize * 1.2,
    text: String(level),
    size: labelSize,
    anchor: 'middle',
    weight: 'regular',
    fill: 'ink',
  };
}
