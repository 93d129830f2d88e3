import {
  type Assessment,
  enterTable,
  fail,
  type Id,
  type Instant,
  mergeWorkshops,
  type Outcome,
  type Stamp,
  succeed,
  upgradeWorkshop,
  type Workshop,
  workshopLists,
} from '../../model';
import type { WriteParts } from '../access';
import type { Tables, WorkshopRow } from '../Database';
import { dropFromDeviceSnapshots } from '../deviceSnapshots';
import { readRow } from '../readRows';
import { removeSettingsAbout } from '../settings';
import { absorbAll, changeAll, remove } from '../writes';
import type { StoredWorkshopChange, WorkshopContent, WorkshopSummary } from './WorkshopStore';

/** What each call about workshops writes; every one runs inside a transaction that is already open. */

/** Saves a workshop that is not here yet. */
export async function saveNewWorkshop(
  parts: WriteParts,
  { workshop, assessments }: WorkshopContent,
): Promise<Outcome<Workshop>> {
  const known = await parts.database.workshops.get(workshop.id);
  if (known !== undefined) return fail('workshopExists');
  const begun = await absorbAll(parts, assessments);
  return begun.ok ? putAndEnter(parts, workshop) : begun;
}

/** Gets, changes, saves, and brings the tables' assessments up to it. */
export async function changeWorkshop(
  parts: WriteParts,
  id: Id,
  change: StoredWorkshopChange,
  begun: readonly Assessment[],
): Promise<Outcome<Workshop>> {
  const found = readWorkshopRow(await parts.database.workshops.get(id));
  if (!found.ok) return found;
  const changed = change(found.value);
  if (changed.id !== id) throw new Error(`A change made workshop ${id} into ${changed.id}`);
  if (begun.length > 0) {
    const saved = await absorbAll(parts, begun);
    if (!saved.ok) return saved;
  }
  return changed === found.value ? found : putAndEnter(parts, changed);
}

/** Merges with what is here. */
export async function absorbWorkshop(
  parts: WriteParts,
  { workshop, assessments }: WorkshopContent,
): Promise<Outcome<Workshop>> {
  const row = await parts.database.workshops.get(workshop.id);
  const here = row && readWorkshopRow(row);
  if (here?.ok === false) return here;
  const absorbed = await absorbAll(parts, assessments);
  if (!absorbed.ok) return absorbed;
  return putAndEnter(parts, here ? mergeWorkshops(here.value, workshop) : workshop);
}

/** Clears a workshop, and some of its tables' assessments. */
export async function removeWorkshop(
  parts: WriteParts,
  id: Id,
  assessments: readonly Id[],
): Promise<Outcome<WorkshopContent>> {
  const { database } = parts;
  const found = readWorkshopRow(await database.workshops.get(id));
  if (!found.ok) return found;
  const own = await findPresent(database, found.value);
  const removed = await remove(
    parts,
    own.map((one) => one.id).filter((one) => assessments.includes(one)),
  );
  if (!removed.ok) return removed;
  await database.workshops.delete(id);
  await removeSettingsAbout(database, [id]);
  await dropFromDeviceSnapshots(database, [id]);
  return succeed({ workshop: found.value, assessments: removed.value });
}

/** The workshop of a row. Problems: `workshopMissing`, `storageNewer`, `storageFailed`. */
export function readWorkshopRow(row: WorkshopRow | undefined): Outcome<Workshop> {
  if (row === undefined) return fail('workshopMissing');
  const upgraded = upgradeWorkshop(row.document);
  if (upgraded.state === 'ready') return succeed(upgraded.document);
  return fail(upgraded.state === 'newer' ? 'storageNewer' : 'storageFailed');
}

/** What a list shows of the workshop of a row. */
export function summariseWorkshop(workshop: Workshop): WorkshopSummary {
  const { id, sitting, tables, example = false } = workshop;
  return {
    id,
    title: sitting.title,
    date: sitting.date,
    tables: tables.length,
    changedAt: findLastWorkshopChange(workshop),
    example,
  };
}

/** The tables' assessments that are on this device and can be read, each once. */
export async function findPresent(
  database: Tables,
  workshop: Workshop,
): Promise<readonly Assessment[]> {
  const ids = [...new Set(workshop.tables.map(({ assessment }) => assessment))];
  const rows = await database.assessments.bulkGet(ids);
  return rows.flatMap((row) => {
    const found = readRow(row);
    return found.ok ? [found.value] : [];
  });
}

async function putAndEnter(parts: WriteParts, workshop: Workshop): Promise<Outcome<Workshop>> {
  const { database, now } = parts;
  const changedAt = findLastWorkshopChange(workshop);
  await database.workshops.put({ id: workshop.id, changedAt, document: workshop });
  const present = await findPresent(database, workshop);
  const at = now();
  const entered = await changeAll(
    parts,
    new Map(present.map(({ id }) => [id, (one) => enterAll(one, workshop, at)])),
    undefined,
  );
  return entered.ok ? succeed(workshop) : entered;
}

function enterAll(assessment: Assessment, workshop: Workshop, now: Instant): Assessment {
  return workshop.tables.reduce((one, { id }) => enterTable(one, workshop, id, now), assessment);
}

/** When anything in a workshop last changed. */
function findLastWorkshopChange(workshop: Workshop): Instant {
  const records: readonly Stamp[] = [
    workshop,
    workshop.sitting,
    ...(workshop.agenda ? [workshop.agenda] : []),
    ...workshopLists.flatMap((list): readonly Stamp[] => workshop[list]),
    ...workshop.removals,
  ];
  return records.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), '');
}
