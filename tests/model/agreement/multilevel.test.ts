import { describe, expect, test } from 'vitest';
import { measureReliability } from '../../../src/model';
import { measureConsensus } from '../../../src/model/agreement/measureConsensus';
import { measureSpread } from '../../../src/model/agreement/measureSpread';
import reference from '../../fixtures/agreement/multilevel.json';

/** Twenty-four groups of random levels with what R made of them; half of them have answers missing. */
const groups = reference.groups.map((group) => ({
  ...group,
  given: [0, 1, 2, 3].map((item) =>
    group.raters.flatMap((levels, rater) => {
      const level = levels[item] ?? undefined;
      return level === undefined ? [] : [{ respondent: String(rater), level }];
    }),
  ),
}));

describe('[S8] the same figures as R’s multilevel', () => {
  test('the reference has complete and incomplete answers', () => {
    const complete = reference.groups.filter(({ raters }) => !raters.flat().includes(null));
    expect([complete.length, groups.length]).toEqual([12, 24]);
  });

  test('for an item: mean, sd, ad.m and rwg', () => {
    for (const { given, items } of groups) {
      items.forEach((expected, index) => {
        const spread = measureSpread((given[index] ?? []).map(({ level }) => level));
        expect(spread.count).toBe(expected.count);
        expect(spread.mean).toBeCloseTo(expected.mean, 12);
        expect(spread.standardDeviation).toBeCloseTo(expected.sd, 12);
        expect(spread.averageDeviation).toBeCloseTo(expected.ad, 12);
        expect(spread.rwg).toBeCloseTo(expected.rwg, 12);
      });
    }
  });

  test('over several items: rwg.j and rwg.j.lindell', () => {
    for (const { given, rwgJ, lindell } of groups) {
      const consensus = measureConsensus(given);
      expect(consensus?.items).toBe(4);
      expect(consensus?.rwgJ).toBeCloseTo(rwgJ, 12);
      expect(consensus?.lindell).toBeCloseTo(lindell, 12);
    }
  });

  test('over many practices of unequal size: ICC1 and ICC2, with k = N/G', () => {
    for (const expected of reference.reliability) {
      const practices = expected.groups.map((index) =>
        (groups[index]?.raters ?? []).map((levels) => {
          const known = levels.flatMap((level) => level ?? []);
          return known.reduce((sum, level) => sum + level, 0) / known.length;
        }),
      );
      const reliability = measureReliability(practices);
      expect(reliability?.between).toBeCloseTo(expected.between, 12);
      expect(reliability?.within).toBeCloseTo(expected.within, 12);
      expect(reliability?.icc1).toBeCloseTo(expected.icc1, 12);
      expect(reliability?.icc2).toBeCloseTo(expected.icc2, 12);
    }
  });
});

describe('[S8] ICC over practices', () => {
  test('is Annex C’s', () => {
    const reliability = measureReliability([
      [2, 2.5, 2, 2.25],
      [3, 3.25, 2.75, 3],
      [1, 1.5, 1.25, 1.25],
    ]);
    expect(reliability?.between).toBeCloseTo(3.0677, 4);
    expect(reliability?.within).toBeCloseTo(0.0469, 4);
    expect(reliability?.icc1).toBeCloseTo(0.9416, 4);
    expect(reliability?.icc2).toBeCloseTo(0.9847, 4);
  });

  test('takes k as ratings over practices, not the classical k0 for unequal sizes', () => {
    const practices = [3, 4, 6].map((size, level) =>
      Array.from({ length: size }, (_, index) => level + (index % 2)),
    );
    expect(measureReliability(practices)?.groupSize).toBeCloseTo(4.3333, 4);
  });

  test('leaves out practices without a rating', () => {
    const two = [
      [1, 2],
      [3, 4],
    ];
    expect(measureReliability([...two, []])).toEqual(measureReliability(two));
  });

  test('is absent where it cannot be worked out: one practice, one rater each, no difference', () => {
    expect(measureReliability([[1, 2, 3]])).toBeUndefined();
    expect(measureReliability([[1], [2], [3]])).toBeUndefined();
    expect(
      measureReliability([
        [1.1, 1.1, 1.1],
        [1.1, 1.1, 1.1],
      ]),
    ).toBeUndefined();
  });
});
