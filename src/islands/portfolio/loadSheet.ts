import {
  arrangeTable,
  type Id,
  type Instrument,
  type Join,
  type KnownVersion,
  type Outcome,
  type PortfolioTable,
  succeed,
} from '../../model';
import type { Portfolio } from '../../storage';
import { type ColumnsParts, loadColumns } from './loadColumns';

/** A portfolio's table with what it was arranged from. */
export interface Sheet {
  readonly portfolio: Portfolio;
  /** Of the plans that it was read from. */
  readonly generation: number;
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

/** Loads a portfolio's columns, and arranges them as a table. Problems: those of `loadColumns`. */
export async function loadSheet(parts: ColumnsParts): Promise<Outcome<Sheet>> {
  const loaded = await loadColumns(parts);
  if (!loaded.ok) return loaded;
  const { reading, known, matrices, stale } = loaded.value;
  const { portfolio, generation, joins, expected } = reading;
  const { compareNames } = parts;
  const table = arrangeTable({ matrices, known, joins, expected, compareNames });
  const instrument = known.find((one) => one.instrument.version === table.instrument)?.instrument;
  if (instrument === undefined) throw new Error('A table is laid out by a known version');
  return succeed({
    ...{ portfolio, generation, table, instrument, known, joins, stale },
    words: { country: table.texts[table.rows.country[0] ?? 0] ?? '' },
  });
}
