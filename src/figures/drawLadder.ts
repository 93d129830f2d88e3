import type { Level } from '../model';
import type { Figure, PathCommand, Shape } from './Figure';

const steps = 4;
const step = 24;
const gap = 4;

/**
 * A level as four rising steps, as many filled as its number; with no level all are dashed.
 *
 * The count carries the level, so that it can be read without colour and from afar.
 */
export function drawLadder(level: Level | undefined): Figure {
  const width = steps * step + (steps - 1) * gap;
  const height = width * 0.62;
  const shapes = Array.from({ length: steps }, (_, index): Shape => {
    const top = height - (height * (index + 1)) / steps;
    const left = index * (step + gap);
    const commands = traceBox(left + 0.75, top + 0.75, step - 1.5, height - top - 1.5);
    const outline = { kind: 'path', commands, stroke: 'ink', strokeWidth: 1.5 } as const;
    if (level === undefined) return { ...outline, stroke: 'quiet', dash: [4, 3] };
    return index < level ? { ...outline, fill: 'level4' } : outline;
  });
  return { width, height, shapes };
}

function traceBox(
  left: number,
  top: number,
  width: number,
  height: number,
): readonly PathCommand[] {
  const right = left + width;
  const bottom = top + height;
  return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']];
}
