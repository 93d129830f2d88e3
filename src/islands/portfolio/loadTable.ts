import { layDetails, type Outcome, succeed, type TableDetails } from '../../model';
import type { ColumnsParts } from './loadColumns';
import { loadSheet, type Sheet } from './loadSheet';
import { measureAgain } from './measureAgain';

/** A portfolio as exports need it. */
export interface LoadedTable extends Sheet {
  readonly details: TableDetails;
}

/**
 * Loads a portfolio's table with its details; where the rules have changed since, its plans are measured anew.
 *
 * Problems: those of `loadSheet`.
 */
export async function loadTable(parts: ColumnsParts): Promise<Outcome<LoadedTable>> {
  const { store, id } = parts;
  let sheet = await loadSheet(parts);
  if (sheet.ok && sheet.value.stale.length > 0) {
    const measured = await measureAgain(store, id, sheet.value.stale, sheet.value.known);
    if (!measured.ok) return measured;
    sheet = await loadSheet(parts);
  }
  if (!sheet.ok) return sheet;
  const details = await store.getDetails(id);
  if (!details.ok) return details;
  const laid = layDetails(sheet.value.table, details.value);
  return succeed({ ...sheet.value, details: laid });
}
