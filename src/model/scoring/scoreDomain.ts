import type { Coverage, DomainOutcome, Score, Settled } from '../report/Report';
import { findBand } from './band';

const highestLevel = 4;

/** Counts how a domain's core items were settled. */
export function measureCoverage(settled: readonly Settled[]): Coverage {
  const counts = { level: 0, dontKnow: 0, notApplicable: 0, unanswered: 0 };
  for (const { state } of settled) counts[state] += 1;
  const { level: scored, ...others } = counts;
  return { scored, applicable: settled.length - counts.notApplicable, ...others };
}

/**
 * Scores a domain from its settled core items (S3, S4, S5).
 *
 * The score and its range are full values from 0 to 100. There is no score with fewer than 2
 * levels or fewer than half of the applicable items.
 */
export function scoreDomain(settled: readonly Settled[]): DomainOutcome {
  const coverage = measureCoverage(settled);
  const sum = settled.reduce((total, one) => total + (one.state === 'level' ? one.level : 0), 0);
  const state = judgeCoverage(coverage);
  if (state !== 'scored') return { state };

  const { scored, applicable } = coverage;
  const missing = applicable - scored;
  const value = percent(sum, scored);
  const score: Score = {
    value,
    low: percent(sum, applicable),
    high: percent(sum + missing * highestLevel, applicable),
    band: findBand(value),
  };
  return { state, score };
}

/** Whether a domain with this coverage has a score (S4). */
export function judgeCoverage(
  coverage: Pick<Coverage, 'scored' | 'applicable'>,
): DomainOutcome['state'] {
  const { scored, applicable } = coverage;
  if (applicable < 2) return 'notApplicable';
  return scored < 2 || scored * 2 < applicable ? 'noScore' : 'scored';
}

/**
 * The score of a domain of which only the sum of its levels is known (S3, S4): 0 to 100, full value; none
 * where it has no score.
 */
export function scoreSum(
  sum: number,
  coverage: Pick<Coverage, 'scored' | 'applicable'>,
): number | undefined {
  return judgeCoverage(coverage) === 'scored' ? percent(sum, coverage.scored) : undefined;
}

function percent(sumOfLevels: number, items: number): number {
  return (100 * sumOfLevels) / (highestLevel * items);
}
