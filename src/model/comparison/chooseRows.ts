import { dayNumber } from '../planning/plainDate';
import type { DateWindow, PortfolioTable, ShownRows } from './PortfolioTable';

/**
 * Chooses of each site the latest plan inside a window, and the one before it.
 *
 * Of several plans of one site and day the one changed last is taken; the others are listed. The one
 * before is the round that the sender named, where it is here; else the latest of an earlier day, which
 * may lie before the window.
 */
export function chooseRows(table: PortfolioTable, window: DateWindow = {}): ShownRows {
  const { rows, sites } = table;
  const from = window.from === undefined ? -Infinity : dayNumber(window.from);
  const to = window.to === undefined ? Infinity : dayNumber(window.to);
  const latest = new Int32Array(sites.count).fill(-1);
  const previous = new Int32Array(sites.count).fill(-1);
  const superseded: number[] = [];
  for (let site = 0; site < sites.count; site += 1) {
    const start = sites.starts[site] ?? 0;
    const end = sites.starts[site + 1] ?? 0;
    let kept = -1;
    let before = -1;
    for (let place = start; place < end; place += 1) {
      const row = sites.rows[place] ?? 0;
      const date = rows.date[row] ?? 0;
      if (date > to) break;
      if (kept >= 0 && rows.date[kept] === date) superseded.push(kept);
      else before = kept;
      kept = row;
    }
    if (kept < 0 || (rows.date[kept] ?? 0) < from) continue;
    latest[site] = kept;
    previous[site] = findNamed(table, site, kept) ?? before;
  }
  return { latest, previous, superseded: Uint32Array.from(superseded) };
}

function findNamed({ rows, sites }: PortfolioTable, site: number, row: number): number | undefined {
  const named = rows.earlier[row] ?? 0;
  if (named === 0) return undefined;
  for (let place = sites.starts[site] ?? 0; place < (sites.starts[site + 1] ?? 0); place += 1) {
    const candidate = sites.rows[place] ?? 0;
    if (rows.assessment[candidate] === named) return candidate;
  }
  return undefined;
}
