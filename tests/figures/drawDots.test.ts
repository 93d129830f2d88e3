import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDots, type Shape } from '../../src/figures';

type Path = Extract<Shape, { kind: 'path' }>;
const count = fc.integer({ min: 0, max: 40 });
const tallies = fc.tuple(count, count, count, count, count);
const draw = (levels: Parameters<typeof drawDots>[0]['levels'], unknown: number) =>
  drawDots({ levels, others: [{ label: ["Don't", 'know'], count: unknown }] });
const isPath = (shape: Shape): shape is Path => shape.kind === 'path';

describe('the dots of a room', () => {
  test('[S8] are one a person, filled for a level and hollow for what is none', () => {
    fc.assert(
      fc.property(tallies, count, (levels, unknown) => {
        const { shapes } = draw(levels, unknown);
        const filled = shapes.filter((shape) => isPath(shape) && shape.fill === 'opportunity');
        const hollow = shapes.filter((shape) => isPath(shape) && shape.stroke === 'ink');
        expect(filled).toHaveLength(levels.reduce((sum, one) => sum + one, 0));
        expect(hollow).toHaveLength(unknown);
      }),
      { seed: 20261128, numRuns: 80 },
    );
  });

  test('stay inside the figure, whatever the size of the room', () => {
    fc.assert(
      fc.property(tallies, count, (levels, unknown) => {
        const { width, height, shapes } = draw(levels, unknown);
        for (const shape of shapes.filter(isPath)) {
          const numbers = shape.commands.flatMap((command) => command.slice(1).map(Number));
          const xs = numbers.filter((_, index) => index % 2 === 0);
          const ys = numbers.filter((_, index) => index % 2 === 1);
          expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...xs)).toBeLessThanOrEqual(width);
          expect(Math.max(...ys)).toBeLessThanOrEqual(height);
        }
      }),
      { seed: 20261128, numRuns: 80 },
    );
  });

  test('have a frame around the level that was settled on, and only then', () => {
    const frames = (agreed?: 2) =>
      drawDots({ levels: [0, 1, 3, 0, 0], others: [], agreed }).shapes.filter(
        (shape) => isPath(shape) && shape.stroke === 'opportunity',
      );
    expect(frames(2)).toHaveLength(1);
    expect(frames()).toEqual([]);
  });
});
