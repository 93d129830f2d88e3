import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assessment, Stamp } from '../../../src/model/assessment/Assessment';
import { canonicalJson } from '../../../src/model/merge/canonicalJson';
import { mergeAssessments } from '../../../src/model/merge/mergeAssessments';
import { arbitraryVersion, seed } from './arbitraryAssessment';

vi.setConfig({ testTimeout: 600_000 });
const runs = { seed, numRuns: process.env.LINKREADY_LONG === '1' ? 20_000 : 2_000 };

const knownLists = [
  'respondents',
  'respondentLabels',
  'responses',
  'notes',
  'agreements',
  'targets',
  'importances',
  'actions',
] as const;

/** Every record an assessment shows, as canonical JSON. */
function shownRecords(assessment: Assessment): readonly string[] {
  const known: readonly Stamp[] = [
    assessment.site,
    assessment.round,
    ...knownLists.flatMap((list): readonly Stamp[] => assessment[list]),
    ...assessment.removals,
  ];
  const later = Object.entries(assessment)
    .filter(([name]) => name.startsWith('later'))
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]));
  return [...known, ...later.filter(isStamped)].map(canonicalJson);
}

function isStamped(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'changedAt' in value;
}

function arrange(assessment: Assessment): Assessment {
  return mergeAssessments(assessment, assessment);
}

/** Equal with every list in the same order; a long property compares texts, which is quick. */
function expectEqual(a: Assessment, b: Assessment): void {
  expect(canonicalJson(a)).toBe(canonicalJson(b));
}

describe('laws of merging', () => {
  it('[M1] merging a version with itself changes nothing', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        for (const version of [arrange(a), mergeAssessments(a, b)]) {
          expectEqual(mergeAssessments(version, version), version);
        }
      }),
      runs,
    );
  });

  it('[M1] merging a version in again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const merged = mergeAssessments(a, b);
        expectEqual(mergeAssessments(merged, a), merged);
        expectEqual(mergeAssessments(b, merged), merged);
      }),
      runs,
    );
  });

  it('[M2] it does not matter which version is merged into which', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        expectEqual(mergeAssessments(a, b), mergeAssessments(b, a));
      }),
      runs,
    );
  });

  it('[M3] it does not matter how versions are grouped', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, arbitraryVersion, (a, b, c) => {
        expectEqual(
          mergeAssessments(mergeAssessments(a, b), c),
          mergeAssessments(a, mergeAssessments(b, c)),
        );
      }),
      runs,
    );
  });

  it('[M3] four versions merged in any order and grouping give one result', () => {
    const four = fc.tuple(arbitraryVersion, arbitraryVersion, arbitraryVersion, arbitraryVersion);
    fc.assert(
      fc.property(four, ([a, b, c, d]) => {
        const inTurn = [a, b, c, d].reduce(mergeAssessments);
        expectEqual([d, b, a, c].reduce(mergeAssessments), inTurn);
        expectEqual(mergeAssessments(mergeAssessments(d, a), mergeAssessments(c, b)), inTurn);
      }),
      runs,
    );
  });

  it('[M5] the latest version of each record shows, unless a later removal names it', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const merged = mergeAssessments(a, b);
        const removals = [...a.removals, ...b.removals];
        for (const list of knownLists) {
          const versions: readonly Stamp[] = [...a[list], ...b[list]];
          const shown: readonly Stamp[] = merged[list];
          const expected = [...new Set(versions.map((one) => one.id))].sort().flatMap((id) => {
            const times = versions.filter((one) => one.id === id).map((one) => one.changedAt);
            const latest = times.sort().at(-1) ?? '';
            const removed = removals.some(
              (one) => one.list === list && one.record === id && one.changedAt > latest,
            );
            return removed ? [] : [`${id} ${latest}`];
          });
          expect(shown.map((one) => `${one.id} ${one.changedAt}`)).toEqual(expected);
        }
      }),
      runs,
    );
  });

  it('[M5] every record of both sides is shown or in the history', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const merged = mergeAssessments(a, b);
        const kept = new Set([...shownRecords(merged), ...merged.history.map(canonicalJson)]);
        const given = [...shownRecords(a), ...shownRecords(b)];
        expect(given.filter((record) => !kept.has(record))).toEqual([]);
        const histories = [...a.history, ...b.history].map(canonicalJson);
        expect(histories.filter((record) => !kept.has(record))).toEqual([]);
      }),
      runs,
    );
  });

  it('[M5] nothing is made up: what is shown or lost came from one of the sides', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const given = new Set([a, b].flatMap(shownRecords));
        const made = shownRecords(mergeAssessments(a, b)).filter((record) => !given.has(record));
        expect(made).toEqual([]);
      }),
      runs,
    );
  });

  it('[M5] the history is a set in canonical order', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const history = mergeAssessments(a, b).history.map(canonicalJson);
        expect(history).toEqual([...new Set(history)].sort());
      }),
      runs,
    );
  });

  it('[M6] every unknown field at the top of either side is there afterwards', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const merged = Object.keys(mergeAssessments(a, b));
        const unknown = [...Object.keys(a), ...Object.keys(b)].filter((one) => /^later/.test(one));
        expect(unknown.filter((name) => !merged.includes(name))).toEqual([]);
      }),
      runs,
    );
  });

  it('leaves its inputs as they were', () => {
    fc.assert(
      fc.property(arbitraryVersion, arbitraryVersion, (a, b) => {
        const before = canonicalJson([a, b]);
        mergeAssessments(a, b);
        expect(canonicalJson([a, b])).toBe(before);
      }),
      { ...runs, numRuns: 300 },
    );
  });
});
