import {
  type Answer,
  type Assessment,
  addRespondent,
  adoptAction,
  buildReport,
  type Level,
  recordAction,
  recordChange,
  recordLabel,
  recordNote,
  recordResponse,
  removeRespondent,
  startNextRound,
} from '../../../src/model';
import { answer, buildAssessment, fixtures, fixtureTime, respondentId } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';

export const instrument = realInstrument();

/** Words that may leave a practice in no file to send. */
export const secrets = ['Dr Zenobia', 'Morgan Quillfeather', 'Zebra-7741', 'kept to ourselves'];

const later = '2026-09-02T10:00:00.000Z';
const people = ['p-gp', 'p-nurse', 'p-worker', 'p-desk'] as const;

/** Level, don't know or not applicable of one person, by item. */
type Sheet = Readonly<Record<string, Level | 'd' | 'n'>>;

function answerAs(assessment: Assessment, person: string, sheet: Sheet): Assessment {
  return Object.entries(sheet).reduce((one, [item, mark]) => {
    return recordResponse(one, item, person, answerOf(mark), fixtureTime);
  }, assessment);
}

function answerOf(mark: Level | 'd' | 'n'): Answer {
  if (mark === 'd') return { state: 'dontKnow' };
  if (mark === 'n') return { state: 'notApplicable', reason: 'We have no branch' };
  return { state: 'level', level: mark };
}

function withPeople(assessment: Assessment): Assessment {
  return people.reduce(
    (one, id) => addRespondent(one, { id, role: 'gp', label: `Dr Zenobia ${id}` }, fixtureTime),
    assessment,
  );
}

/** Up to five people on an item, halves, low safety items, agreements, a person who was taken out. */
export const several: Assessment = [
  (one: Assessment) => answerAs(one, 'p-gp', { o1a: 1, o1b: 4, o1c: 3, o4c: 0, c4b: 1, c2a: 'n' }),
  (one: Assessment) => answerAs(one, 'p-gp', { o3b: 3, o3c: 2, o3d: 1 }),
  (one: Assessment) => answerAs(one, 'p-nurse', { o1a: 2, o1c: 'd', o4c: 4, c4d: 1, c2a: 'n' }),
  (one: Assessment) => answerAs(one, 'p-worker', { o1a: 4, o1d: 4, c8b: 0, c2a: 'd', o1q: 3 }),
  (one: Assessment) => answerAs(one, 'p-desk', { o2a: 0, o2b: 0, c9a: 4 }),
  (one: Assessment) => removeRespondent(one, 'p-desk', fixtureTime),
  (one: Assessment): Assessment => ({
    ...one,
    agreements: [
      agree('o1d', { state: 'level', level: 3 }),
      agree('c8b', { state: 'dontKnow' }),
      agree('o3a', { state: 'notApplicable', reason: 'Agreed: done elsewhere' }),
    ],
  }),
  planWith,
  noteWith,
].reduce(
  (one, step) => step(one),
  answer(withPeople(buildAssessment('Five Ways Practice')), {
    o1: '2 3 1 2',
    o2: '2 3 2 2',
    o3: '3 3 2 1',
    c2: 'n 1 2 0',
    c4: '3 - 2 3',
    c8: '1 2 4 1',
  }),
);

function agree(item: string, given: Answer): Assessment['agreements'][number] {
  return { id: item, changedAt: fixtureTime, item, answer: given, reason: 'kept to ourselves' };
}

function planWith(assessment: Assessment): Assessment {
  const owner = { role: 'clinicalLead' as const, name: 'Morgan Quillfeather' };
  const details = { source: 'o4-3', domain: 'o4', owner, dueDate: '2026-09-30', measure: 'Three' };
  const own = { title: 'Meet the food bank', domain: 'o6', owner: { role: 'other' as const } };
  const adopted = adoptAction(
    adoptAction(assessment, details, 'a-1', fixtureTime),
    own,
    'a-2',
    fixtureTime,
  );
  const begun = recordAction(
    adopted,
    'a-1',
    { status: 'inProgress', reason: 'kept to ourselves', by: 'p-gp' },
    '2026-03-03T09:00:00.000Z',
  );
  const stop = { status: 'stopped' as const, reason: 'They moved away', by: 'p-nurse' };
  return recordAction(begun, 'a-2', stop, '2026-03-04T09:00:00.000Z');
}

function noteWith(assessment: Assessment): Assessment {
  return (
    [
      ['o1a', 'p-worker', 'shared', 'A second shared note'],
      ['o1a', 'p-nurse', 'shared', 'First in the order of people'],
      ['a-1', 'p-gp', 'shared', 'Ask at the May meeting'],
      ['a-1', 'p-gp', 'private', 'Zebra-7741 about the budget'],
      ['o1b', 'p-gp', 'private', 'Zebra-7741 about Sam'],
    ] as const
  ).reduce(
    (one, [about, person, audience, text]) =>
      recordNote(one, about, person, audience, text, fixtureTime),
    recordLabel(assessment, respondentId, 'Dr Zenobia herself', fixtureTime),
  );
}

/** A second round with levels that moved, and reasons of each kind for it. */
export const secondRound: Assessment = [
  (one: Assessment) => answerAs(one, 'p-gp', { o1a: 4, o1b: 4, o1c: 4, o1d: 4, o2a: 4, o2b: 1 }),
  (one: Assessment) => answerAs(one, 'p-nurse', { o1a: 4, o1b: 4, o1c: 4, o1d: 4, o2a: 4 }),
  // One person's view of a domain, though two answered: it may have moved, no more.
  (one: Assessment) => answerAs(one, 'p-gp', { o3b: 0, o3c: 0, o3d: 0 }),
  (one: Assessment) => answerAs(one, 'p-nurse', { o3b: 'd', o3c: 'd', o3d: 'd' }),
  (one: Assessment) =>
    recordChange(one, 'o1a', { level: 4, reason: 'somethingChanged', text: 'A new post' }, later),
  (one: Assessment) => recordChange(one, 'o1b', { level: 4, reason: 'seenDifferently' }, later),
  (one: Assessment) =>
    recordChange(one, 'o2a', { level: 2, reason: 'somethingChanged', text: 'Zebra-7741' }, later),
].reduce(
  (one, step) => step(one),
  startNextRound(several, buildReport(several, instrument), {
    round: { name: 'Six months', date: '2026-09-02', next: '2027-03-01' },
    instrument: '2026-1',
    now: '2026-09-02T09:00:00.000Z',
    ids: { assessment: 'second-1', round: 'second-2' },
    items: instrument.domains.flatMap((domain) =>
      domain.items.map(({ id }) => ({
        from: id,
        to: id,
        answers: false,
        notes: false,
        comparable: true,
      })),
    ),
  }),
);

/** Every assessment that is sent in these tests, by name. */
export const sendFixtures: ReadonlyMap<string, Assessment> = new Map([
  ...fixtures.map(({ name, assessment }) => [name, assessment] as const),
  ['five-people', several],
  ['second-round', secondRound],
]);
