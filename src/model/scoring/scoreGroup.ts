import type { DomainOutcome, GroupReport, Score } from '../report/Report';
import { findBand } from './band';

/**
 * The mean of a group's domain scores, with the mean of their ranges, if enough are scored (S6).
 *
 * @param needed how many scored domains the group needs: 12 overall, 5 of the opportunities, 7 of
 * the challenges.
 */
export function scoreGroup(outcomes: readonly DomainOutcome[], needed: number): GroupReport {
  const scores = outcomes.flatMap((outcome) => (outcome.state === 'scored' ? outcome.score : []));
  const group = { scoredDomains: scores.length, domains: outcomes.length, needed };
  if (scores.length < needed) return group;
  return { ...group, score: meanOf(scores) };
}

function meanOf(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const value = mean((score) => score.value);
  return {
    value,
    low: mean((score) => score.low),
    high: mean((score) => score.high),
    band: findBand(value),
  };
}
