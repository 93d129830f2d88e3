import { expect, test } from 'vitest';
import { findNextCell } from '../../../src/islands/portfolio/table/moveInGrid';

const size = { rows: 101, columns: 21 };
const press = (key: string, control = false, rightToLeft = false) => ({
  ...{ key, control, rightToLeft },
});
const from = { row: 5, column: 7 };

test.each([
  ['ArrowUp', { row: 4, column: 7 }],
  ['ArrowDown', { row: 6, column: 7 }],
  ['ArrowRight', { row: 5, column: 8 }],
  ['ArrowLeft', { row: 5, column: 6 }],
  ['Home', { row: 5, column: 0 }],
  ['End', { row: 5, column: 20 }],
  ['PageDown', { row: 15, column: 7 }],
  ['PageUp', { row: 0, column: 7 }],
])('%s leads where the grid pattern says, and not out of the grid', (key, place) => {
  expect(findNextCell(from, size, press(key))).toEqual(place);
});

test('with Control, Home and End lead to the first and the last cell of all', () => {
  expect(findNextCell(from, size, press('Home', true))).toEqual({ row: 0, column: 0 });
  expect(findNextCell(from, size, press('End', true))).toEqual({ row: 100, column: 20 });
});

test('where writing goes from right to left, so do the arrows', () => {
  expect(findNextCell(from, size, press('ArrowRight', false, true))?.column).toBe(6);
  expect(findNextCell(from, size, press('ArrowLeft', false, true))?.column).toBe(8);
});

test('other keys are not the grid’s', () => {
  expect(findNextCell(from, size, press('Enter'))).toBeUndefined();
  expect(findNextCell(from, size, press('a'))).toBeUndefined();
});
