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
import type { Database, SnapshotReason } from './Database';
import { findLastChange } from './findLastChange';
import { readDocument } from './readDocument';
import { readRow } from './readRows';
import type { Rewritten, StoredChange } from './Store';
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
  makeChange: StoredChange,
): Promise<Outcome<Assessment>> {
  const found = readRow(await database.assessments.get(id));
  if (!found.ok) return found;
  const changed = applyChange(found.value, makeChange);
  return changed === found.value ? found : put(database, changed);
}

/** Gets, changes and saves several, with a snapshot of each that changes where a reason is given. */
export async function changeAll(
  { database, now }: StoreParts,
  changes: ReadonlyMap<Id, StoredChange>,
  snapshots: SnapshotReason | undefined,
): Promise<Outcome<readonly Rewritten[]>> {
  const found = await findAll(database, [...changes.keys()]);
  if (!found.ok) return found;
  const rewritten: Rewritten[] = [];
  for (const before of found.value) {
    const makeChange = changes.get(before.id);
    const assessment = makeChange ? applyChange(before, makeChange) : before;
    if (assessment === before) {
      rewritten.push({ assessment });
      continue;
    }
    const snapshot = snapshots && (await keepSnapshot(database, before, snapshots, now()));
    await put(database, assessment);
    rewritten.push({ assessment, snapshot });
  }
  return succeed(rewritten);
}

/** Merges with what is here, and keeps that as a snapshot where it changes. */
export async function absorb(
  { database, now }: StoreParts,
  given: readonly Assessment[],
): Promise<Outcome<readonly Rewritten[]>> {
  const rows = await database.assessments.bulkGet(given.map(({ id }) => id));
  const known = new Map<Id, Assessment>();
  // All are read before any is written: what cannot be read stops the whole.
  for (const row of rows) {
    if (row === undefined) continue;
    const found = readRow(row);
    if (!found.ok) return found;
    known.set(row.id, found.value);
  }
  const rewritten: Rewritten[] = [];
  for (const one of given) {
    const here = known.get(one.id);
    const merged = here === undefined ? one : mergeAssessments(here, one);
    if (here !== undefined && isSame(merged, mergeAssessments(here, here))) {
      rewritten.push({ assessment: here });
      continue;
    }
    const snapshot = here && (await keepSnapshot(database, here, 'merge', now()));
    await put(database, merged);
    rewritten.push({ assessment: merged, snapshot });
  }
  return succeed(rewritten);
}

/** Removes assessments, what they were before, and what was set about them on this device. */
export async function remove(
  { database }: StoreParts,
  ids: readonly Id[],
): Promise<Outcome<readonly Assessment[]>> {
  const found = await findAll(database, ids);
  if (!found.ok) return found;
  await database.assessments.bulkDelete([...ids]);
  await database.snapshots
    .where('assessmentId')
    .anyOf([...ids])
    .delete();
  const left = await database.assessments.toArray();
  const sites = new Set(left.map(({ document }) => document.site?.id));
  const gone = [...ids, ...found.value.map(({ site }) => site.id).filter((id) => !sites.has(id))];
  await database.meta.filter(({ key }) => gone.some((id) => key.endsWith(`.${id}`))).delete();
  return found;
}

/** Puts snapshots in the place of their assessments. */
export async function restoreSnapshots(
  { database, now }: StoreParts,
  snapshots: readonly number[],
): Promise<Outcome<readonly Assessment[]>> {
  const restored: Assessment[] = [];
  const replaced: Assessment[] = [];
  for (const row of await database.snapshots.bulkGet([...snapshots])) {
    if (row === undefined) return fail('snapshotMissing');
    const earlier = readDocument(row.document);
    if (!earlier.ok) return earlier;
    const current = readRow(await database.assessments.get(row.assessmentId));
    if (!current.ok) return current;
    restored.push(earlier.value);
    replaced.push(current.value);
  }
  for (const one of replaced) await keepSnapshot(database, one, 'restore', now());
  for (const one of restored) await put(database, one);
  return succeed(restored);
}

/** Assessments by their ids, all of them or the first problem. */
async function findAll(
  database: Database,
  ids: readonly Id[],
): Promise<Outcome<readonly Assessment[]>> {
  const found: Assessment[] = [];
  for (const row of await database.assessments.bulkGet([...ids])) {
    const one = readRow(row);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return succeed(found);
}

function applyChange(assessment: Assessment, makeChange: StoredChange): Assessment {
  const { id } = assessment;
  const changed = makeChange(assessment);
  if (changed.id !== id) throw new Error(`A change made assessment ${id} into ${changed.id}`);
  return changed;
}

function isSame(a: Assessment, b: Assessment): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

async function put(database: Database, document: Assessment): Promise<Outcome<Assessment>> {
  const changedAt = findLastChange(document);
  await database.assessments.put({ id: document.id, changedAt, document });
  return succeed(document);
}
