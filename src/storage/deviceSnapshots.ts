import { fail, type Id, type Outcome, succeed } from '../model';
import type { WriteParts } from './access';
import type { DeviceSnapshotReason, DeviceSnapshotRow, Tables } from './Database';
import type { DeviceSnapshot } from './DeviceStore';
import { readRows } from './readRows';
import { isPortable, readSettings } from './settings';

/** Each holds everything: a few are a way back, many would fill the device. */
const mostDeviceSnapshots = 5;

/** Keeps what the device holds, and drops the oldest beyond 5; inside the caller's transaction. */
export async function addDeviceSnapshot(
  { database, now }: WriteParts,
  reason: DeviceSnapshotReason,
): Promise<number> {
  const [assessments, workshops, settings] = await Promise.all([
    database.assessments.toArray(),
    database.workshops.toArray(),
    readSettings(database),
  ]);
  const content = { assessments, workshops, settings };
  const kept = await database.deviceSnapshots.add({ takenAt: now(), reason, ...content });
  const last = await database.imports.orderBy('id').last();
  const ids = await database.deviceSnapshots.toCollection().primaryKeys();
  const beyond = ids.sort((a, b) => b - a).slice(mostDeviceSnapshots);
  // The way back from the last import stays.
  await database.deviceSnapshots.bulkDelete(
    beyond.filter((id) => id !== last?.backup?.deviceSnapshot),
  );
  return kept;
}

/** The same, where there is something to keep that was not kept last time. */
export async function keepDeviceSnapshot(
  parts: WriteParts,
  reason: DeviceSnapshotReason,
): Promise<Outcome<number | undefined>> {
  const { database } = parts;
  const latest = await database.deviceSnapshots.orderBy('id').last();
  const now = await summariseContent(database);
  if (now === '[]' || (latest && now === nameContent(latest))) return succeed(undefined);
  return succeed(await addDeviceSnapshot(parts, reason));
}

/** What there is, the latest first. */
export async function listDeviceSnapshots(
  database: Tables,
): Promise<Outcome<readonly DeviceSnapshot[]>> {
  const rows = await database.deviceSnapshots.reverse().toArray();
  const found: DeviceSnapshot[] = [];
  for (const { id = 0, takenAt, reason, assessments } of rows) {
    const documents = readRows(assessments);
    if (!documents.ok) return documents;
    const sites = new Set(documents.value.map(({ site }) => site.name));
    found.push({ id, takenAt, reason, assessments: assessments.length, sites: [...sites] });
  }
  return succeed(found);
}

/** Puts a device snapshot in the place of everything, after keeping that. */
export async function restoreDeviceSnapshot(
  parts: WriteParts,
  id: number,
): Promise<Outcome<number>> {
  const row = await parts.database.deviceSnapshots.get(id);
  if (row === undefined) return fail('snapshotMissing');
  await addDeviceSnapshot(parts, 'restore');
  return succeed(await writeContent(parts.database, row));
}

/** What somebody removes is gone from the device, from what is kept of it too. */
export async function dropFromDeviceSnapshots(database: Tables, ids: readonly Id[]): Promise<void> {
  const gone = new Set(ids);
  await database.deviceSnapshots.toCollection().modify((row, reference) => {
    const assessments = row.assessments.filter(({ id }) => !gone.has(id));
    const workshops = row.workshops.filter(({ id }) => !gone.has(id));
    const held = row.assessments.length + row.workshops.length;
    if (assessments.length + workshops.length < held) {
      reference.value = { ...row, assessments, workshops };
    }
  });
}

/** Empties the device of all that a backup holds. */
export async function clearContent({ assessments, workshops, meta }: Tables): Promise<void> {
  await assessments.clear();
  await workshops.clear();
  await meta.filter(({ key }) => isPortable(key)).delete();
}

/** @returns the number of assessments that are here then. */
async function writeContent(database: Tables, row: DeviceSnapshotRow): Promise<number> {
  await clearContent(database);
  await database.assessments.bulkPut([...row.assessments]);
  await database.workshops.bulkPut([...row.workshops]);
  await database.meta.bulkPut([...row.settings]);
  return row.assessments.length;
}

async function summariseContent(database: Tables): Promise<string> {
  const [assessments, workshops] = await Promise.all([
    database.assessments.toArray(),
    database.workshops.toArray(),
  ]);
  return nameContent({ assessments, workshops });
}

/** Two contents of the same name hold the same work. */
function nameContent(content: Pick<DeviceSnapshotRow, 'assessments' | 'workshops'>): string {
  const rows = [...content.assessments, ...content.workshops];
  return JSON.stringify(rows.map(({ id, changedAt }) => [id, changedAt]).sort());
}
