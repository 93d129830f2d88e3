import { describe, expect, it } from 'vitest';
import { drawMoves, type Shape } from '../../src/figures';

const rows = [
  { name: 'O1 Trust', up: 8, down: 2 },
  { name: 'O2 Digital', up: 0, down: 4 },
];
const widthOf = (shape: Shape | undefined) => {
  if (shape?.kind !== 'path') return 0;
  const across = shape.commands.flatMap((command) =>
    command[0] === 'M' || command[0] === 'L' ? command[1] : [],
  );
  return Math.max(...across) - Math.min(...across);
};

describe('the figure of what moved', () => {
  const { shapes } = drawMoves(rows, { down: 'Moved down', up: 'Moved up' });

  it('says every count in numbers', () => {
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
    expect(texts).toEqual(['Moved down', 'Moved up', 'O1 Trust', '2', '8', 'O2 Digital', '4', '0']);
  });

  it('draws bars in proportion, and none for nobody', () => {
    const up = shapes.filter((shape) => shape.fill === 'opportunity');
    const down = shapes.filter((shape) => shape.fill === 'quiet');
    expect([up.length, down.length]).toEqual([1, 2]);
    expect(widthOf(up[0]) / widthOf(down[0])).toBeCloseTo(4, 6);
    expect(widthOf(down[1]) / widthOf(down[0])).toBeCloseTo(2, 6);
  });
});
