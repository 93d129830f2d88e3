/** How far apart the levels given to one item lie; a figure that cannot be worked out is absent. */
export interface Spread {
  /** How many levels were given. */
  readonly count: number;
  readonly mean?: number | undefined;
  /** Of the sample, with n - 1; needs 2 levels, as the two below. */
  readonly standardDeviation?: number | undefined;
  /** Mean distance from the mean, in levels. */
  readonly averageDeviation?: number | undefined;
  /** 1 less the variance over 2, and never below 0. */
  readonly rwg?: number | undefined;
}

/** Variance of levels chosen blindly among five: (5 x 5 - 1) / 12. */
export const blindVariance = 2;

/**
 * Measures how far apart the levels given to one item lie (S8).
 *
 * The same as `sd`, `ad.m` and `rwg` with R's `multilevel` (James, Demaree and Wolf 1984; Burke,
 * Finkelstein and Dusig 1999).
 *
 * @param levels 0 to 4, one a respondent who gave one.
 */
export function measureSpread(levels: readonly number[]): Spread {
  const count = levels.length;
  if (count === 0) return { count };
  const mean = meanOf(levels);
  const variance = measureVariance(levels);
  if (variance === undefined) return { count, mean };
  return {
    count,
    mean,
    standardDeviation: Math.sqrt(variance),
    averageDeviation: meanOf(levels.map((level) => Math.abs(level - mean))),
    rwg: Math.max(0, 1 - variance / blindVariance),
  };
}

/** The sample variance, with n - 1; absent for fewer than 2 values. */
export function measureVariance(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return squares / (values.length - 1);
}

/** @param values at least one. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
