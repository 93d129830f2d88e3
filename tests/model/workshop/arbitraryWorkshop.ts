import fc from 'fast-check';
import {
  answerSources,
  feedbackQuestions,
  type Stamp,
  stepKinds,
  type Workshop,
  wallViews,
  workshopLists,
} from '../../../src/model';
import {
  answer,
  futureRecord,
  instant,
  listOf,
  stamped,
  unknownAtTop,
} from '../merge/arbitraryAssessment';

const table = fc.constantFrom('table-1', 'table-2');
const item = fc.constantFrom('o1a', 'o4c', 'c9d');
const participant = fc.constantFrom('person-1', 'person-2', 'person-3');
const count = fc.nat({ max: 9 });

/** Records of which a table has one an item. */
function keyed<T>(fields: fc.Arbitrary<T>) {
  return fc
    .record({ item, table, rest: stamped(fc.constant('key'), fields) })
    .map(({ item, table, rest }) => ({ ...rest, id: `${item}.${table}`, item, table }));
}

const tally = fc.record({
  levels: fc.tuple(count, count, count, count, count),
  dontKnow: count,
  notApplicable: count,
});

const parts = {
  tables: stamped(
    table,
    fc.record({
      name: fc.constantFrom('Elm Street', 'Beech Road'),
      assessment: fc.constantFrom('a-1', 'a-2'),
      order: fc.nat({ max: 3 }),
    }),
  ),
  participants: stamped(
    participant,
    fc.record(
      { table, source: fc.constantFrom(...answerSources), sheet: fc.constantFrom(1, 2) },
      { requiredKeys: ['table', 'source'] },
    ),
  ),
  answers: fc
    .record({
      item,
      participant,
      rest: stamped(fc.constant('key'), fc.record({ givenAt: instant })),
      answer: fc.option(answer, { nil: undefined }),
    })
    .map(({ item, participant, rest, answer }) => ({
      ...rest,
      id: `${item}.${participant}`,
      item,
      participant,
      ...(answer && { answer }),
    })),
  hands: keyed(tally),
  reveals: keyed(fc.record({})),
  agreements: keyed(
    fc.record(
      { answer, reason: fc.constantFrom('We looked', 'Two cases') },
      {
        requiredKeys: ['answer'],
      },
    ),
  ),
  parkings: keyed(fc.record({ parked: fc.boolean() })),
  talkLists: stamped(
    fc.constantFrom('room', 'table-1'),
    fc.record({ items: fc.uniqueArray(item) }),
  ),
  places: stamped(
    fc.constantFrom('room', 'table-1'),
    fc.record({ view: fc.constantFrom(...wallViews), item }, { requiredKeys: ['view'] }),
  ),
  feedback: fc
    .record({
      question: fc.constantFrom(...feedbackQuestions),
      rest: stamped(fc.constant('key'), fc.record({ yes: count, partly: count, no: count })),
    })
    .map(({ question, rest }) => ({ ...rest, id: `${question}.room`, question })),
};

const removal = fc
  .record({ list: fc.constantFrom(...workshopLists), record: fc.oneof(table, participant) })
  .chain((what) => stamped(fc.constant(`${what.list}.${what.record}`), fc.constant(what)));

const sitting = stamped(
  fc.constant('sitting'),
  fc.record({
    title: fc.constantFrom('Spring workshop', ''),
    date: fc.constantFrom('2026-09-01', '2028-02-29'),
    minutes: fc.integer({ min: 30, max: 480 }),
    country: fc.constantFrom('england', 'australia'),
    kind: fc.constantFrom('core' as const, 'quick' as const),
    domains: fc.uniqueArray(fc.constantFrom('o1', 'o4', 'c9')),
  }),
);
const agenda = stamped(
  fc.constant('agenda'),
  fc.record({
    steps: fc.array(
      fc.record({ kind: fc.constantFrom(...stepKinds), minutes: fc.integer({ min: 1, max: 90 }) }),
      { maxLength: 3 },
    ),
  }),
);

const lists = fc.record({
  tables: listOf(parts.tables),
  participants: listOf(parts.participants),
  answers: listOf(parts.answers),
  hands: listOf(parts.hands),
  reveals: listOf(parts.reveals),
  agreements: listOf(parts.agreements),
  parkings: listOf(parts.parkings),
  talkLists: listOf(parts.talkLists),
  places: listOf(parts.places),
  feedback: listOf(parts.feedback),
  removals: fc.uniqueArray(removal, { maxLength: 4, selector: (one) => one.id }),
});

const history: fc.Arbitrary<readonly Stamp[]> = fc.array(
  fc.oneof(parts.answers, parts.hands, parts.agreements, removal, futureRecord),
  { maxLength: 3 },
);

/**
 * A version of the workshop `workshop-1`: few ids, few instants and many unknown fields, so that any two
 * collide in many ways. Participants and tables that are named need not be there.
 */
export const arbitraryWorkshop: fc.Arbitrary<Workshop> = fc
  .record({
    changedAt: instant,
    example: fc.option(fc.boolean(), { nil: undefined }),
    unknown: unknownAtTop,
    sitting,
    agenda: fc.option(agenda, { nil: undefined }),
    lists,
    history,
  })
  .map(({ changedAt, example, unknown, sitting, agenda, lists, history }) => ({
    ...unknown,
    id: 'workshop-1',
    changedAt,
    shape: 1,
    instrument: '2026-1',
    ...(example !== undefined && { example }),
    sitting,
    ...(agenda && { agenda }),
    ...lists,
    history,
  }));
