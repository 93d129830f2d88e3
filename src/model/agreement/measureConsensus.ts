import { blindVariance, meanOf, measureVariance } from './measureSpread';

/** How far respondents agree over several items. */
export interface Consensus {
  /** r*wg(J), 1 for one mind, 0 for levels chosen blindly; below 0 where they are opposed. */
  readonly lindell: number;
  /** rwg(J), 0 to 1; it grows with the number of items, which is why nothing is decided by it. */
  readonly rwgJ: number;
  /** J: the items with a variance. */
  readonly items: number;
  /** How many gave a level to one of these items. */
  readonly respondents: number;
}

/** A level with who gave it. */
export interface GivenLevel {
  readonly respondent: string;
  readonly level: number;
}

/**
 * Measures agreement over several items (S8); absent where no item has two levels.
 *
 * An item's variance is over those who gave it a level; an item with fewer than 2 has none and is left
 * out of J. The same as `rwg.j.lindell` and `rwg.j` of R's `multilevel` 2.8 where every item has a
 * variance (Lindell and Brandt 1999; James, Demaree and Wolf 1984).
 *
 * @param items the levels of each item, one a respondent at most.
 */
export function measureConsensus(items: readonly (readonly GivenLevel[])[]): Consensus | undefined {
  const used = items.flatMap((given) => {
    const variance = measureVariance(given.map(({ level }) => level));
    return variance === undefined ? [] : [{ given, variance }];
  });
  if (used.length === 0) return undefined;
  const mean = meanOf(used.map(({ variance }) => variance));
  const noise = Math.min(1, mean / blindVariance);
  const signal = used.length * (1 - noise);
  return {
    lindell: 1 - mean / blindVariance,
    rwgJ: signal / (signal + noise),
    items: used.length,
    respondents: new Set(used.flatMap(({ given }) => given.map((one) => one.respondent))).size,
  };
}
