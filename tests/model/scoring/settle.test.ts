import { describe, expect, test } from 'vitest';
import type { Answer, Response } from '../../../src/model';
import { settle } from '../../../src/model/scoring/settle';

const at = '2026-03-02T09:00:00.000Z';

function responses(...answers: readonly (Answer | undefined)[]): readonly Response[] {
  return answers.map((answer, index) => ({
    id: `o1a.r${index}`,
    changedAt: at,
    item: 'o1a',
    respondent: `r${index}`,
    ...(answer && { answer }),
  }));
}

const level = (value: 0 | 1 | 2 | 3 | 4): Answer => ({ state: 'level', level: value });
const dontKnow: Answer = { state: 'dontKnow' };
const notApplicable = (reason?: string): Answer => ({
  state: 'notApplicable',
  ...(reason && { reason }),
});
const agreed = (answer: Answer) => ({ id: 'o1a', changedAt: at, item: 'o1a', answer });

describe('[S2] an item is settled', () => {
  test('[S1] by nobody: it is unanswered', () => {
    expect(settle([])).toEqual({ state: 'unanswered' });
  });

  test('by one respondent: that answer', () => {
    expect(settle(responses(level(3)))).toEqual({ state: 'level', level: 3, basis: 'oneResponse' });
    expect(settle(responses(dontKnow))).toEqual({ state: 'dontKnow', basis: 'oneResponse' });
  });

  test('an answer taken back counts as none', () => {
    expect(settle(responses(undefined))).toEqual({ state: 'unanswered' });
    expect(settle(responses(undefined, level(1)))).toMatchObject({
      level: 1,
      basis: 'oneResponse',
    });
  });

  test('by several: the median of the levels, a half where it falls between two', () => {
    expect(settle(responses(level(2), level(3), level(2), level(3)))).toMatchObject({ level: 2.5 });
    expect(settle(responses(level(1), level(1), level(2), level(1)))).toMatchObject({ level: 1 });
    expect(settle(responses(level(0), level(2), level(4), level(2)))).toMatchObject({ level: 2 });
  });

  test('levels outrank don’t knows and not applicables', () => {
    expect(settle(responses(dontKnow, level(4), notApplicable()))).toMatchObject({
      state: 'level',
      level: 4,
      basis: 'severalResponses',
    });
  });

  test('not applicable only if everyone who answered says so; reasons are kept once', () => {
    expect(settle(responses(notApplicable('a'), notApplicable('a'), notApplicable()))).toEqual({
      state: 'notApplicable',
      basis: 'severalResponses',
      reasons: ['a'],
    });
    expect(settle(responses(notApplicable(), dontKnow))).toMatchObject({ state: 'dontKnow' });
  });

  test('by what was agreed, whatever was said before', () => {
    const said = responses(level(0), level(4));
    expect(settle(said, agreed(level(3)))).toEqual({ state: 'level', level: 3, basis: 'agreed' });
    expect(settle(said, agreed(dontKnow))).toEqual({ state: 'dontKnow', basis: 'agreed' });
    expect(settle(said, agreed(notApplicable('no rooms')))).toEqual({
      state: 'notApplicable',
      basis: 'agreed',
      reasons: ['no rooms'],
    });
  });
});
