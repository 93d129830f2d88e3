import type { Answer, Id, Instant } from '../assessment/Assessment';
import { putRecord, stampAfter } from '../assessment/stamp';
import type { ItemId } from '../instrument/Instrument';
import { findAt, keyOf, removeRecords, stampOf } from './findRecord';
import { revealItems } from './revealItems';
import type { Parking, TableAgreement, Workshop } from './Workshop';

/**
 * Records what a table settled on, in place of what it had settled on before. Whatever was parked is
 * back, and what was not shown yet is. Who was of another mind is recorded nowhere.
 *
 * @param reason one sentence; empty for none.
 */
export function agreeItem(
  workshop: Workshop,
  item: ItemId,
  table: Id,
  agreed: { readonly answer: Answer; readonly reason?: string | undefined },
  now: Instant,
): Workshop {
  const id = keyOf(item, table);
  const { reason: _before, ...kept } = findAt(workshop, 'agreements', item, table) ?? {
    reason: undefined,
  };
  const reason = agreed.reason?.trim() ?? '';
  const agreement: TableAgreement = {
    ...kept,
    id,
    changedAt: stampOf(workshop, 'agreements', id, now),
    item,
    table,
    answer: agreed.answer,
    ...(reason !== '' && { reason }),
  };
  const shown = returnItem(revealItems(workshop, [item], table, now), item, table, now);
  return {
    ...shown,
    changedAt: stampAfter(now, workshop),
    agreements: putRecord(shown.agreements, agreement),
  };
}

/** Takes an agreement back: the table's answers count again until it agrees anew. */
export function withdrawAgreement(
  workshop: Workshop,
  item: ItemId,
  table: Id,
  now: Instant,
): Workshop {
  return removeRecords(workshop, 'agreements', [keyOf(item, table)], now);
}

/** Records that a table leaves an item for later. */
export function parkItem(workshop: Workshop, item: ItemId, table: Id, now: Instant): Workshop {
  return putParking(workshop, item, table, true, now);
}

/** Records that a table is back at an item it had parked. */
export function returnItem(workshop: Workshop, item: ItemId, table: Id, now: Instant): Workshop {
  const isParked = findAt(workshop, 'parkings', item, table)?.parked === true;
  return isParked ? putParking(workshop, item, table, false, now) : workshop;
}

function putParking(
  workshop: Workshop,
  item: ItemId,
  table: Id,
  parked: boolean,
  now: Instant,
): Workshop {
  const id = keyOf(item, table);
  const parking: Parking = {
    ...findAt(workshop, 'parkings', item, table),
    id,
    changedAt: stampOf(workshop, 'parkings', id, now),
    item,
    table,
    parked,
  };
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    parkings: putRecord(workshop.parkings, parking),
  };
}

/** The items that a table has parked, in no order. */
export function findParked(workshop: Workshop, table: Id): readonly ItemId[] {
  return workshop.parkings
    .filter((one) => one.table === table && one.parked)
    .map(({ item }) => item);
}
