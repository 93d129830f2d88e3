import { expect, test } from 'vitest';
import { parseListSize } from '../../../src/model';

test.each([
  ['8400', 8400],
  [' 8,400 ', 8400],
  ['8 400', 8400],
  ['8.400', 8400],
  ["1'008'400", 1_008_400],
  ['0', 0],
])('a list size may be written as %s', (text, size) => {
  expect(parseListSize(text)).toEqual({ state: 'size', size });
});

test('nothing typed is no list size, and no 0', () => {
  expect(parseListSize('  ')).toEqual({ state: 'none' });
});

test.each(['about 8400', '8,4', '-5', '8400.5', '1e5', '999999999999'])(
  '%s is not taken for a number',
  (text) => {
    expect(parseListSize(text)).toEqual({ state: 'notANumber' });
  },
);
