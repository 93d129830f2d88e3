import {
  type Assessment,
  compareText,
  type Id,
  type Instant,
  type Outcome,
  succeed,
} from '../model';
import type { AssessmentRow, SnapshotReason, SnapshotRow, Tables } from './Database';
import { readDocument } from './readDocument';
import type { Snapshot } from './Store';

/** More would fill the device without helping anyone find the right one. */
const mostSnapshots = 20;

/**
 * Keeps what an assessment was, and drops the oldest beyond 20; inside the caller's transaction.
 *
 * @returns the snapshot's number.
 */
export async function keepSnapshot(
  database: Tables,
  document: Assessment,
  reason: SnapshotReason,
  takenAt: Instant,
): Promise<number> {
  const assessmentId = document.id;
  const kept = await database.snapshots.add({ assessmentId, takenAt, reason, document });
  await dropOldest(database, assessmentId);
  return kept;
}

/** Whether a row is of an older shape: what has today's is given back as it is. */
export function isOlderShape(row: AssessmentRow, read: Assessment): boolean {
  return row.document !== read;
}

/**
 * Adds earlier versions that a backup brings, without those that are here.
 *
 * @returns the numbers of those added.
 */
export async function addSnapshots(
  database: Tables,
  coming: readonly Omit<Snapshot, 'id'>[],
): Promise<readonly number[]> {
  const nameOf = (one: Omit<SnapshotRow, 'id' | 'document'>) =>
    `${one.assessmentId} ${one.takenAt} ${one.reason}`;
  const known = new Set((await database.snapshots.toArray()).map(nameOf));
  const added: number[] = [];
  for (const { assessment: document, assessmentId, takenAt, reason } of coming) {
    const row = { assessmentId, takenAt, reason, document };
    if (!known.has(nameOf(row))) added.push(await database.snapshots.add(row));
  }
  for (const id of new Set(coming.map((one) => one.assessmentId))) await dropOldest(database, id);
  return added;
}

/** The oldest go, by when they were taken; the way back from the last import stays. */
async function dropOldest(database: Tables, assessmentId: Id): Promise<void> {
  const rows = await database.snapshots.where({ assessmentId }).toArray();
  if (rows.length <= mostSnapshots) return;
  const last = await database.imports.orderBy('id').last();
  const wayBack = new Set(last?.changed.map(({ snapshot }) => snapshot));
  const beyond = rows.sort(byLatest).slice(mostSnapshots);
  await database.snapshots.bulkDelete(
    beyond.flatMap(({ id }) => (id === undefined || wayBack.has(id) ? [] : [id])),
  );
}

/** Forgets every earlier version; what points to them can no longer be undone. */
export async function removeSnapshots(database: Tables): Promise<Outcome<undefined>> {
  await database.snapshots.clear();
  await database.deviceSnapshots.clear();
  await database.imports.clear();
  return succeed(undefined);
}

/** The snapshots of an assessment, the latest first. */
export async function findSnapshots(
  database: Tables,
  assessmentId: Id,
): Promise<Outcome<readonly Snapshot[]>> {
  return readSnapshots(await database.snapshots.where({ assessmentId }).toArray());
}

/** The snapshots of all assessments, those of removed ones too, the latest first. */
export async function findAllSnapshots(database: Tables): Promise<Outcome<readonly Snapshot[]>> {
  return readSnapshots(await database.snapshots.toArray());
}

function readSnapshots(rows: readonly SnapshotRow[]): Outcome<readonly Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const row of [...rows].sort(byLatest)) {
    const snapshot = readSnapshot(row);
    if (!snapshot.ok) return snapshot;
    snapshots.push(snapshot.value);
  }
  return succeed(snapshots);
}

/** By the time they were taken: one that a backup brought is older than its number. */
function byLatest(a: SnapshotRow, b: SnapshotRow): number {
  return compareText(b.takenAt, a.takenAt) || (b.id ?? 0) - (a.id ?? 0);
}

function readSnapshot({ id = 0, document, ...row }: SnapshotRow): Outcome<Snapshot> {
  const assessment = readDocument(document);
  return assessment.ok ? succeed({ ...row, id, assessment: assessment.value }) : assessment;
}
