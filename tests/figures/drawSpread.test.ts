import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSpread, type PathCommand, type Shape } from '../../src/figures';

type Path = Extract<Shape, { kind: 'path' }>;
const count = fc.integer({ min: 0, max: 60 });
const tallies = fc.tuple(count, count, count, count, count);
const dotsOf = (counts: Parameters<typeof drawSpread>[0]) =>
  drawSpread(counts).shapes.filter(
    (shape): shape is Path => shape.kind === 'path' && shape.fill !== undefined,
  );

/** The pairs of numbers of a path command. */
function pointsOf(command: PathCommand): readonly (readonly number[])[] {
  const numbers = command.slice(1).map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? -1]] : []));
}

describe('the spread of answers to an item', () => {
  test('[S8] draws a dot for each level given, and a numbered step for each of the five', () => {
    fc.assert(
      fc.property(tallies, (counts) => {
        expect(dotsOf(counts)).toHaveLength(counts.reduce((sum, one) => sum + one, 0));
        const labels = drawSpread(counts).shapes.flatMap((shape) =>
          shape.kind === 'text' ? shape.text : [],
        );
        expect(labels).toEqual(['0', '1', '2', '3', '4']);
      }),
      { seed: 20260301, numRuns: 100 },
    );
  });

  test('stays inside its frame however many people answered', () => {
    fc.assert(
      fc.property(tallies, (counts) => {
        const { width, height } = drawSpread(counts);
        const outside = dotsOf(counts)
          .flatMap(({ commands }) => commands.flatMap(pointsOf))
          .filter(([x = -1, y = -1]) => x < 0 || x > width || y < 0 || y > height);
        expect(outside).toEqual([]);
      }),
      { seed: 20260301, numRuns: 100 },
    );
  });

  test('puts each dot over the step of its level', () => {
    const xOf = (counts: Parameters<typeof drawSpread>[0]) => dotsOf(counts)[0]?.commands[0]?.[1];
    const places = [0, 1, 2, 3, 4].map((level) =>
      Number(
        xOf([
          level === 0 ? 1 : 0,
          level === 1 ? 1 : 0,
          level === 2 ? 1 : 0,
          level === 3 ? 1 : 0,
          level === 4 ? 1 : 0,
        ]),
      ),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(5);
  });
});
