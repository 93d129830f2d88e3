import { tolerance } from '../scoring/band';
import { measureSpread } from './measureSpread';

/** From this many levels on, one person alone does not divide a group. */
const largeGroup = 5;
/** Range, in levels, that divides a small group. */
const widestRange = 2;
/** A sixth of the five levels: the practical cut-off for an average deviation (Burke and Dunlap). */
const widestDeviation = 5 / 6;

/**
 * Whether the levels given to one item are far enough apart to talk about (S8).
 *
 * Up to 4 levels: the highest is 2 or more above the lowest. From 5 on: their average deviation from
 * the mean is above 5/6, with a tolerance of 1e-9, so that one outlier in a large group does not count.
 *
 * @param levels one a respondent, 0 to 4; don't know and not applicable are no levels.
 */
export function isDivided(levels: readonly number[]): boolean {
  if (levels.length < 2) return false;
  if (levels.length < largeGroup) {
    return Math.max(...levels) - Math.min(...levels) >= widestRange;
  }
  return (measureSpread(levels).averageDeviation ?? 0) > widestDeviation + tolerance;
}
