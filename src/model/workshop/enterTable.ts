import type { Assessment, Id, Instant, Removal, Response, Stamp } from '../assessment/Assessment';
import { putRecord, stampAfter } from '../assessment/stamp';
import { compareVersions } from '../merge/mergeRecords';
import { findTable } from './createWorkshop';
import { gatherTable } from './gatherTable';
import type { Workshop } from './Workshop';

/**
 * Brings a table's assessment up to what the workshop says: the answers to every item that the table has
 * seen, one respondent a person or hand, and what was agreed.
 *
 * Records keep the time they have in the workshop, so that entering twice changes nothing, it does not
 * matter which laptop enters first, and what was changed in the assessment since stays (M5).
 *
 * @returns the same assessment where nothing is new, or where it is not the table's.
 */
export function enterTable(
  assessment: Assessment,
  workshop: Workshop,
  table: Id,
  now: Instant,
): Assessment {
  if (findTable(workshop, table)?.assessment !== assessment.id) return assessment;
  const said = gatherTable(workshop, table);
  const removed = new Map(
    assessment.removals.map((one) => [`${one.list}.${one.record}`, one.changedAt] as const),
  );
  const put = <T extends Stamp>(list: Removal['list'], before: readonly T[], given: readonly T[]) =>
    putLater(before, given, (id) => removed.get(`${list}.${id}`));
  const entered = withRemovals(
    {
      ...assessment,
      respondents: put('respondents', assessment.respondents, said.respondents),
      responses: put('responses', assessment.responses, [
        ...said.responses,
        ...findLoweredHands(assessment, workshop, table, said.responses),
      ]),
      agreements: put('agreements', assessment.agreements, said.agreements),
    },
    workshop,
    table,
  );
  const lists = ['respondents', 'responses', 'agreements', 'removals'] as const;
  const isSame = lists.every((list) => entered[list] === assessment[list]);
  return isSame ? assessment : { ...entered, changedAt: stampAfter(now, assessment) };
}

/** The list with each record that is later than the one it has, and not removed since. */
function putLater<T extends Stamp>(
  before: readonly T[],
  given: readonly T[],
  removedAt: (id: Id) => Instant | undefined,
): readonly T[] {
  const byId = new Map(before.map((one) => [one.id, one]));
  let isNew = false;
  for (const record of given) {
    const known = byId.get(record.id);
    const gone = (removedAt(record.id) ?? '') > record.changedAt;
    if (gone || (known !== undefined && !isLater(record, known))) continue;
    byId.set(record.id, record);
    isNew = true;
  }
  return isNew ? [...byId.values()] : before;
}

/** Most records were entered before, field for field: that is seen at once. */
function isLater(record: Stamp, known: Stamp): boolean {
  if (record.changedAt !== known.changedAt) return record.changedAt > known.changedAt;
  if (JSON.stringify(record) === JSON.stringify(known)) return false;
  return compareVersions(record, known) > 0;
}

/** Hands that an earlier count had and the last one has not: their answers are taken back. */
function findLoweredHands(
  assessment: Assessment,
  workshop: Workshop,
  table: Id,
  said: readonly Response[],
): readonly Response[] {
  const now = new Set(said.map(({ id }) => id));
  const counts = new Map(
    workshop.hands.filter((one) => one.table === table).map((one) => [one.item, one.changedAt]),
  );
  const hands = `${workshop.id}.${table}.h`;
  return assessment.responses.flatMap(({ answer: _answer, ...response }) => {
    const changedAt = counts.get(response.item);
    const isLowered = response.respondent.startsWith(hands) && !now.has(response.id);
    return isLowered && changedAt !== undefined ? [{ ...response, changedAt }] : [];
  });
}

/** What was taken out of the workshop, or moved to another table, leaves the assessment too. */
function withRemovals(assessment: Assessment, workshop: Workshop, table: Id): Assessment {
  const gone: Removal[] = workshop.removals.flatMap(({ list, record, changedAt }) => {
    if (list === 'participants') return [removalOf('respondents', record, changedAt)];
    const [item, at] = splitKey(record);
    const isAgreement = list === 'agreements' && at === table;
    return isAgreement ? [removalOf('agreements', item, changedAt)] : [];
  });
  for (const { id, table: other, changedAt } of workshop.participants) {
    if (other !== table) gone.push(removalOf('respondents', id, changedAt));
  }
  return gone.reduce(takeOut, assessment);
}

function takeOut(assessment: Assessment, removal: Removal): Assessment {
  const { list, record } = removal;
  if (list !== 'respondents' && list !== 'agreements') return assessment;
  const records: readonly Stamp[] = assessment[list];
  const found = records.find(({ id }) => id === record);
  // Somebody who moved away and back is later here than the removal.
  if (found === undefined || found.changedAt > removal.changedAt) return assessment;
  return {
    ...assessment,
    [list]: records.filter(({ id }) => id !== record),
    removals: putRecord(assessment.removals, {
      ...removal,
      changedAt: stampAfter(removal.changedAt, found),
    }),
    history: [...assessment.history, found],
  };
}

function removalOf(list: Removal['list'], record: Id, changedAt: Instant): Removal {
  return { id: `${list}.${record}`, changedAt, list, record };
}

function splitKey(key: Id): readonly [string, Id] {
  const dot = key.indexOf('.');
  return [key.slice(0, dot), key.slice(dot + 1)];
}
