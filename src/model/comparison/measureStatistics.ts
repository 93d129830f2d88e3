import type { Statistics } from './Comparison';

/**
 * Mean, extremes and quartiles of values in order of size; none of no values.
 *
 * Quartiles lie between neighbours by linear interpolation: R's type 7, `quantile_cont` in DuckDB and
 * `QUARTILE.INC` in a spreadsheet.
 */
export function measureStatistics(sorted: Float64Array): Statistics | undefined {
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return undefined;
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    least,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most,
  };
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
