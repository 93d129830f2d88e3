import { type DomainOutcome, type OwnerRole, type Role, roundScore, type Score } from '../../model';
import type { PlanContext } from './PlanContext';

/** A score as it is shown (S7). */
export function describeScore({ translator }: PlanContext, score: number): string {
  return translator.number(roundScore(score));
}

/** The range as "51 to 66", or the one number where nothing is missing (S5). */
export function describeRange({ translator }: PlanContext, { low, high }: Score): string {
  const from = roundScore(low);
  const to = roundScore(high);
  if (from === to) return translator.number(from);
  return translator.t('actionPlan.range', {
    low: translator.number(from),
    high: translator.number(to),
  });
}

export function describeBand({ translator }: PlanContext, score: Score): string {
  return translator.t(`band.${score.band}`);
}

/** A domain's outcome in words: never a number where there is no score (S4). */
export function describeOutcome(context: PlanContext, outcome: DomainOutcome): string {
  const { translator } = context;
  if (outcome.state === 'noScore') return translator.t('outcome.noScore');
  if (outcome.state === 'notApplicable') return translator.t('outcome.notApplicable');
  const { score } = outcome;
  const values = {
    band: describeBand(context, score),
    score: describeScore(context, score.value),
    range: describeRange(context, score),
  };
  const certain = roundScore(score.low) === roundScore(score.high);
  return translator.t(certain ? 'actionPlan.scored.exact' : 'actionPlan.scored', values);
}

export function describeRole({ translator }: PlanContext, role: Role): string {
  return translator.t(`role.${role}`);
}

export function describeOwner({ translator }: PlanContext, owner: OwnerRole | 'other'): string {
  return translator.t(`owner.${owner}`);
}
