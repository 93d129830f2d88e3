import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreeItem,
  buildReport,
  enterTable,
  type GivenAnswer,
  gatherTable,
  type HandIn,
  listWorkshopItems,
  measureAgreement,
  mergeAssessments,
  mergeWorkshops,
  rankToDiscuss,
  recordHandIn,
  recordHands,
  revealItems,
  showItem,
  type Workshop,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import {
  atSecond,
  createChance,
  inventPeople,
  prepareWorkshop,
  workshopAssessments,
  workshopTables,
} from '../../fixtures/workshop';
import { seed } from '../merge/arbitraryAssessment';

/**
 * What a table's answers come to, worked out a second time from what was handed in: no code of ours but
 * the recording has a part in it.
 */
const instrument = realInstrument();
const prepared = prepareWorkshop();
const items = listWorkshopItems(prepared, instrument).map(({ id }) => id);
const [elm] = workshopTables;
const [assessment] = workshopAssessments;
if (assessment === undefined) throw new Error('No assessment');

type Mark = 0 | 1 | 2 | 3 | 4 | 'd' | '-';
const mark = fc.constantFrom<Mark>(0, 0, 1, 2, 2, 3, 4, 'd', '-');
/** A row a person, a mark an item. */
const sheets = fc.array(fc.array(mark, { minLength: items.length, maxLength: items.length }), {
  minLength: 1,
  maxLength: 9,
});

function answersOf(marks: readonly Mark[]): readonly GivenAnswer[] {
  return marks.map((one, index): GivenAnswer => {
    const item = items[index] ?? '';
    if (one === '-') return { item };
    return { item, answer: one === 'd' ? { state: 'dontKnow' } : { state: 'level', level: one } };
  });
}

function collect(rows: readonly (readonly Mark[])[]): Workshop {
  const collected = rows.reduce<Workshop>((workshop, marks, index) => {
    const handIn: HandIn = {
      participant: `person-${index}`,
      source: 'paper',
      table: elm.id,
      session: 'this',
      instrument: '2026-1',
      answers: answersOf(marks),
    };
    const outcome = recordHandIn(workshop, instrument, handIn, atSecond(10 + index));
    return 'workshop' in outcome ? outcome.workshop : workshop;
  }, prepared);
  return revealItems(collected, items, elm.id, atSecond(100));
}

function columnOf(rows: readonly (readonly Mark[])[], at: number) {
  const marks = rows.map((row) => row[at] ?? '-');
  const given = marks.filter((one): one is 0 | 1 | 2 | 3 | 4 => typeof one === 'number');
  const mean = given.reduce<number>((sum, one) => sum + one, 0) / given.length;
  const squares = given.map((one) => (one - mean) * (one - mean));
  const variance = squares.reduce((sum, one) => sum + one, 0) / (given.length - 1);
  const sorted = given.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const low = sorted[half - 1] ?? 0;
  const high = sorted[half] ?? 0;
  const deviation =
    given.map((one) => Math.abs(one - mean)).reduce((a, b) => a + b, 0) / given.length;
  return {
    given,
    variance,
    deviation,
    median: sorted.length % 2 === 1 ? high : (low + high) / 2,
    unknown: marks.filter((one) => one === 'd').length,
    divided:
      given.length >= 5
        ? deviation > 5 / 6 + 1e-9
        : given.length >= 2 && (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) >= 2,
  };
}

describe('what a table’s answers come to, worked out a second time', () => {
  test('[S2, S8] counts, medians, deviations and what to talk about are the same', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const workshop = collect(rows);
        const statistics = measureAgreement(gatherTable(workshop, elm.id), instrument);
        const reasons = new Map(
          rankToDiscuss(workshop, instrument, [elm.id]).map((one) => [one.item, one]),
        );
        items.forEach((item, at) => {
          const { given, deviation, median, unknown, divided } = columnOf(rows, at);
          const shown = showItem(workshop, item, elm.id);
          if (shown.state === 'hidden') throw new Error('Hidden');
          expect(shown.answered).toBe(given.length + unknown);
          expect(shown.tally.dontKnow).toBe(unknown);
          shown.tally.levels.forEach((count, level) => {
            expect(count).toBe(given.filter((one) => one === level).length);
          });
          if (given.length > 0) expect(shown.settled).toMatchObject({ level: median });
          const measured = statistics
            .flatMap((domain) => domain.items)
            .find((one) => one.item === item);
          if (given.length >= 2) expect(measured?.averageDeviation).toBeCloseTo(deviation, 10);
          const reason = reasons.get(item)?.reason;
          expect(reason === 'divided' || (reason === 'safety' && divided)).toBe(divided);
        });
      }),
      { seed, numRuns: process.env.LINKREADY_LONG === '1' ? 3_000 : 120 },
    );
  });

  test('[S8] r*wg(J) of each domain is the same', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const statistics = measureAgreement(gatherTable(collect(rows), elm.id), instrument);
        for (const domain of ['o1', 'o4', 'c4']) {
          const places = items.flatMap((item, at) => (item.startsWith(domain) ? [at] : []));
          const variances = places
            .map((at) => columnOf(rows, at))
            .filter(({ given }) => given.length >= 2)
            .map(({ variance }) => variance);
          const raters = rows.filter((row) =>
            places.some(
              (at) => typeof row[at] === 'number' && columnOf(rows, at).given.length >= 2,
            ),
          ).length;
          const found = statistics.find((one) => one.domain === domain)?.consensus;
          if (raters < 3 || variances.length === 0) {
            expect(found).toBeUndefined();
            continue;
          }
          const mean = variances.reduce((sum, one) => sum + one, 0) / variances.length;
          expect(found?.lindell).toBeCloseTo(1 - mean / 2, 10);
          expect(found).toMatchObject({ items: variances.length, respondents: raters });
        }
      }),
      { seed, numRuns: process.env.LINKREADY_LONG === '1' ? 3_000 : 120 },
    );
  });

  test('[S8] the test vectors of Annex C come out of a workshop, by sheets and by hands', () => {
    const rows: readonly (readonly Mark[])[] = [
      [2, 1, 3, 0],
      [3, 1, 4, 2],
      [2, 2, 3, 4],
      [3, 1, 3, 2],
    ].map((row) => [...row, ...Array(8).fill('-')] as Mark[]);
    const bySheets = collect(rows);
    const byHands = revealItems(
      items.slice(0, 4).reduce<Workshop>((workshop, item, at) => {
        const count = (level: number) => rows.filter((row) => row[at] === level).length;
        const levels = [count(0), count(1), count(2), count(3), count(4)] as const;
        const tally = { levels, dontKnow: 0, notApplicable: 0 };
        return recordHands(workshop, item, elm.id, tally, atSecond(20));
      }, prepared),
      items,
      elm.id,
      atSecond(100),
    );
    for (const workshop of [bySheets, byHands]) {
      const [o1] = measureAgreement(
        enterTable(assessment, workshop, elm.id, atSecond(200)),
        instrument,
      );
      expect(o1?.items.map(({ averageDeviation }) => averageDeviation)).toEqual([
        0.5, 0.375, 0.375, 1,
      ]);
      expect(o1?.items.map(({ rwg }) => Number(rwg?.toFixed(4)))).toEqual([
        0.8333, 0.875, 0.875, 0,
      ]);
      expect(o1?.consensus?.lindell).toBeCloseTo(0.5625, 12);
      expect(o1?.consensus?.rwgJ).toBeCloseTo(0.8372, 4);
      const talk = rankToDiscuss(workshop, instrument, [elm.id]).filter(
        ({ reason }) => reason === 'divided',
      );
      expect(talk.map(({ item }) => item)).toEqual(['o1d']);
    }
  });
});

describe('two laptops in one room', () => {
  /** What can happen to a workshop, each by a letter. */
  const people = inventPeople(prepared, instrument);
  function act(workshop: Workshop, kind: number, at: number): Workshop {
    const now = atSecond(1_000 + at);
    const item = items[at % items.length] ?? '';
    const table = workshopTables[at % 3]?.id ?? '';
    if (kind === 0) return revealItems(workshop, [item], table, now);
    if (kind === 1) {
      return agreeItem(workshop, item, table, { answer: { state: 'level', level: 2 } }, now);
    }
    if (kind === 2) {
      const levels = [at % 3, 1, 2, 0, 1] as const;
      return recordHands(workshop, item, table, { levels, dontKnow: 1, notApplicable: 0 }, now);
    }
    const handIn = people[at % people.length];
    if (handIn === undefined) return workshop;
    const outcome = recordHandIn(workshop, instrument, handIn, now);
    return 'workshop' in outcome ? outcome.workshop : workshop;
  }
  const acts = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 60 })), { maxLength: 12 });
  const run = (steps: readonly (readonly [number, number])[]) =>
    steps.reduce((workshop, [kind, at]) => act(workshop, kind, at), prepared);

  test('[M2] end with the same assessments, whichever laptop enters, and whether before or after joining', () => {
    fc.assert(
      fc.property(acts, acts, (mine, yours) => {
        const [a, b] = [run(mine), run(yours)];
        const joined = mergeWorkshops(a, b);
        workshopTables.forEach(({ id }, index) => {
          const before = workshopAssessments[index];
          if (before === undefined) return;
          const enter = (one: typeof before, workshop: Workshop) =>
            enterTable(one, workshop, id, atSecond(9_000));
          const whole = enter(before, joined);
          const apart = mergeAssessments(enter(before, a), enter(before, b));
          const after = enter(apart, joined);
          const sortOf = (one: typeof before) => mergeAssessments(one, one);
          for (const list of ['respondents', 'responses', 'agreements'] as const) {
            expect(sortOf(after)[list]).toEqual(sortOf(whole)[list]);
          }
          expect(enter(after, joined)).toBe(after);
          const scores = (one: typeof before) => buildReport(one, instrument).domains;
          expect(scores(after)).toEqual(scores(whole));
        });
      }),
      { seed, numRuns: process.env.LINKREADY_LONG === '1' ? 2_000 : 60 },
    );
  });

  test('the invented people are the same in every run', () => {
    expect([createChance(7)(), createChance(7)()]).toEqual([createChance(7)(), createChance(7)()]);
    expect(inventPeople(prepared, instrument)).toEqual(people);
  });
});
