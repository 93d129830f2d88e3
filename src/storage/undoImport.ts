import { fail, type Id, type Outcome, succeed } from '../model';
import type { WriteParts } from './access';
import type { AssessmentRow, ImportRow, RestoredBackup, Tables } from './Database';
import type { UndoneImport } from './DeviceStore';
import { findLastChange } from './findLastChange';
import { isOther, rowsById } from './imports';
import { readDocument } from './readDocument';
import { removeSettingsAbout } from './settings';
import { keepSnapshot } from './snapshots';

/**
 * Takes the last import back; runs inside a transaction that is already open.
 *
 * What somebody went on with since is kept as an earlier version; what somebody removed since stays
 * removed; what somebody began since is left alone.
 */
export async function undoImport(parts: WriteParts, id: number): Promise<Outcome<UndoneImport>> {
  const { database, now } = parts;
  const row = await database.imports.orderBy('id').last();
  if (row?.id !== id || row.undoneAt !== undefined) return fail('importMissing');
  const here = await rowsById(
    database,
    [...row.added, ...row.changed].map((one) => one.id),
  );
  // All is read before anything is written.
  const before = await readBefore(database, row, here);
  if (!before.ok) return before;

  const later = [...row.added, ...row.changed].flatMap((one) => {
    const current = here.get(one.id);
    return current !== undefined && isOther(one, current) ? [current.document] : [];
  });
  for (const document of later) await keepSnapshot(database, document, 'undo', now());
  const added = row.added.map((one) => one.id).filter((one) => here.has(one));
  await database.assessments.bulkDelete(added);
  await removeSettingsAbout(database, added);
  await database.assessments.bulkPut([...before.value]);
  if (row.backup) await undoRest(database, row.backup);
  await database.imports.update(id, { undoneAt: now() });
  return succeed({
    removed: added.length,
    broughtBack: before.value.length,
    kept: later.length,
  });
}

/** What stood before the import in the place of what is here now. */
async function readBefore(
  database: Tables,
  { changed, backup }: ImportRow,
  here: ReadonlyMap<Id, AssessmentRow>,
): Promise<Outcome<readonly AssessmentRow[]>> {
  const device = backup && (await database.deviceSnapshots.get(backup.deviceSnapshot));
  if (backup && device === undefined) return fail('snapshotMissing');
  const known = new Map(device?.assessments.map((one) => [one.id, one]));
  const before: AssessmentRow[] = [];
  for (const { id, snapshot } of changed) {
    if (!here.has(id)) continue;
    const kept = snapshot === undefined ? known.get(id) : await database.snapshots.get(snapshot);
    const document = kept && readDocument(kept.document);
    if (document === undefined) return fail('snapshotMissing');
    if (!document.ok) return document;
    before.push({ id, changedAt: findLastChange(document.value), document: document.value });
  }
  const gone = await rowsById(database, backup?.removed ?? []);
  for (const id of backup?.removed ?? []) {
    const row = known.get(id);
    if (row !== undefined && !gone.has(id)) before.push(row);
  }
  return succeed(before);
}

/** Puts back what else a backup changed. */
async function undoRest(database: Tables, backup: RestoredBackup): Promise<void> {
  const before = await database.deviceSnapshots.get(backup.deviceSnapshot);
  const workshops = before?.workshops.filter(({ id }) => backup.workshops.includes(id)) ?? [];
  const settings = before?.settings.filter(({ key }) => backup.settings.includes(key)) ?? [];
  await database.workshops.bulkDelete([...backup.workshops]);
  await database.workshops.bulkPut(workshops);
  await database.meta.bulkDelete([...backup.settings]);
  await database.meta.bulkPut(settings);
  await database.snapshots.bulkDelete([...backup.snapshots]);
}
