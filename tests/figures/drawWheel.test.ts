import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bareWheel,
  codedWheel,
  drawBar,
  drawProgressWheel,
  drawWheel,
  type Figure,
  type Shape,
  titledWheel,
  type WheelPetal,
} from '../../src/figures';

const petal = (index: number, value?: number, spread = 0): WheelPetal => ({
  group: index < 6 ? 'opportunity' : 'challenge',
  label: `P${index + 1}`,
  ...(value !== undefined && {
    score: { value, low: Math.max(0, value - spread), high: Math.min(100, value + spread) },
  }),
});

const wheelOf = (value: number | undefined, spread = 0) =>
  Array.from({ length: 15 }, (_, index) => petal(index, value, spread));

type Path = Extract<Shape, { kind: 'path' }>;
const paths = (figure: Figure) =>
  figure.shapes.filter((shape): shape is Path => shape.kind === 'path');
const filled = (figure: Figure, role: string) => paths(figure).filter((path) => path.fill === role);
const points = (figure: Figure) =>
  paths(figure).flatMap(({ commands }) =>
    commands.flatMap((command) => {
      const numbers = command.slice(1).map(Number);
      return numbers.length > 0 ? [numbers.slice(-2)] : [];
    }),
  );

describe('the readiness wheel', () => {
  test('draws six opportunities and nine challenges', () => {
    const figure = drawWheel(wheelOf(50), titledWheel);
    expect(filled(figure, 'opportunity')).toHaveLength(6);
    expect(filled(figure, 'challenge')).toHaveLength(9);
  });

  test('ribs challenges and no opportunity, so that the groups differ without colour', () => {
    const ribs = (index: number) =>
      paths(drawWheel([petal(index, 100)], bareWheel)).filter(({ stroke }) => stroke === 'paper');
    expect(ribs(0)).toHaveLength(0);
    expect(ribs(6).length).toBeGreaterThan(5);
  });

  test('[S4] draws no score as a dashed outline to the rim, never as a filled petal', () => {
    const figure = drawWheel(wheelOf(undefined), bareWheel);
    expect(paths(figure).filter(({ fill }) => fill !== undefined)).toHaveLength(0);
    expect(paths(figure).filter(({ dash }) => dash !== undefined)).toHaveLength(15);
  });

  test('draws a score of 0 as a dot that can be seen', () => {
    const dots = filled(drawWheel(wheelOf(0), bareWheel), 'opportunity');
    expect(dots).toHaveLength(6);
    for (const { commands } of dots) {
      const xs = commands.flatMap((command) => (command[0] === 'C' ? [command[5]] : []));
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(2);
    }
  });

  test('[S5] draws a whisker only where there is a range', () => {
    const inked = (spread: number) =>
      paths(drawWheel([petal(0, 50, spread)], bareWheel)).filter(({ stroke }) => stroke === 'ink');
    expect(inked(0)).toHaveLength(0);
    expect(inked(12.5)).toHaveLength(3);
  });

  test('grows with the score, and reaches the rim at 100', () => {
    const reach = (value: number) => {
      const [body] = filled(drawWheel([petal(0, value)], bareWheel), 'opportunity');
      const far = (body?.commands ?? []).map((command) => {
        const [x = 100, y = 100] = command.slice(-2).map(Number);
        return Number.isNaN(x) ? 0 : Math.hypot(x - 100, y - 100);
      });
      return Math.max(...far);
    };
    const lengths = [20, 40, 60, 80, 100].map(reach);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(reach(100)).toBeCloseTo(97, 0);
  });

  test('keeps every line inside its frame, and every number finite, whatever the scores', () => {
    const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 15, maxLength: 15 }),
        fc.constantFrom(titledWheel, codedWheel, bareWheel),
        (values, size) => {
          const figure = drawWheel(
            values.map((value, index) => petal(index, value, 10)),
            size,
          );
          for (const [x = Number.NaN, y = Number.NaN] of points(figure)) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(size.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(size.height);
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  test('labels every petal where there is room, and none on a miniature', () => {
    const labels = (figure: Figure) => figure.shapes.filter(({ kind }) => kind === 'text');
    expect(labels(drawWheel(wheelOf(50), titledWheel))).toHaveLength(15);
    expect(labels(drawWheel(wheelOf(50), bareWheel))).toHaveLength(0);
  });
});

describe('the wheel while answering', () => {
  const progress = (answered: readonly boolean[]) =>
    drawProgressWheel([{ group: 'opportunity', label: '', answered, current: false }], bareWheel);

  test('fills a segment an answered item', () => {
    const filledSegments = filled(progress([true, false, true, false]), 'opportunity');
    expect(filledSegments).toHaveLength(2);
  });

  test('is the same for any answer: it never shows a score', () => {
    expect(progress([true, true])).toEqual(progress([true, true]));
    expect(paths(progress([false, false])).every(({ fill }) => fill === undefined)).toBe(true);
  });
});

describe('a bar', () => {
  const width = (value: number) => {
    const [body] = filled(
      drawBar('opportunity', { value, low: value, high: value }),
      'opportunity',
    );
    const [, end] = body?.commands ?? [];
    return end?.[0] === 'L' ? end[1] : Number.NaN;
  };

  test('is as long as its score', () => {
    expect(width(50) - width(25)).toBeCloseTo(width(100) - width(75), 6);
    expect(width(0)).toBeGreaterThan(2);
  });

  test('without a score is a dashed line', () => {
    const [only, ...others] = paths(drawBar('challenge', undefined));
    expect(only?.dash).toBeDefined();
    expect(others).toHaveLength(0);
  });
});
