import { describe, expect, it } from 'vitest';
import { drawDistribution, type Shape } from '../../src/figures';

const isDot = (shape: Shape) =>
  shape.kind === 'path' && shape.commands.some(([letter]) => letter === 'C');
const isBlock = (shape: Shape) =>
  shape.kind === 'path' && shape.fill !== undefined && !isDot(shape);
const inside = (shapes: readonly Shape[], width: number, height: number) =>
  shapes.every(
    (shape) =>
      shape.kind === 'path' &&
      shape.commands.every((step) => {
        const numbers = step.slice(1).map(Number);
        return numbers.every((value, place) =>
          place % 2 === 0 ? value >= 0 && value <= width : value >= 0 && value <= height,
        );
      }),
  );

describe('a distribution', () => {
  it('draws a dot for each score, and the median where it is known', () => {
    const { shapes } = drawDistribution('opportunity', { values: [0, 50, 50, 100], median: 50 });
    expect(shapes.filter(isDot)).toHaveLength(4);
    expect(shapes.filter((shape) => shape.kind === 'path' && shape.stroke === 'ink')).toHaveLength(
      1,
    );
  });

  it('draws no box where too few scores have a middle half', () => {
    expect(drawDistribution('opportunity', { values: [10, 20] }).shapes.filter(isBlock)).toEqual(
      [],
    );
  });

  it('tells the groups apart without colour: a challenge has ribs', () => {
    const quartiles = { values: [10, 90], lowerQuartile: 10, median: 50, upperQuartile: 90 };
    const ribs = (group: 'opportunity' | 'challenge') =>
      drawDistribution(group, quartiles).shapes.filter(
        (shape) => shape.kind === 'path' && shape.stroke === 'paper' && shape.strokeWidth === 1.3,
      );
    expect(ribs('opportunity')).toHaveLength(0);
    expect(ribs('challenge').length).toBeGreaterThan(5);
  });

  it.each([1, 40, 400, 10_000])('of %i scores at one place stays within its box', (count) => {
    const { shapes, width, height } = drawDistribution('challenge', {
      values: new Float64Array(count).fill(62.5),
      lowerQuartile: 62.5,
      median: 62.5,
      upperQuartile: 62.5,
    });
    expect(inside(shapes, width, height)).toBe(true);
    expect(shapes.length).toBeLessThan(2_000);
  });

  it('lets columns stand for dots that would be too small, as high as they are many', () => {
    const values = [...new Array(300).fill(20), ...new Array(100).fill(80)];
    const columns = drawDistribution('opportunity', { values }).shapes.filter(isBlock);
    const heights = columns.map((shape) => {
      if (shape.kind !== 'path') return 0;
      const ys = shape.commands.flatMap((step) => (step.length === 3 ? [step[2]] : []));
      return Math.max(...ys) - Math.min(...ys);
    });
    expect(columns).toHaveLength(2);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(3, 1);
  });
});
