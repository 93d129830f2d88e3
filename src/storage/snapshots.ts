import { type Assessment, type Id, type Instant, type Outcome, succeed } from '../model';
import type { Database, SnapshotReason, SnapshotRow } from './Database';
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
  database: Database,
  document: Assessment,
  reason: SnapshotReason,
  takenAt: Instant,
): Promise<number> {
  const assessmentId = document.id;
  const kept = await database.snapshots.add({ assessmentId, takenAt, reason, document });
  const ids = await database.snapshots.where({ assessmentId }).primaryKeys();
  await database.snapshots.bulkDelete(ids.sort((a, b) => b - a).slice(mostSnapshots));
  return kept;
}

/** The snapshots of an assessment, the latest first. */
export async function findSnapshots(
  database: Database,
  assessmentId: Id,
): Promise<Outcome<readonly Snapshot[]>> {
  const rows = await database.snapshots.where({ assessmentId }).toArray();
  const snapshots: Snapshot[] = [];
  for (const row of rows) {
    const snapshot = readSnapshot(row);
    if (!snapshot.ok) return snapshot;
    snapshots.push(snapshot.value);
  }
  return succeed(snapshots.sort((a, b) => b.id - a.id));
}

function readSnapshot({ id = 0, document, ...row }: SnapshotRow): Outcome<Snapshot> {
  const assessment = readDocument(document);
  return assessment.ok ? succeed({ ...row, id, assessment: assessment.value }) : assessment;
}
