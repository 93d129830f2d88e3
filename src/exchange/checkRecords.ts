import { type Assessment, type Outcome, recordLists, type Stamp, succeed } from '../model';
import { findTwice } from './findTwice';
import { placeProblem } from './placeProblem';

/**
 * Checks what a schema cannot say: ids that occur once, ids that are the record's key (M4), and
 * respondents that are there or were removed.
 *
 * Problems: `fileInvalid` with the first place.
 */
export function checkRecords(assessment: Assessment): Outcome<undefined> {
  return (
    findDuplicate(assessment) ??
    findWrongKey(assessment) ??
    findMissingRespondent(assessment) ??
    succeed(undefined)
  );
}

type Found = Outcome<never> | undefined;

function findDuplicate(assessment: Assessment): Found {
  for (const list of recordLists) {
    const records: readonly Stamp[] = assessment[list];
    const found = findTwice(records, ({ id }) => id);
    if (found >= 0) return placeProblem(['assessment', list, found, 'id'], 'unique');
  }
  const found = findTwice(assessment.removals, ({ list, record }) => `${list} ${record}`);
  return found < 0
    ? undefined
    : placeProblem(['assessment', 'removals', found, 'record'], 'unique');
}

function findWrongKey(assessment: Assessment): Found {
  const keys: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['responses', assessment.responses.map((one) => [one.id, `${one.item}.${one.respondent}`])],
    ['agreements', assessment.agreements.map((one) => [one.id, one.item])],
    ['changes', assessment.changes.map((one) => [one.id, one.item])],
    ['targets', assessment.targets.map((one) => [one.id, one.domain])],
    ['importances', assessment.importances.map((one) => [one.id, one.domain])],
  ];
  for (const [list, pairs] of keys) {
    const found = pairs.findIndex(([id, key]) => id !== key);
    if (found >= 0) {
      return placeProblem(['assessment', list, found, 'id'], 'key', pairs[found]?.[1] ?? '');
    }
  }
  return undefined;
}

function findMissingRespondent(assessment: Assessment): Found {
  const known = new Set([
    ...assessment.respondents.map((respondent) => respondent.id),
    ...assessment.removals.filter((one) => one.list === 'respondents').map((one) => one.record),
  ]);
  for (const list of ['respondentLabels', 'responses', 'notes'] as const) {
    const found = assessment[list].findIndex((record) => !known.has(record.respondent));
    if (found >= 0) return placeProblem(['assessment', list, found, 'respondent'], 'respondent');
  }
  return undefined;
}
