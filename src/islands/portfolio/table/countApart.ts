import { exampleMark, type PortfolioTable, quickMark, type ShownRows } from '../../../model';

/** Sites that stand in the table and in no figure, or not in all. */
export interface ApartCounts {
  /** They answered another version, which asks something else in one domain at least. */
  readonly apart: number;
  readonly quick: number;
  readonly example: number;
}

/** Counts what is not compared among some sites; quick enough for every key that is typed. */
export function countApart(
  table: PortfolioTable,
  { latest }: ShownRows,
  sites: Uint32Array,
): ApartCounts {
  const otherVersions = table.versions.map(({ comparable }) => comparable.includes(false));
  let [apart, quick, example] = [0, 0, 0];
  for (const site of sites) {
    const row = latest[site] ?? -1;
    const marks = table.rows.marks[row] ?? 0;
    if ((marks & exampleMark) !== 0) example += 1;
    else if ((marks & quickMark) !== 0) quick += 1;
    else if (otherVersions[table.version[row] ?? 0] === true) apart += 1;
  }
  return { apart, quick, example };
}
