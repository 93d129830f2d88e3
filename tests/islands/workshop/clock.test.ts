import { describe, expect, test } from 'vitest';
import { clockOf, secondsLeft, writeSeconds } from '../../../src/islands/workshop/clock';

describe('the clocks of a workshop', () => {
  test('count from the beginning, over midnight too', () => {
    expect(clockOf('09:30', 95)).toBe('11:05');
    expect(clockOf('23:50', 20)).toBe('00:10');
  });

  test('count minutes where nobody said when it begins', () => {
    expect(clockOf(undefined, 70)).toBe('+70');
  });

  test('run down, stand still when stopped, and go on below zero', () => {
    const startedAt = '2026-11-28T10:00:00.000Z';
    const at = (seconds: number) => Date.parse(startedAt) + seconds * 1_000;
    expect(secondsLeft({ startedAt, seconds: 300 }, at(55))).toBe(245);
    const pausedAt = '2026-11-28T10:01:00.000Z';
    expect(secondsLeft({ startedAt, seconds: 300, pausedAt }, at(200))).toBe(240);
    expect(writeSeconds(secondsLeft({ startedAt, seconds: 300 }, at(330)))).toBe('−0:30');
    expect(writeSeconds(245)).toBe('4:05');
  });
});
