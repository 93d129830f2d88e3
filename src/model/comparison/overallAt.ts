import { scoreAt } from './describeSite';
import type { PortfolioTable } from './PortfolioTable';

const needed = 12;

/**
 * The mean of a row's domain scores, if 12 have one: 0 to 100, full value (S6).
 *
 * Only for a file in which somebody asked for it. Nothing is sorted by it, and no screen shows it.
 */
export function overallAt(table: PortfolioTable, row: number): number | undefined {
  const scores = [...table.domains.keys()]
    .map((domain) => scoreAt(table, row, domain))
    .filter((score) => !Number.isNaN(score));
  if (scores.length < needed) return undefined;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
