import type { ChangeComparison, DomainMoves, Move } from './Comparison';
import { changeAt } from './describeSite';
import type { PortfolioTable, ShownRows } from './PortfolioTable';

/**
 * Sites' latest plans against the round before, domain by domain (S9).
 *
 * The verdicts are those of each site's own report: a domain moved, may have moved, or is about the same,
 * and only items that were confirmed count as change. Where the sender had no round before that may stand
 * beside this one, nothing is compared, even if an older plan lies in the portfolio.
 */
export function compareChange(
  table: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
): ChangeComparison {
  const compared = new Set<number>();
  const domains = table.domains.map((id, domain): DomainMoves => {
    const moved: Move[] = [];
    const mayHaveMoved: Move[] = [];
    const sums = { compared: 0, aboutTheSame: 0, differing: 0, confirmed: 0 };
    for (const site of sites) {
      const row = shown.latest[site] ?? -1;
      if (row < 0) continue;
      const { verdict, ...change } = changeAt(table, row, domain);
      if (verdict === 'notCompared') continue;
      compared.add(site);
      sums.compared += 1;
      sums.differing += change.differing;
      sums.confirmed += change.confirmed;
      if (verdict === 'aboutTheSame') sums.aboutTheSame += 1;
      else (verdict === 'moved' ? moved : mayHaveMoved).push({ site, ...change });
    }
    return { domain: id, ...sums, moved, mayHaveMoved };
  });
  return { compared: [...compared].sort((a, b) => a - b), domains };
}
