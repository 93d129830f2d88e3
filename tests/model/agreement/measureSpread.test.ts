import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDivided } from '../../../src/model/agreement/isDivided';
import { measureConsensus } from '../../../src/model/agreement/measureConsensus';
import { measureDomainAgreement } from '../../../src/model/agreement/measureDomainAgreement';
import { measureSpread } from '../../../src/model/agreement/measureSpread';

/** The four items of the evidence pack's Annex C, as four raters answered them. */
const annexC = [
  [2, 3, 2, 3],
  [1, 1, 2, 1],
  [3, 4, 3, 3],
  [0, 2, 4, 2],
];

const given = (levels: readonly number[]) =>
  levels.map((level, index) => ({ respondent: `r${index}`, level }));

describe('[S8] the statistics of an item', () => {
  test.each([
    [[2, 3, 2, 3], 1 / 3, 0.8333, 0.5],
    [[1, 1, 2, 1], 0.25, 0.875, 0.375],
    [[3, 4, 3, 3], 0.25, 0.875, 0.375],
    [[0, 2, 4, 2], 2.6667, 0, 1],
  ])('are those of Annex C for %j', (levels, variance, rwg, deviation) => {
    const spread = measureSpread(levels);
    expect((spread.standardDeviation ?? 0) ** 2).toBeCloseTo(variance, 4);
    expect(spread.rwg).toBeCloseTo(rwg, 4);
    expect(spread.averageDeviation).toBeCloseTo(deviation, 9);
  });

  test.each([
    [[0, 0, 4, 4], 0, 2],
    [[1, 1, 3, 3], 0.333, 1],
    [[1, 1, 1, 3], 0.5, 0.75],
    [[1, 2, 2, 3], 0.667, 0.5],
  ])('are those of Annex C for the split %j', (levels, rwg, deviation) => {
    const spread = measureSpread(levels);
    expect(spread.rwg).toBeCloseTo(rwg, 3);
    expect(spread.averageDeviation).toBeCloseTo(deviation, 9);
  });

  test('that nobody can work out are absent, not 0', () => {
    expect(measureSpread([])).toEqual({ count: 0 });
    expect(measureSpread([3])).toEqual({ count: 1, mean: 3 });
  });

  test('do not depend on who answered first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 2, maxLength: 12 }), (levels) => {
        const turned = measureSpread(levels.toReversed());
        const { rwg = -1, averageDeviation = -1 } = measureSpread(levels);
        expect(turned.rwg).toBeCloseTo(rwg, 9);
        expect(turned.averageDeviation).toBeCloseTo(averageDeviation, 9);
        expect(isDivided(levels.toReversed())).toBe(isDivided(levels));
      }),
      { seed: 20260902, numRuns: 1000 },
    );
  });
});

describe('[S8] “talk about this”', () => {
  test('is said of up to four people when levels are 2 or more apart', () => {
    expect(
      [
        [2, 4],
        [1, 1, 1, 3],
        [0, 2, 4, 2],
      ].map(isDivided),
    ).toEqual([true, true, true]);
    expect(
      [
        [2, 3],
        [2, 3, 2, 3],
        [1, 1, 1, 1],
      ].map(isDivided),
    ).toEqual([false, false, false]);
  });

  test('is said of five or more when their average deviation is above 5/6, so one outlier is not enough', () => {
    expect(isDivided([2, 2, 2, 2, 4])).toBe(false);
    expect(isDivided([0, 0, 2, 4, 4])).toBe(true);
    expect(isDivided([1, 1, 1, 3, 3])).toBe(true);
  });

  test('is not said at 5/6 itself, whatever the last binary place says', () => {
    const atTheLimit = [1, 1, 1, 2, 2, 4];
    expect(measureSpread(atTheLimit).averageDeviation).toBeGreaterThan(5 / 6);
    expect(isDivided(atTheLimit)).toBe(false);
    expect(isDivided([0, 0, 0, 0, 0, 3])).toBe(false);
  });

  test('is never said where fewer than two gave a level', () => {
    expect([[], [0]].map(isDivided)).toEqual([false, false]);
  });
});

describe('[S8] agreement on a domain', () => {
  test('is Annex C’s: r*wg(J) 0.5625 and rwg(J) 0.8372 over four items', () => {
    const consensus = measureConsensus(annexC.map(given));
    expect(consensus).toMatchObject({ lindell: 0.5625, items: 4, respondents: 4 });
    expect(consensus?.rwgJ).toBeCloseTo(0.8372, 4);
    expect(measureDomainAgreement(annexC.map(given))).toMatchObject({ word: 'medium', items: 4 });
  });

  test('is below 0 where people are opposed, while rwg(J) stops at 0', () => {
    expect(measureConsensus([given([0, 0, 4, 4])])).toMatchObject({
      lindell: 1 - 16 / 3 / 2,
      rwgJ: 0,
    });
  });

  test('is 1 where all are of one mind', () => {
    expect(measureConsensus([given([2, 2, 2]), given([4, 4, 4])])).toMatchObject({
      lindell: 1,
      rwgJ: 1,
    });
  });

  test('leaves out of J an item to which fewer than two gave a level', () => {
    expect(measureConsensus([given([2, 3, 2]), given([4]), []])).toMatchObject({ items: 1 });
    expect(measureConsensus([given([4]), []])).toBeUndefined();
  });

  test('is hidden under three people, and where the items used rest on fewer', () => {
    expect(measureDomainAgreement([given([2, 3]), given([2, 2])])).toBeUndefined();
    const third = [{ respondent: 'third', level: 2 }];
    expect(measureDomainAgreement([given([2, 3]), third])).toBeUndefined();
    expect(measureDomainAgreement([given([2, 3]), [...given([2]), ...third]])).toMatchObject({
      respondents: 3,
    });
  });

  test('is low under 0.50, medium to 0.70, high above, the limits being medium', () => {
    const wordAt = (...items: readonly (readonly number[])[]) =>
      measureDomainAgreement(items.map(given));
    expect(wordAt([1, 2, 3], [1, 2, 3])).toMatchObject({ value: 0.5, word: 'medium' });
    expect(wordAt([0, 2, 3], [1, 2, 3])?.word).toBe('low');
    const seventy = wordAt([2, 2, 2, 2, 2], [1, 1, 1, 3, 3]);
    expect(seventy?.value).toBeCloseTo(0.7, 12);
    expect(seventy?.word).toBe('medium');
    expect(wordAt([2, 2, 3])?.word).toBe('high');
  });

  test('takes a limit for a limit, whatever the last binary place says', () => {
    const above = measureDomainAgreement(
      [
        [0, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 2, 4],
        [3, 4, 4, 4, 4, 4],
      ].map(given),
    );
    expect(above?.value).toBeGreaterThan(0.7);
    expect(above?.word).toBe('medium');
    const below = measureDomainAgreement(
      [
        [4, 4, 4, 4, 4],
        [0, 0, 0, 0, 1],
        [0, 2, 2, 4, 4],
      ].map(given),
    );
    expect(below?.value).toBeLessThan(0.5);
    expect(below?.word).toBe('medium');
  });
});
