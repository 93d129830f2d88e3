import type { Answer, Assessment, Id, Respondent, Response } from '../assessment/Assessment';
import { type ItemId, levels } from '../instrument/Instrument';
import { findTable } from './createWorkshop';
import { isRevealed } from './revealItems';
import type { HandCount, Workshop, WorkshopTable } from './Workshop';

/** What a table said, as the records of an assessment: the measures of an assessment measure it. */
export type TableRecords = Pick<Assessment, 'respondents' | 'responses' | 'agreements'>;

/**
 * Gathers what a table said. Each hand that was raised is an answer by somebody of no name; the first
 * hands of a count are the lowest levels, so that one count gives the same answers everywhere.
 *
 * @param only which items; absent for those the table has seen.
 */
export function gatherTable(
  workshop: Workshop,
  table: Id,
  only: (item: ItemId) => boolean = (item) => isRevealed(workshop, item, table),
): TableRecords {
  const found = findTable(workshop, table);
  if (found === undefined) return { respondents: [], responses: [], agreements: [] };
  const people = gatherPeople(workshop, found, only);
  const hands = gatherHands(workshop, found, only);
  const agreed = workshop.agreements.filter((one) => one.table === table && only(one.item));
  return {
    respondents: [...people.respondents, ...hands.respondents],
    responses: [...people.responses, ...hands.responses],
    agreements: agreed.map(({ id: _id, table: _table, item, ...kept }) => ({
      ...kept,
      id: item,
      item,
    })),
  };
}

function gatherPeople(
  workshop: Workshop,
  table: WorkshopTable,
  only: (item: ItemId) => boolean,
): Pick<Assessment, 'respondents' | 'responses'> {
  const people = workshop.participants.filter((one) => one.table === table.id);
  const ids = new Set(people.map(({ id }) => id));
  const answers = workshop.answers.filter(
    ({ participant, item }) => ids.has(participant) && only(item),
  );
  const answered = new Set(answers.map(({ participant }) => participant));
  return {
    respondents: people
      .filter(({ id }) => answered.has(id))
      .map(({ id, changedAt, role }) => ({
        id,
        changedAt,
        ...(role !== undefined && { role }),
        workshop: workshop.id,
      })),
    responses: answers.map(({ id, changedAt, item, participant, answer }) => ({
      id,
      changedAt,
      item,
      respondent: participant,
      ...(answer && { answer }),
    })),
  };
}

function gatherHands(
  workshop: Workshop,
  table: WorkshopTable,
  only: (item: ItemId) => boolean,
): Pick<Assessment, 'respondents' | 'responses'> {
  const counts = workshop.hands.filter((one) => one.table === table.id && only(one.item));
  const spread = counts.map((count) => ({ count, answers: listAnswers(count) }));
  const most = Math.max(0, ...spread.map(({ answers }) => answers.length));
  const idOf = (hand: number) => `${workshop.id}.${table.id}.h${hand + 1}`;
  return {
    respondents: Array.from(
      { length: most },
      (_, hand): Respondent => ({
        id: idOf(hand),
        changedAt: table.changedAt,
        workshop: workshop.id,
        counted: true,
      }),
    ),
    responses: spread.flatMap(({ count: { item, changedAt }, answers }) =>
      answers.map((answer, hand): Response => {
        const respondent = idOf(hand);
        return { id: `${item}.${respondent}`, changedAt, item, respondent, answer };
      }),
    ),
  };
}

/** The answers that a count counted, one a hand: levels from the lowest, then the others. */
function listAnswers({ levels: counts, dontKnow, notApplicable }: HandCount): readonly Answer[] {
  const times = (count: number, answer: Answer) => Array<Answer>(count).fill(answer);
  return [
    ...levels.flatMap((level) => times(counts[level], { state: 'level', level })),
    ...times(dontKnow, { state: 'dontKnow' }),
    ...times(notApplicable, { state: 'notApplicable' }),
  ];
}
