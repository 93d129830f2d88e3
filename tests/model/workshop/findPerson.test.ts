import { describe, expect, test } from 'vitest';
import { findPerson, nameAnother, removeParticipant, type Workshop } from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import { atSecond, workshopTables } from '../../fixtures/workshop';
import { level, person, prepared, record, take, withAnswer } from './handIns';

const instrument = realInstrument();
const [, beech] = workshopTables;
const one = take(record(prepared, person));
const find = (workshop: Workshop, handIn = person) =>
  findPerson(workshop, instrument, handIn, atSecond(600));
const changed = withAnswer(withAnswer(person, 'o1a', level(0)), 'o1b', level(4));

describe('whose a code is', () => {
  test('is clear of somebody who was not there, and of the very same again', () => {
    expect(find(prepared)).toEqual({ state: 'clear', handIn: person });
    expect(find(one)).toEqual({ state: 'clear', handIn: person });
  });

  test('is clear where it brings more of the same person, such as another domain', () => {
    const only = (domain: string) => ({
      ...person,
      answers: person.answers.filter(({ item }) => item.startsWith(domain)),
    });
    const begun = take(record(prepared, only('o1')));
    expect(find(begun, only('o4'))).toEqual({ state: 'clear', handIn: only('o4') });
    for (const other of [{ table: beech.id }, { role: 'communityPartner' as const }]) {
      expect(find(begun, { ...only('o4'), ...other }).state).toBe('doubt');
    }
  });

  test('is in doubt where it says something else: nobody’s answers are taken for a correction', () => {
    expect(find(one, changed)).toMatchObject({
      state: 'doubt',
      alike: [{ id: person.participant }],
    });
  });

  test('stays told apart once there are two: each comes again as the one it was', () => {
    const another = { ...changed, participant: nameAnother(one, person.participant) };
    const two = take(record(one, another));
    expect(two.participants).toHaveLength(2);
    expect(find(two)).toEqual({ state: 'clear', handIn: person });
    expect(find(two, changed)).toEqual({ state: 'clear', handIn: another });
    const third = withAnswer(changed, 'o1c', level(0));
    expect(find(two, withAnswer(third, 'o1a', level(3)))).toMatchObject({
      state: 'doubt',
      alike: [{ id: person.participant }, { id: another.participant }],
    });
    expect(nameAnother(two, person.participant)).toBe(`${person.participant}-3`);
    const less = removeParticipant(two, another.participant, atSecond(700));
    expect(nameAnother(less, person.participant)).toBe(another.participant);
  });

  test('is not asked about where nothing of it is taken anyhow', () => {
    expect(find(one, { ...changed, session: 'other' }).state).toBe('clear');
  });
});
