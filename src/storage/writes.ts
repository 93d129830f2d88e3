import {
  type Assessment,
  canonicalJson,
  fail,
  type Id,
  mergeAssessments,
  type Outcome,
  succeed,
} from '../model';
import type { WriteParts } from './access';
import type { AssessmentRow, SnapshotReason, Tables } from './Database';
import type { ImportAbout } from './DeviceStore';
import { dropFromDeviceSnapshots } from './deviceSnapshots';
import { findLastChange } from './findLastChange';
import { type Absorbed, recordImport } from './imports';
import { readDocument } from './readDocument';
import { readRow, readRowOrNone } from './readRows';
import type { Rewritten, StoredChange } from './Store';
import { removeSettingsAbout } from './settings';
import { isOlderShape, keepSnapshot } from './snapshots';

/** What each call of a store writes; every one runs inside a transaction that is already open. */

/** Saves an assessment that is not here yet. */
export async function saveNew(
  { database }: WriteParts,
  assessment: Assessment,
): Promise<Outcome<Assessment>> {
  const known = await database.assessments.get(assessment.id);
  return known === undefined ? put(database, assessment) : fail('assessmentExists');
}

/** Gets, changes and saves. */
export async function change(
  { database, now }: WriteParts,
  id: Id,
  makeChange: StoredChange,
): Promise<Outcome<Assessment>> {
  const row = await database.assessments.get(id);
  const found = readRow(row);
  if (row === undefined || !found.ok) return found;
  const changed = applyChange(found.value, makeChange);
  if (changed === found.value) return found;
  if (isOlderShape(row, found.value)) await keepSnapshot(database, row.document, 'shape', now());
  return put(database, changed);
}

/** Gets, changes and saves several, with a snapshot of each that changes where a reason is given. */
export async function changeAll(
  { database, now }: WriteParts,
  changes: ReadonlyMap<Id, StoredChange>,
  snapshots: SnapshotReason | undefined,
): Promise<Outcome<readonly Rewritten[]>> {
  const found = await findAll(database, [...changes.keys()]);
  if (!found.ok) return found;
  const rewritten: Rewritten[] = [];
  for (const { row, assessment: before } of found.value) {
    const makeChange = changes.get(before.id);
    const assessment = makeChange ? applyChange(before, makeChange) : before;
    if (assessment === before) {
      rewritten.push({ assessment });
      continue;
    }
    const reason = snapshots ?? (isOlderShape(row, before) ? 'shape' : undefined);
    const snapshot = reason && (await keepSnapshot(database, row.document, reason, now()));
    await put(database, assessment);
    rewritten.push({ assessment, snapshot });
  }
  return succeed(rewritten);
}

/** Merges with what is here, and notes it as an import where it is told of files. */
export async function absorb(
  parts: WriteParts,
  given: readonly Assessment[],
  about: ImportAbout | undefined,
): Promise<Outcome<readonly Rewritten[]>> {
  const absorbed = await absorbAll(parts, given);
  if (!absorbed.ok) return absorbed;
  const all = [...absorbed.value.values()];
  const importId =
    about &&
    (await recordImport(parts.database, { at: parts.now(), kind: 'files', ...about }, all));
  const rewritten = given.flatMap(({ id }) => absorbed.value.get(id) ?? []);
  return succeed(rewritten.map(({ isNew: _, ...one }) => ({ ...one, importId })));
}

/** Merges with what is here, and keeps that as a snapshot where it changes. */
export async function absorbAll(
  { database, now }: WriteParts,
  given: readonly Assessment[],
): Promise<Outcome<ReadonlyMap<Id, Absorbed>>> {
  const rows = await database.assessments.bulkGet(given.map(({ id }) => id));
  const known = new Map<Id, Assessment>();
  // All are read before any is written: what cannot be read stops the whole.
  for (const row of rows) {
    if (row === undefined) continue;
    const found = readRow(row);
    if (!found.ok) return found;
    known.set(row.id, found.value);
  }
  const absorbed = new Map<Id, Absorbed>();
  for (const one of given) {
    const here = known.get(one.id);
    const earlier = absorbed.get(one.id);
    const merged = here === undefined ? one : mergeAssessments(here, one);
    if (here !== undefined && isSame(merged, mergeAssessments(here, here))) {
      absorbed.set(one.id, earlier ?? { assessment: here, isNew: false });
      continue;
    }
    // Two files of one assessment are one change: the snapshot is what stood before both.
    const isNew = earlier?.isNew ?? here === undefined;
    const snapshot =
      isNew || here === undefined
        ? undefined
        : (earlier?.snapshot ?? (await keepSnapshot(database, here, 'merge', now())));
    await put(database, merged);
    known.set(one.id, merged);
    absorbed.set(one.id, { assessment: merged, isNew, snapshot });
  }
  return succeed(absorbed);
}

/** Removes assessments, what they were before, and what was set about them on this device. */
export async function remove(
  { database }: WriteParts,
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
  const removed = found.value.map(({ assessment }) => assessment);
  const gone = [...ids, ...removed.map(({ site }) => site.id).filter((id) => !sites.has(id))];
  await removeSettingsAbout(database, gone);
  await dropFromDeviceSnapshots(database, ids);
  return succeed(removed);
}

/** Puts snapshots in the place of their assessments. */
export async function restoreSnapshots(
  { database, now }: WriteParts,
  snapshots: readonly number[],
): Promise<Outcome<readonly Assessment[]>> {
  const restored: Assessment[] = [];
  const replaced: Assessment[] = [];
  for (const row of await database.snapshots.bulkGet([...snapshots])) {
    if (row === undefined) return fail('snapshotMissing');
    const earlier = readDocument(row.document);
    if (!earlier.ok) return earlier;
    // What was removed since comes back; there is nothing to keep of it then.
    const current = readRowOrNone(await database.assessments.get(row.assessmentId));
    if (!current.ok) return current;
    restored.push(earlier.value);
    if (current.value) replaced.push(current.value);
  }
  for (const one of replaced) await keepSnapshot(database, one, 'restore', now());
  for (const one of restored) await put(database, one);
  return succeed(restored);
}

/** Assessments by their ids with the rows they lie in, all of them or the first problem. */
async function findAll(
  database: Tables,
  ids: readonly Id[],
): Promise<Outcome<readonly FoundRow[]>> {
  const found: FoundRow[] = [];
  for (const row of await database.assessments.bulkGet([...ids])) {
    const one = readRow(row);
    if (row === undefined || !one.ok) return one.ok ? fail('assessmentMissing') : one;
    found.push({ row, assessment: one.value });
  }
  return succeed(found);
}

interface FoundRow {
  readonly row: AssessmentRow;
  readonly assessment: Assessment;
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

async function put(database: Tables, document: Assessment): Promise<Outcome<Assessment>> {
  const changedAt = findLastChange(document);
  await database.assessments.put({ id: document.id, changedAt, document });
  return succeed(document);
}
