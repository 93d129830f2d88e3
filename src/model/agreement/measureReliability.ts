import { tolerance } from '../scoring/band';
import { meanOf } from './measureSpread';

/** How much of what sets ratings apart lies between practices, from a one-way analysis of variance. */
export interface Reliability {
  /** The share of variance that lies between practices; below 0 where raters differ more inside them. */
  readonly icc1: number;
  /** How reliable the mean of a practice's raters is. */
  readonly icc2: number;
  /** Mean square between practices. */
  readonly between: number;
  /** Mean square within practices. */
  readonly within: number;
  readonly practices: number;
  readonly ratings: number;
  /** Ratings over practices, whatever their sizes. */
  readonly groupSize: number;
}

/**
 * Measures ICC(1) and ICC(2) over many practices (S8).
 *
 * The same as `ICC1` and `ICC2` of R's `multilevel` on `aov(rating ~ practice)`: k is N/G, unequal
 * sizes included. A practice without ratings is left out. Absent with fewer than 2 practices, without
 * a practice with 2 ratings, or where the practices' means are the same.
 *
 * @param practices the ratings of each, one a rater, such as `findRaterMeans` gives.
 */
export function measureReliability(
  practices: readonly (readonly number[])[],
): Reliability | undefined {
  const groups = practices.filter((ratings) => ratings.length > 0);
  const all = groups.flat();
  const freedom = all.length - groups.length;
  if (groups.length < 2 || freedom < 1) return undefined;
  const grand = meanOf(all);
  const between =
    groups.reduce((sum, group) => sum + group.length * (meanOf(group) - grand) ** 2, 0) /
    (groups.length - 1);
  const within = groups.reduce((sum, group) => sum + sumOfSquares(group), 0) / freedom;
  const groupSize = all.length / groups.length;
  const spread = between + (groupSize - 1) * within;
  if (between < tolerance || spread < tolerance) return undefined;
  return {
    icc1: (between - within) / spread,
    icc2: (between - within) / between,
    between,
    within,
    practices: groups.length,
    ratings: all.length,
    groupSize,
  };
}

function sumOfSquares(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
