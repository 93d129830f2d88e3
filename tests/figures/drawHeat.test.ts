import { describe, expect, it } from 'vitest';
import { drawHeat, type HeatRow, type Shape } from '../../src/figures';

const rows: readonly HeatRow[] = [
  {
    name: 'North',
    cells: [
      { level: 0, text: '8' },
      { level: 4, text: '94' },
    ],
  },
  { name: 'South', cells: [undefined, { level: 2, text: '50' }] },
];
const textsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
const fillsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'path' ? shape.fill : []));

describe('a heat map', () => {
  it('says columns, rows and numbers, and no score as a sign of its own', () => {
    const { shapes } = drawHeat(['O1', 'O2'], rows, 20);
    expect(textsOf(shapes)).toEqual(['O1', 'O2', 'North', '8', '94', 'South', '–', '50']);
    expect(fillsOf(shapes)).toEqual(['level0', 'level4', 'level2']);
  });

  it('has only colours where lines are too low for numbers, and none for no score', () => {
    const plain = rows.map(({ cells }) => ({ name: '', cells }));
    const { shapes, height } = drawHeat(['O1', 'O2'], plain, 3);
    expect(textsOf(shapes)).toEqual(['O1', 'O2']);
    expect(fillsOf(shapes).length).toBe(3);
    expect(height).toBeLessThan(30);
  });

  it('keeps everything inside its frame', () => {
    const { shapes, width, height } = drawHeat(['O1', 'O2'], rows, 20);
    for (const shape of shapes) {
      const points =
        shape.kind === 'text'
          ? [[shape.x, shape.y]]
          : shape.commands.flatMap((command) =>
              command[0] === 'M' || command[0] === 'L' ? [[command[1], command[2]]] : [],
            );
      for (const [x = -1, y = -1] of points) {
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
    }
  });
});
