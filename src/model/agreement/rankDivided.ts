import type { ItemReport, Report, Tally } from '../report/Report';
import { measureSpread } from './measureSpread';

/**
 * The items to talk about, the most divided first (S8): by average deviation, ties in the
 * instrument's order.
 */
export function rankDivided(report: Report): readonly ItemReport[] {
  return report.domains
    .flatMap(({ items, otherItems }) => [...items, ...otherItems])
    .filter(({ talk }) => talk)
    .map((item) => ({ item, spread: measureSpread(listLevels(item.tally)).averageDeviation ?? 0 }))
    .sort((a, b) => comparable(b.spread) - comparable(a.spread))
    .map(({ item }) => item);
}

/** The levels that a tally counted, lowest first. */
export function listLevels({ levels }: Tally): readonly number[] {
  return levels.flatMap((count, level) => Array<number>(count).fill(level));
}

/** Two routes to the same fraction may differ in the last binary place; they are a tie. */
function comparable(spread: number): number {
  return Math.round(spread * 1e6);
}
