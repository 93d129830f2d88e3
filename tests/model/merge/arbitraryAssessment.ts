import fc from 'fast-check';
import type {
  Action,
  Answer,
  Assessment,
  Instant,
  Removal,
  Stamp,
} from '../../../src/model/assessment/Assessment';
import { roles } from '../../../src/model/instrument/Instrument';

/** The fixed seed of every property test about merging and files. */
export const seed = 20260901;

const instants: readonly Instant[] = [1, 2, 3, 4, 5].map((day) => `2026-09-0${day}T10:00:00.000Z`);
export const instant = fc.constantFrom(...instants);
const respondentId = fc.constantFrom('person-1', 'person-2', 'person-3');
const itemId = fc.constantFrom('o1a', 'o1b', 'c4d', 'c9q');
const domainId = fc.constantFrom('o1', 'c4');
const level = fc.constantFrom(0, 1, 2, 3, 4);
const text = fc.oneof(
  fc.constantFrom('', 'Ward round', 'a "quote"', '__proto__', '\u0645\u0631\u062d\u0628\u0627'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const day = fc.constantFrom('2026-09-01', '2027-02-28', '2028-02-29');

const futureName = fc.constantFrom('futureA', 'futureB');
const plain = fc.oneof(
  fc.constantFrom<unknown>(1, 'two', true, null, { deep: [1, { deeper: 2 }] }, ['x'], []),
  fc.integer(),
);
/** Fields that today's reader does not know, as a record of tomorrow may carry. */
const unknownInRecord = fc.dictionary(futureName, plain, { maxKeys: 1 });

export function stamped<T>(
  id: fc.Arbitrary<string>,
  fields: fc.Arbitrary<T>,
): fc.Arbitrary<T & Stamp> {
  return fc
    .record({ id, changedAt: instant, fields, unknown: unknownInRecord })
    .map(({ id, changedAt, fields, unknown }) => ({ ...unknown, ...fields, id, changedAt }));
}

export function listOf<T extends Stamp>(record: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.uniqueArray(record, { maxLength: 4, selector: (one) => one.id });
}

export const answer: fc.Arbitrary<Answer> = fc.oneof(
  level.map((level): Answer => ({ state: 'level', level })),
  fc.constant<Answer>({ state: 'dontKnow' }),
  fc.constant<Answer>({ state: 'notApplicable' }),
  text.map((reason): Answer => ({ state: 'notApplicable', reason })),
);

const respondent = stamped(respondentId, fc.record({ role: fc.constantFrom(...roles) }));
const label = stamped(
  fc.constantFrom('label-1', 'label-2'),
  fc.record({ respondent: respondentId, text }),
);
const response = fc
  .record({
    fields: stamped(fc.constant('key'), fc.record({ item: itemId, respondent: respondentId })),
    answer: fc.option(answer, { nil: undefined }),
  })
  .map(({ fields, answer }) => ({
    ...fields,
    id: `${fields.item}.${fields.respondent}`,
    ...(answer && { answer }),
  }));
const note = stamped(
  fc.constantFrom('note-1', 'note-2', 'note-3'),
  fc.record({
    about: fc.oneof(itemId, fc.constant('action-1')),
    respondent: respondentId,
    audience: fc.constantFrom('private' as const, 'shared' as const),
    text,
  }),
);
const agreement = stamped(fc.constant('key'), fc.record({ item: itemId, answer })).map((one) => ({
  ...one,
  id: one.item,
}));
const target = stamped(fc.constant('key'), fc.record({ domain: domainId, level })).map((one) => ({
  ...one,
  id: one.domain,
}));
const importance = stamped(
  fc.constant('key'),
  fc.record({ domain: domainId, weight: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
).map((one) => ({ ...one, id: one.domain }));
const levelBefore = {
  item: 'o1a',
  state: 'level' as const,
  level: 1.5,
  respondents: 2,
  agreed: false,
};
const status = fc.constantFrom<Action['status']>('notStarted', 'inProgress', 'done', 'stopped');
const action: fc.Arbitrary<Action> = stamped(
  fc.constantFrom('action-1', 'action-2'),
  fc.record(
    {
      source: fc.constant('o1-1'),
      title: text,
      domain: domainId,
      owner: fc.record({ role: fc.constantFrom('network' as const, 'other' as const), name: text }),
      dueDate: day,
      measure: text,
      status,
      order: fc.constantFrom(1, 2, 2.5),
      statusHistory: fc.array(fc.record({ at: instant, status }), { maxLength: 2 }),
    },
    { requiredKeys: ['status', 'order', 'statusHistory'] },
  ),
);
const change = stamped(
  fc.constant('key'),
  fc.record({
    item: itemId,
    level: fc.constantFrom(1, 2.5),
    reason: fc.constantFrom('somethingChanged' as const, 'lastTimeWrong' as const),
    text,
  }),
).map((one) => ({ ...one, id: one.item }));
const earlier = fc.option(
  stamped(
    fc.constantFrom('earlier-1', 'earlier-2'),
    fc.record({
      assessment: fc.constant('assessment-0'),
      instrument: fc.constant('2026-1'),
      round: fc.record({ name: text, date: day }),
      items: fc.constantFrom([], [levelBefore]),
      finished: fc.array(action, { maxLength: 1 }),
    }),
  ),
  { nil: undefined },
);
const removal: fc.Arbitrary<Removal> = stamped(
  fc.constantFrom('removal-1', 'removal-2', 'removal-3'),
  fc.oneof(
    fc.record({ list: fc.constant('respondents' as const), record: respondentId }),
    fc.record({ list: fc.constant('responses' as const), record: fc.constant('o1a.person-1') }),
    fc.record({ list: fc.constant('notes' as const), record: fc.constant('note-1') }),
    fc.record({ list: fc.constant('agreements' as const), record: itemId }),
    fc.record({ list: fc.constant('changes' as const), record: itemId }),
    fc.record({ list: fc.constant('actions' as const), record: fc.constant('action-1') }),
  ),
);

export const futureRecord = stamped(
  fc.constantFrom('future-1', 'future-2'),
  fc.record({ value: plain }),
);
export const unknownAtTop = fc.dictionary(
  fc.constantFrom('laterA', 'laterB'),
  fc.oneof(plain, futureRecord, listOf(futureRecord)),
  { maxKeys: 2 },
);

const site = stamped(
  fc.constant('site-1'),
  fc.record(
    {
      name: fc.constantFrom('Elm Street Surgery', 'Con', 'Meddygfa\u2019r Ddôl', ''),
      country: fc.constantFrom('england', 'australia'),
      code: text,
      listSize: fc.constantFrom(0, 4200),
      roleTitle: fc.record({ singular: text, plural: text }),
    },
    { requiredKeys: ['name', 'country'] },
  ),
);
const round = stamped(fc.constant('round-1'), fc.record({ name: text, date: day }));

const lists = fc.record({
  respondents: listOf(respondent),
  respondentLabels: listOf(label),
  responses: listOf(response),
  notes: listOf(note),
  agreements: listOf(agreement),
  targets: listOf(target),
  importances: listOf(importance),
  changes: listOf(change),
  actions: listOf(action),
  removals: fc.uniqueArray(removal, {
    maxLength: 4,
    selector: (one) => `${one.list} ${one.record}`,
  }),
});

const pastHead = fc.record({ changedAt: instant, unknown: unknownAtTop }).map((one) => ({
  ...one.unknown,
  id: 'assessment-1',
  changedAt: one.changedAt,
  shape: 3,
  instrument: '2026-1',
}));
const history = fc.array(
  fc.oneof(response, note, action, agreement, removal, futureRecord, pastHead),
  { maxLength: 4 },
);

/**
 * A version of the assessment `assessment-1`: few ids, few instants and many unknown fields, so that
 * any two of them collide in many ways. Within itself it is what a file may hold.
 */
export const arbitraryVersion: fc.Arbitrary<Assessment> = fc
  .record({
    changedAt: instant,
    example: fc.option(fc.boolean(), { nil: undefined }),
    unknown: unknownAtTop,
    site,
    round,
    earlier,
    lists,
    history,
  })
  .map(({ changedAt, example, unknown, site, round, earlier, lists, history }): Assessment => {
    const head = { id: 'assessment-1', changedAt, shape: 3 as const, instrument: '2026-1' };
    const shown = example === undefined ? head : { ...head, example };
    return { ...unknown, ...shown, site, round, ...(earlier && { earlier }), ...lists, history };
  });

/** Such a version with every respondent that its responses, notes and labels name. */
export const arbitraryAssessment: fc.Arbitrary<Assessment> = arbitraryVersion.map((version) => ({
  ...version,
  respondents: ['person-1', 'person-2', 'person-3'].map(
    (id) =>
      version.respondents.find((one) => one.id === id) ?? {
        id,
        changedAt: '2026-09-01T10:00:00.000Z',
        role: 'practiceManager',
      },
  ),
}));
