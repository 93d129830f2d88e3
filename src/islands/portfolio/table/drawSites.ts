import { drawHeat, type HeatCell, type HeatRow } from '../../../figures';
import {
  exampleMark,
  isComparable,
  levels,
  type PortfolioTable,
  type ShownRows,
  scoreAt,
} from '../../../model';
import { stepOf } from './describeCell';

/** More lines than that run into one another in a picture. */
const mostLines = 300;
const tallest = 600;

/** A picture of sites by domains: of how many, and one of how many has a line. */
export interface SitesPicture {
  readonly figure: ReturnType<typeof drawHeat>;
  readonly sites: number;
  readonly together: number;
}

/**
 * Draws sites by domains without names, a line each, in the order given; examples are left out. Of very many
 * sites every so many have a line: a middle of several would make all look alike.
 */
export function drawSites(
  table: PortfolioTable,
  { latest }: ShownRows,
  sites: Uint32Array,
): SitesPicture {
  const rows = [...sites]
    .map((site) => latest[site] ?? -1)
    .filter((row) => row >= 0 && ((table.rows.marks[row] ?? 0) & exampleMark) === 0);
  const together = Math.max(1, Math.ceil(rows.length / mostLines));
  const lines = rows
    .filter((_, place) => place % together === 0)
    .map((row): HeatRow => {
      const cells = table.domains.map((_, domain) => cellAt(table, row, domain));
      return { name: '', cells };
    });
  const codes = table.domains.map((id) => id.toUpperCase());
  const height = Math.min(10, Math.max(2, Math.floor(tallest / Math.max(1, lines.length))));
  return { figure: drawHeat(codes, lines, height), sites: rows.length, together };
}

function cellAt(table: PortfolioTable, row: number, domain: number): HeatCell | undefined {
  const score = isComparable(table, row, domain) ? scoreAt(table, row, domain) : Number.NaN;
  const level = levels[stepOf(score)];
  return level === undefined ? undefined : { level };
}
