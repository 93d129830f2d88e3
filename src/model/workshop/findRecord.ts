import type { Id, Instant, Stamp } from '../assessment/Assessment';
import { putRecord, stampAfter } from '../assessment/stamp';
import type { ItemId } from '../instrument/Instrument';
import type { Workshop, WorkshopRemoval } from './Workshop';

/** The key of a record of which a table has one an item. */
export function keyOf(item: ItemId, table: Id): Id {
  return `${item}.${table}`;
}

/** The lists of which a table has one record an item. */
type ItemList = 'hands' | 'reveals' | 'agreements' | 'parkings';

/** What a list has on an item at a table. */
export function findAt<L extends ItemList>(
  workshop: Workshop,
  list: L,
  item: ItemId,
  table: Id,
): Workshop[L][number] | undefined {
  const id = keyOf(item, table);
  const records: readonly Workshop[L][number][] = workshop[list];
  return records.find((record) => record.id === id);
}

/** When a record changes: after what it replaces, and after a removal of it. */
export function stampOf(
  workshop: Workshop,
  list: WorkshopRemoval['list'],
  id: Id,
  now: Instant,
): Instant {
  const records: readonly Stamp[] = workshop[list];
  const removal = workshop.removals.find((one) => one.list === list && one.record === id);
  const after = stampAfter(
    now,
    records.find((record) => record.id === id),
  );
  return stampAfter(after, removal);
}

/** The workshop without some records of a list, and with their removals (M5). */
export function removeRecords(
  workshop: Workshop,
  list: WorkshopRemoval['list'],
  ids: readonly Id[],
  now: Instant,
): Workshop {
  const records: readonly Stamp[] = workshop[list];
  const gone = records.filter(({ id }) => ids.includes(id));
  if (gone.length === 0) return workshop;
  const removals = gone.reduce<readonly WorkshopRemoval[]>(
    (all, record) =>
      putRecord(all, {
        id: `${list}.${record.id}`,
        changedAt: stampAfter(now, record),
        list,
        record: record.id,
      }),
    workshop.removals,
  );
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    [list]: records.filter(({ id }) => !ids.includes(id)),
    removals,
    history: [...workshop.history, ...gone],
  };
}
