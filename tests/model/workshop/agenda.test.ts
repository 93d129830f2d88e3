import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createAgenda,
  isRatingShort,
  minutesPerItem,
  placeSteps,
  proposeTalk,
  type RankedItem,
  workshopMinutes,
} from '../../../src/model';
import { seed } from '../merge/arbitraryAssessment';

const order = fc.record({
  minutes: fc.integer({ min: workshopMinutes.least, max: workshopMinutes.most }),
  items: fc.nat({ max: 90 }),
  safetyItems: fc.nat({ max: 4 }),
  ratedBefore: fc.boolean(),
});

describe('an agenda', () => {
  test('has times that add up to the length of the workshop, whatever is asked', () => {
    fc.assert(
      fc.property(order, (given) => {
        const steps = createAgenda(given);
        expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(given.minutes);
        for (const { minutes } of steps) {
          expect(Number.isInteger(minutes)).toBe(true);
          expect(minutes).toBeGreaterThanOrEqual(1);
        }
        expect(placeSteps(steps).at(-1)?.to).toBe(given.minutes);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  test('always welcomes, talks, plans and closes, in that order, and talks about one item at least', () => {
    fc.assert(
      fc.property(order, (given) => {
        const steps = createAgenda(given);
        const kinds = steps.map(({ kind }) => kind);
        expect(kinds.filter((kind) => ['welcome', 'talk', 'plan', 'close'].includes(kind))).toEqual(
          ['welcome', 'talk', 'plan', 'close'],
        );
        expect(kinds.includes('rate')).toBe(!given.ratedBefore && given.items > 0);
        const talk = steps.find(({ kind }) => kind === 'talk')?.minutes ?? 0;
        expect(talk).toBeGreaterThanOrEqual(minutesPerItem);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  test('of a half day gives sixty items the time that reading them takes, and a break', () => {
    const given = { minutes: 210, items: 60, safetyItems: 4 };
    const steps = createAgenda(given);
    expect(steps).toEqual([
      { kind: 'welcome', minutes: 10 },
      { kind: 'rate', minutes: 35 },
      { kind: 'break', minutes: 15 },
      { kind: 'safety', minutes: 13 },
      { kind: 'talk', minutes: 97 },
      { kind: 'plan', minutes: 35 },
      { kind: 'close', minutes: 5 },
    ]);
    expect(isRatingShort(steps, given)).toBe(false);
  });

  test('of ninety minutes says that sixty items leave too little time to read', () => {
    const fits = { minutes: 90, items: 15, safetyItems: 0 };
    expect(isRatingShort(createAgenda(fits), fits)).toBe(false);
    const tooMany = { minutes: 60, items: 60, safetyItems: 4 };
    expect(isRatingShort(createAgenda(tooMany), tooMany)).toBe(true);
    const before = { ...tooMany, ratedBefore: true };
    expect(isRatingShort(createAgenda(before), before)).toBe(false);
  });

  test('takes a length out of bounds for the nearest there is', () => {
    const lengthOf = (minutes: number) =>
      createAgenda({ minutes, items: 15, safetyItems: 1 }).reduce(
        (sum, one) => sum + one.minutes,
        0,
      );
    expect(lengthOf(5)).toBe(30);
    expect(lengthOf(5_000)).toBe(480);
  });
});

describe('what to talk about in the time left', () => {
  const ranked: readonly RankedItem[] = ['o4c', 'o1a', 'o1b', 'o1c'].map((item, index) => ({
    item,
    reason: index === 0 ? 'safety' : 'divided',
    spread: 2 - index / 2,
    agreed: item === 'o1a',
  }));

  test('is as many items as fit, in their order, without those that are agreed', () => {
    expect(proposeTalk(ranked, 13)).toEqual({ talk: ['o4c', 'o1b'], keep: ['o1c'] });
  });

  test('is nothing where no item fits, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 60 }), (minutes) => {
        const { talk, keep } = proposeTalk(ranked, minutes);
        expect([...talk, ...keep]).toEqual(['o4c', 'o1b', 'o1c']);
        expect(talk.length * minutesPerItem).toBeLessThanOrEqual(Math.max(0, minutes));
      }),
      { seed },
    );
  });
});
