import {
  arrangeTable,
  type CompareNames,
  type Id,
  type KnownVersion,
  layDetails,
  listLayout,
  type Outcome,
  type PortfolioTable,
  succeed,
  type TableDetails,
} from '../../model';
import type { PortfolioStore } from '../../storage';
import { loadVersions } from './loadVersions';
import { measureAgain } from './measureAgain';

/** A portfolio as screens and exports need it. */
export interface LoadedTable {
  readonly table: PortfolioTable;
  readonly details: TableDetails;
  readonly known: readonly KnownVersion[];
}

/**
 * Loads a portfolio's table with its details; where the rules have changed since, its plans are measured anew.
 *
 * Problems: those of the store, and `instrumentMissing`.
 */
export async function loadTable(
  store: PortfolioStore,
  portfolio: Id,
  locale: string,
  compareNames: CompareNames,
): Promise<Outcome<LoadedTable>> {
  const versions = await store.listVersions(portfolio);
  if (!versions.ok) return versions;
  const known = await loadVersions(versions.value, locale);
  if (!known.ok) return known;
  const layouts = new Map(
    known.value.map(({ instrument }) => [instrument.version, listLayout(instrument)]),
  );
  let columns = await store.getColumns(portfolio, { layouts, compareNames });
  if (columns.ok && columns.value.stale.length > 0) {
    const measured = await measureAgain(store, portfolio, columns.value.stale, known.value);
    if (!measured.ok) return measured;
    columns = await store.getColumns(portfolio, { layouts, compareNames });
  }
  if (!columns.ok) return columns;
  const details = await store.getDetails(portfolio);
  if (!details.ok) return details;
  const [expected, joins] = await Promise.all([
    store.getExpected(portfolio),
    store.listJoins(portfolio),
  ]);
  if (!expected.ok) return expected;
  if (!joins.ok) return joins;
  const table = arrangeTable({
    ...{ matrices: columns.value.matrices, known: known.value, compareNames },
    ...{ expected: expected.value, joins: joins.value },
  });
  return succeed({ table, details: layDetails(table, details.value), known: known.value });
}
