import {
  type CompareNames,
  type Id,
  type KnownVersion,
  listLayout,
  type Outcome,
  succeed,
} from '../../model';
import type { PortfolioColumns, PortfolioReading, PortfolioStore } from '../../storage';
import { loadVersions } from './loadVersions';

/** Which portfolio, and in which language it is read. */
export interface ColumnsParts {
  readonly store: PortfolioStore;
  readonly id: Id;
  readonly locale: string;
  /** The newest version of the instrument: an empty portfolio is laid out by it. */
  readonly version?: string | undefined;
  readonly compareNames: CompareNames;
}

/** A portfolio as it was read, with its columns and the versions that they are of. */
export interface LoadedColumns extends PortfolioColumns {
  readonly reading: PortfolioReading;
  readonly known: readonly KnownVersion[];
}

/** Loads a portfolio's columns. Problems: those of the store, and `instrumentMissing`. */
export async function loadColumns(parts: ColumnsParts): Promise<Outcome<LoadedColumns>> {
  const { store, id, locale, version, compareNames } = parts;
  const [read, usual] = await Promise.all([
    store.read(id),
    // Nearly always the only one: it is on its way while the database is asked.
    loadVersions(version === undefined ? [] : [version], locale),
  ]);
  if (!read.ok) return read;
  const { versions, matrices } = read.value;
  const isUsual = versions.every((one) => one === version);
  const known = isUsual ? usual : await loadVersions(versions, locale);
  if (!known.ok) return known;
  const layouts = new Map(
    known.value.map(({ instrument }) => [instrument.version, listLayout(instrument)]),
  );
  const about = { reading: read.value, known: known.value };
  if (matrices?.every(({ instrument, mark }) => layouts.get(instrument)?.mark === mark)) {
    return succeed({ ...about, matrices, stale: [] });
  }
  const columns = await store.getColumns(id, { layouts, compareNames });
  return columns.ok ? succeed({ ...about, ...columns.value }) : columns;
}
