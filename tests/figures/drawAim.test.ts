import { describe, expect, test } from 'vitest';
import { bareWheel, drawWheel, type Shape, type WheelPetal } from '../../src/figures';

const petal: WheelPetal = {
  group: 'opportunity',
  label: '',
  score: { value: 50, low: 50, high: 50 },
};

/** What an aim adds to the wheel of one petal. */
function shapesOfAim(aim: number): readonly Shape[] {
  const without = new Set(
    drawWheel([petal], bareWheel).shapes.map((shape) => JSON.stringify(shape)),
  );
  const withAim = drawWheel([{ ...petal, aim }], bareWheel).shapes;
  return withAim.filter((shape) => !without.has(JSON.stringify(shape)));
}

function radiusOf(shape: Shape | undefined): number {
  const [first] = shape?.kind === 'path' ? shape.commands : [];
  const [, x = 0, y = 0] = first ?? ['Z'];
  return Math.hypot(Number(x) - bareWheel.width / 2, Number(y) - bareWheel.height / 2);
}

describe('an aim on the wheel', () => {
  test('is one line across the petal with a halo, and nothing else changes', () => {
    const strokes = shapesOfAim(75).map((shape) => (shape.kind === 'path' ? shape.stroke : 'text'));
    expect(strokes).toEqual(['paper', 'ink']);
  });

  test('lies where a score of the same size would end', () => {
    const [low, middle, high] = [0, 50, 100].map((aim) => radiusOf(shapesOfAim(aim).at(-1)));
    // Figures round their coordinates.
    expect(middle).toBeCloseTo(((low ?? 0) + (high ?? 0)) / 2, 1);
    expect(high ?? 0).toBeGreaterThan(middle ?? 0);
  });

  test('is there without a score too, since a plan may find one out', () => {
    const bare: WheelPetal = { group: 'challenge', label: '' };
    const count = (petals: readonly WheelPetal[]) => drawWheel(petals, bareWheel).shapes.length;
    expect(count([{ ...bare, aim: 60 }])).toBe(count([bare]) + 2);
  });
});
