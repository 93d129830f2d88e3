import {
  arrangeTable,
  type CompareNames,
  type Id,
  type Instrument,
  type Join,
  type KnownVersion,
  listLayout,
  type Outcome,
  type PortfolioTable,
  succeed,
} from '../../model';
import type { PortfolioStore } from '../../storage';
import { loadVersions } from './loadVersions';

/** A portfolio's table with what it was arranged from. */
export interface Sheet {
  readonly table: PortfolioTable;
  /** In the table's version. */
  readonly instrument: Instrument;
  readonly known: readonly KnownVersion[];
  readonly joins: readonly Join[];
  /** Whose words the page speaks: those of the country of its sites. */
  readonly words: { readonly country: string };
  /** Plans whose summary was made by other rules. */
  readonly stale: readonly Id[];
}

interface SheetParts {
  readonly store: PortfolioStore;
  readonly id: Id;
  readonly locale: string;
  /** The newest version of the instrument: an empty portfolio is laid out by it. */
  readonly version: string;
  readonly compareNames: CompareNames;
}

/** Loads a portfolio's columns, and arranges them as a table. */
export async function loadSheet(parts: SheetParts): Promise<Outcome<Sheet>> {
  const { store, id, locale, version, compareNames } = parts;
  const [versions, expected, joins, usual] = await Promise.all([
    store.listVersions(id),
    store.getExpected(id),
    store.listJoins(id),
    // Nearly always the only one: it is on its way while the database is asked.
    loadVersions([version], locale),
  ]);
  if (!versions.ok) return versions;
  if (!expected.ok) return expected;
  if (!joins.ok) return joins;
  const isUsual = versions.value.every((one) => one === version);
  const known = isUsual ? usual : await loadVersions(versions.value, locale);
  if (!known.ok) return known;
  const layouts = new Map(
    known.value.map(({ instrument }) => [instrument.version, listLayout(instrument)]),
  );
  const columns = await store.getColumns(id, { layouts, compareNames });
  if (!columns.ok) return columns;
  const table = arrangeTable({
    ...{ matrices: columns.value.matrices, known: known.value, compareNames },
    ...{ joins: joins.value, expected: expected.value },
  });
  const instrument = known.value.find((one) => one.instrument.version === table.instrument);
  if (instrument === undefined) throw new Error('A table is laid out by a known version');
  return succeed({
    table,
    instrument: instrument.instrument,
    known: known.value,
    joins: joins.value,
    words: { country: table.texts[table.rows.country[0] ?? 0] ?? '' },
    stale: columns.value.stale,
  });
}
