import {
  type Assessment,
  canonicalJson,
  fail,
  type Id,
  mergeAssessments,
  type Outcome,
  succeed,
} from '../model';
import type { StoreParts } from './access';
import type { Database } from './Database';
import { findLastChange } from './findLastChange';
import { readDocument } from './readDocument';
import { readRow } from './readRows';
import { keepSnapshot } from './snapshots';

/** What each call of a store writes; every one runs inside a transaction that is already open. */

/** Saves an assessment that is not here yet. */
export async function saveNew(
  { database }: StoreParts,
  assessment: Assessment,
): Promise<Outcome<Assessment>> {
  const known = await database.assessments.get(assessment.id);
  return known === undefined ? put(database, assessment) : fail('assessmentExists');
}

/** Gets, changes and saves. */
export async function change(
  { database }: StoreParts,
  id: Id,
  makeChange: (assessment: Assessment) => Assessment,
): Promise<Outcome<Assessment>> {
  const found = readRow(await database.assessments.get(id));
  if (!found.ok) return found;
  const changed = makeChange(found.value);
  if (changed.id !== id) throw new Error(`A change made assessment ${id} into ${changed.id}`);
  return changed === found.value ? found : put(database, changed);
}

/** Merges with what is here, and keeps that as a snapshot where it changes. */
export async function absorb(
  { database, now }: StoreParts,
  given: Assessment,
): Promise<Outcome<Assessment>> {
  const row = await database.assessments.get(given.id);
  if (row === undefined) return put(database, given);
  const found = readRow(row);
  if (!found.ok) return found;
  const merged = mergeAssessments(found.value, given);
  const before = mergeAssessments(found.value, found.value);
  if (canonicalJson(merged) === canonicalJson(before)) return found;
  await keepSnapshot(database, found.value, 'merge', now());
  return put(database, merged);
}

/** Removes an assessment and what it was before. */
export async function remove({ database }: StoreParts, id: Id): Promise<Outcome<Assessment>> {
  const found = readRow(await database.assessments.get(id));
  if (!found.ok) return found;
  await database.assessments.delete(id);
  await database.snapshots.where({ assessmentId: id }).delete();
  return found;
}

/** Puts a snapshot in the place of its assessment. */
export async function restoreSnapshot(
  { database, now }: StoreParts,
  snapshot: number,
): Promise<Outcome<Assessment>> {
  const row = await database.snapshots.get(snapshot);
  if (row === undefined) return fail('snapshotMissing');
  const restored = readDocument(row.document);
  if (!restored.ok) return restored;
  const current = readRow(await database.assessments.get(row.assessmentId));
  if (!current.ok) return current;
  await keepSnapshot(database, current.value, 'restore', now());
  return put(database, restored.value);
}

async function put(database: Database, document: Assessment): Promise<Outcome<Assessment>> {
  const changedAt = findLastChange(document);
  await database.assessments.put({ id: document.id, changedAt, document });
  return succeed(document);
}
