import { describe, expect, test } from 'vitest';
import { correctAnswer, type HandIn, revealItems, showItem } from '../../../src/model';
import { atSecond, workshopTables } from '../../fixtures/workshop';
import { level, person, prepared, record, take, withAnswer } from './handIns';

const [elm] = workshopTables;

describe('what becomes of a hand-in', () => {
  const one = take(record(prepared, person));

  test('a new person is recorded, with every answer', () => {
    const given = person.answers.filter(({ answer }) => answer);
    expect(record(prepared, person)).toMatchObject({
      state: 'recorded',
      answers: given.length,
      late: [],
      notAsked: [],
    });
    expect(one.answers).toHaveLength(given.length);
  });

  test('the same again is a duplicate, whatever time it is', () => {
    expect(record(one, person, 900)).toEqual({
      state: 'duplicate',
      participant: person.participant,
      table: elm.id,
    });
  });

  test('differing answers before the reveal are taken as corrections, and named', () => {
    const changed = withAnswer(person, 'o1a', level(0));
    const before = person.answers.find(({ item }) => item === 'o1a')?.answer;
    expect(before).not.toEqual(level(0));
    const outcome = record(one, changed);
    expect(outcome).toMatchObject({ state: 'corrected', changed: ['o1a'], kept: [] });
    expect(take(outcome).answers.find(({ item }) => item === 'o1a')).toMatchObject({
      answer: level(0),
      givenAt: atSecond(500),
    });
  });

  test('differing answers after the reveal are kept out, and named', () => {
    const shown = revealItems(one, ['o1a'], elm.id, atSecond(600));
    const outcome = record(shown, withAnswer(person, 'o1a', level(0)), 700);
    expect(outcome).toMatchObject({ state: 'corrected', changed: [], kept: ['o1a'] });
    expect(take(outcome).answers).toEqual(shown.answers);
  });

  test('somebody who comes late counts, and it is said', () => {
    const shown = revealItems(prepared, ['o1a', 'o1b'], elm.id, atSecond(100));
    const outcome = record(shown, withAnswer(withAnswer(person, 'o1a', level(0)), 'o1b', level(4)));
    expect(outcome).toMatchObject({ state: 'recorded', late: ['o1a', 'o1b'] });
    expect(showItem(take(outcome), 'o1a', elm.id)).toMatchObject({ answered: 1, late: 1 });
  });

  test('a correction is no late answer', () => {
    const given = take(record(prepared, withAnswer(person, 'o1a', level(1)), 50));
    const shown = revealItems(given, ['o1a'], elm.id, atSecond(100));
    const mended = correctAnswer(
      shown,
      person.participant,
      { item: 'o1a', answer: level(2) },
      atSecond(200),
    );
    expect(showItem(mended, 'o1a', elm.id)).toMatchObject({
      late: 0,
      tally: { levels: [0, 0, 1, 0, 0] },
    });
  });

  test('another domain of the same person is added', () => {
    const half = { ...person, answers: person.answers.slice(0, 4) };
    const rest = { ...person, answers: person.answers.slice(4) };
    const outcome = record(take(record(prepared, half)), rest);
    expect(outcome.state).toBe('added');
    expect(
      take(outcome)
        .answers.map(({ id }) => id)
        .sort(),
    ).toEqual(one.answers.map(({ id }) => id).sort());
  });

  test.each<[string, Partial<HandIn>, string]>([
    ['another session', { session: 'other' }, 'otherSession'],
    ['no session, and no table said', { session: 'none', table: undefined }, 'noSession'],
    ['another instrument', { instrument: '2027-1' }, 'otherInstrument'],
    ['no table of this workshop', { table: undefined }, 'tableUnknown'],
    ['a table that is not here', { table: 'gone' }, 'tableUnknown'],
    ['no answers', { answers: [{ item: 'o1a' }] }, 'noAnswers'],
    ['answers to nothing asked', { answers: [{ item: 'c9a', answer: level(1) }] }, 'noAnswers'],
  ])('%s is named, and nothing is taken', (_what, change, state) => {
    expect(record(prepared, { ...person, ...change })).toEqual({ state });
  });

  test('a code of no session counts once somebody has said the table', () => {
    expect(record(prepared, { ...person, session: 'none' }).state).toBe('recorded');
  });

  test('what is not asked, and "not applicable" on a safety item, is named', () => {
    const answers = [
      { item: 'o1a', answer: level(2) },
      { item: 'c9a', answer: level(2) },
      { item: 'o4c', answer: { state: 'notApplicable' } as const },
    ];
    expect(record(prepared, { ...person, answers })).toMatchObject({ notAsked: ['c9a', 'o4c'] });
  });
});
