import {
  type Assessment,
  canonicalJson,
  fail,
  type Id,
  mergeWorkshops,
  type Outcome,
  succeed,
  upgradeWorkshop,
} from '../model';
import type { WriteParts } from './access';
import type { SettingRow, Tables, WorkshopRow } from './Database';
import type { DeviceContent, Import, ImportAbout, RestoreMode } from './DeviceStore';
import { addDeviceSnapshot, clearContent } from './deviceSnapshots';
import { findLastChange } from './findLastChange';
import { type Absorbed, findLastImport, recordImport } from './imports';
import { readDocument } from './readDocument';
import { readRows } from './readRows';
import { isPortable, readSettings } from './settings';
import { addSnapshots } from './snapshots';
import { absorbAll } from './writes';

/** Everything a backup holds, read in one moment. */
export async function readDevice(database: Tables): Promise<Outcome<DeviceContent>> {
  const [rows, kept, workshops, settings] = await Promise.all([
    database.assessments.toArray(),
    database.snapshots.toArray(),
    database.workshops.toArray(),
    readSettings(database),
  ]);
  const assessments = readRows(rows);
  if (!assessments.ok) return assessments;
  const snapshots: DeviceContent['snapshots'][number][] = [];
  for (const { assessmentId, takenAt, reason, document } of kept) {
    const assessment = readDocument(document);
    if (!assessment.ok) return assessment;
    snapshots.push({ assessmentId, takenAt, reason, assessment: assessment.value });
  }
  return succeed({ assessments: assessments.value, snapshots, workshops, settings });
}

/** Brings a backup in; runs inside a transaction that is already open. */
export async function restoreDevice(
  parts: WriteParts,
  content: DeviceContent,
  mode: RestoreMode,
  { files, portfolios }: ImportAbout,
): Promise<Outcome<Import>> {
  const { database, now } = parts;
  const before = await readDevice(database);
  if (!before.ok) return before;
  const deviceSnapshot = await addDeviceSnapshot(parts, 'backup');
  const isReplacing = mode === 'replace';
  if (isReplacing) await clearContent(database);
  const absorbed = isReplacing
    ? await putAll(database, before.value.assessments, content.assessments)
    : await absorbAll(parts, content.assessments);
  if (!absorbed.ok) return absorbed;

  const coming = new Set(content.assessments.map(({ id }) => id));
  const removed = before.value.assessments.map(({ id }) => id).filter((id) => !coming.has(id));
  await recordImport(
    database,
    {
      at: now(),
      kind: isReplacing ? 'replacement' : 'backup',
      files,
      backup: {
        deviceSnapshot,
        removed: isReplacing ? removed : [],
        workshops: await putWorkshops(database, before.value, content, isReplacing),
        settings: await putSettings(database, before.value, content, isReplacing),
        snapshots: await addSnapshots(database, content.snapshots),
        portfolios,
      },
    },
    [...absorbed.value.values()],
  );
  const last = await findLastImport(database);
  return last.ok && last.value ? succeed(last.value) : fail('storageFailed');
}

async function putAll(
  database: Tables,
  before: readonly Assessment[],
  coming: readonly Assessment[],
): Promise<Outcome<ReadonlyMap<Id, Absorbed>>> {
  const known = new Map(before.map((one) => [one.id, one]));
  const rows = coming.map((one) => ({ id: one.id, changedAt: findLastChange(one), document: one }));
  await database.assessments.bulkPut(rows);
  return succeed(
    new Map(
      coming.flatMap((assessment) => {
        const here = known.get(assessment.id);
        const isSame = here !== undefined && canonicalJson(here) === canonicalJson(assessment);
        return isSame ? [] : [[assessment.id, { assessment, isNew: here === undefined }]];
      }),
    ),
  );
}

/**
 * Two of the same id merge record by record (M1-M6); where one cannot be read here, the later stays.
 *
 * @returns the ids that changed.
 */
async function putWorkshops(
  database: Tables,
  before: DeviceContent,
  coming: DeviceContent,
  isReplacing: boolean,
): Promise<readonly Id[]> {
  const known = new Map(before.workshops.map((one) => [one.id, one]));
  const rows = coming.workshops.flatMap((one) => {
    const here = known.get(one.id);
    if (isReplacing || here === undefined) return [one];
    const merged = mergeRows(here, one);
    return canonicalJson(merged) === canonicalJson(here) ? [] : [merged];
  });
  await database.workshops.bulkPut(rows);
  return [...(isReplacing ? known.keys() : []), ...rows.map(({ id }) => id)];
}

function mergeRows(here: WorkshopRow, coming: WorkshopRow): WorkshopRow {
  const later = here.changedAt < coming.changedAt ? coming : here;
  const [mine, theirs] = [here, coming].map(({ document }) => upgradeWorkshop(document));
  if (mine?.state !== 'ready' || theirs?.state !== 'ready') return later;
  return { ...later, document: mergeWorkshops(mine.document, theirs.document) };
}

/**
 * What was set here stays, unless the backup takes the place of everything.
 *
 * @returns the keys that changed.
 */
async function putSettings(
  database: Tables,
  before: DeviceContent,
  coming: DeviceContent,
  isReplacing: boolean,
): Promise<readonly string[]> {
  const known = new Set(before.settings.map(({ key }) => key));
  const wins = ({ key }: SettingRow) => isPortable(key) && (isReplacing || !known.has(key));
  const rows = coming.settings.filter(wins);
  await database.meta.bulkPut(rows);
  return [...(isReplacing ? known : []), ...rows.map(({ key }) => key)];
}
