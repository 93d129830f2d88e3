import { capitalise, type MessageKey } from '../../i18n';
import {
  type DomainOutcome,
  type OwnerRole,
  type Role,
  roundScore,
  type Score,
  type Settled,
} from '../../model';
import { floorLevel, type PlanContext } from './PlanContext';

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

/** What was settled for an item, with the number of a level: "2 Agreed" (S2). */
export function describeSettled(context: PlanContext, settled: Settled): string {
  const name = nameSettled(context, settled);
  if (settled.state !== 'level' || floorLevel(settled.level) !== settled.level) return name;
  return context.translator.t('actionPlan.settled.level', { level: settled.level, name });
}

/** What was settled in words alone, starting with a capital. */
export function nameSettled({ translator }: PlanContext, settled: Settled): string {
  switch (settled.state) {
    case 'level': {
      const low = floorLevel(settled.level);
      if (low === settled.level) return translator.t(levelKeys[low]);
      return capitalise(translator.t('settled.between', { low, high: low + 1 }));
    }
    case 'dontKnow':
      return capitalise(translator.t('settled.dontKnow'));
    case 'unanswered':
      return capitalise(translator.t('settled.unanswered'));
    case 'notApplicable': {
      const reasons = settled.reasons.filter((reason) => reason.trim() !== '');
      const given = reasons.length > 0 ? reasons : [translator.t('settled.noReason')];
      return capitalise(translator.t('settled.notApplicable', { reasons: given.join('; ') }));
    }
  }
}

export function describeRole({ translator }: PlanContext, role: Role): string {
  return translator.t(`role.${role}`);
}

export function describeOwner({ translator }: PlanContext, owner: OwnerRole | 'other'): string {
  return translator.t(`owner.${owner}`);
}

export const levelKeys = [
  'level.0',
  'level.1',
  'level.2',
  'level.3',
  'level.4',
] as const satisfies readonly MessageKey[];
