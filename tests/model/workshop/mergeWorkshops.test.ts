import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson, mergeWorkshops, type Workshop, workshopLists } from '../../../src/model';
import { seed } from '../merge/arbitraryAssessment';
import { arbitraryWorkshop } from './arbitraryWorkshop';

vi.setConfig({ testTimeout: 600_000 });
const runs = { seed, numRuns: process.env.LINKREADY_LONG === '1' ? 10_000 : 300 };

function expectEqual(a: Workshop, b: Workshop): void {
  expect(canonicalJson(a)).toBe(canonicalJson(b));
}

describe('merging two versions of a workshop', () => {
  it('[M1] with itself, or with one it holds already, changes nothing', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, arbitraryWorkshop, (a, b) => {
        const merged = mergeWorkshops(a, b);
        expectEqual(mergeWorkshops(merged, merged), merged);
        expectEqual(mergeWorkshops(merged, a), merged);
        expectEqual(mergeWorkshops(b, merged), merged);
      }),
      runs,
    );
  });

  it('[M2] does not depend on which comes first', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, arbitraryWorkshop, (a, b) => {
        expectEqual(mergeWorkshops(a, b), mergeWorkshops(b, a));
      }),
      runs,
    );
  });

  it('[M3] does not depend on how several are grouped', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, arbitraryWorkshop, arbitraryWorkshop, (a, b, c) => {
        expectEqual(
          mergeWorkshops(mergeWorkshops(a, b), c),
          mergeWorkshops(a, mergeWorkshops(b, c)),
        );
      }),
      runs,
    );
  });

  it('[M4] is refused where the ids differ', () => {
    const [one] = fc.sample(arbitraryWorkshop, { seed, numRuns: 1 });
    if (one === undefined) throw new Error('No workshop');
    expect(() => mergeWorkshops(one, { ...one, id: 'workshop-2' })).toThrow('workshop-2');
  });

  it('[M5] keeps the latest of each record, unless it was removed later; the rest is history', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, arbitraryWorkshop, (a, b) => {
        const merged = mergeWorkshops(a, b);
        const kept = new Set(
          [...merged.history, ...workshopLists.flatMap((list) => [...merged[list]])].map(
            canonicalJson,
          ),
        );
        for (const list of workshopLists) {
          for (const record of [...a[list], ...b[list]]) {
            expect(kept).toContain(canonicalJson(record));
            const shown = [...merged[list]].find(({ id }) => id === record.id);
            const removed = merged.removals.find(
              (one) => one.list === list && one.record === record.id,
            );
            if (shown === undefined) {
              expect(removed?.changedAt ?? '').toSatisfy((at: string) => at > record.changedAt);
            } else {
              expect(shown.changedAt >= record.changedAt).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });
});
