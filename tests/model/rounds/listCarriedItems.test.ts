import { describe, expect, test } from 'vitest';
import { parseVersion } from '../../../scripts/release/parseVersion.ts';
import {
  buildReport,
  findChanges,
  listCarriedItems,
  listSameItems,
  startNextRound,
} from '../../../src/model';
import { answer, buildAssessment, note } from '../../fixtures';
import { fixturePlaces } from '../../fixtures/instruments/copyInstruments';

const former = parseVersion(fixturePlaces, '2026-1').instrument;
const { instrument: next, crosswalk } = parseVersion(fixturePlaces, '2027-1');
if (former === undefined || next === undefined || crosswalk === undefined) {
  throw new Error('The made-up instruments cannot be read');
}
const changes = findChanges(former, next, crosswalk);
const formerIds = former.domains.flatMap(({ items }) => items.map(({ id }) => id));

describe('what a round in the same version takes over', () => {
  test('is every item under its own id, side by side, with answers and notes as asked', () => {
    const items = listSameItems(former, { answers: false, notes: true });
    expect(items.map(({ from, to }) => [from, to])).toEqual(formerIds.map((id) => [id, id]));
    expect(new Set(items.map((one) => JSON.stringify({ ...one, from: '', to: '' })))).toEqual(
      new Set(['{"from":"","to":"","answers":false,"notes":true,"comparable":true}']),
    );
  });
});

describe('what a round in a changed version takes over', () => {
  const find = (from: string, decisions: Parameters<typeof listCarriedItems>[1]) =>
    listCarriedItems(changes, decisions).find((one) => one.from === from);

  test('is every item that both versions have, the moved one under its new id', () => {
    const pairs = listCarriedItems(changes, {}).map(({ from, to }) => `${from} ${to}`);
    expect(pairs.toSorted()).toEqual(['c1a c1a', 'o1a o1a', 'o1b o1b', 'o1c c1c']);
  });

  test('carries answers and notes only where that was decided, and notes where it was not dropped', () => {
    expect(find('o1a', { o1a: 'carry' })).toMatchObject({ answers: true, notes: true });
    expect(find('o1a', { o1a: 'answerAnew' })).toMatchObject({ answers: false, notes: true });
    expect(find('o1a', { o1a: 'drop' })).toMatchObject({ answers: false, notes: false });
  });

  test('is answered anew where nothing was decided: nothing goes along silently', () => {
    expect(find('o1a', {})).toMatchObject({ answers: false, comparable: true });
  });

  test('[S9] is compared where the crosswalk says so and the item was not dropped', () => {
    expect(find('o1c', { o1c: 'carry' })).toMatchObject({ to: 'c1c', comparable: true });
    expect(find('o1a', { o1a: 'drop' })?.comparable).toBe(false);
    const unlike = changes.reworded.find(({ comparable }) => !comparable);
    expect(find(unlike?.former.id ?? '', { [unlike?.former.id ?? '']: 'carry' })).toMatchObject({
      answers: true,
      comparable: false,
    });
  });

  test('puts answers and notes under the new ids, and leaves the old round as it was', () => {
    const before = note(
      answer(buildAssessment('Old Gate'), { o1: '1 2 3 -', c1: '2 4 - -' }),
      'o1c',
      'shared',
      'By the gate',
    );
    const stored = JSON.stringify(before);
    const started = startNextRound(before, buildReport(before, former), {
      round: { name: 'Next', date: '2027-03-01' },
      instrument: next.version,
      now: '2027-03-01T09:00:00.000Z',
      ids: { assessment: 'assessment-2', round: 'round-2' },
      items: listCarriedItems(changes, { o1a: 'carry', o1c: 'carry', c1a: 'drop' }),
    });
    expect(started.responses.map(({ id, item }) => [id.startsWith(`${item}.`), item])).toEqual([
      [true, 'o1a'],
      [true, 'c1c'],
    ]);
    expect(started.notes.map(({ about }) => about)).toEqual(['c1c']);
    expect(started.earlier?.items.map(({ item, level }) => [item, level])).toEqual(
      expect.arrayContaining([
        ['o1a', 1],
        ['c1c', 3],
      ]),
    );
    expect(started.earlier?.apart).toEqual(['o1', 'c1']);
    const report = buildReport(started, next);
    expect(report.domains.every(({ change }) => change === undefined)).toBe(true);
    expect(JSON.stringify(before)).toBe(stored);
  });
});
