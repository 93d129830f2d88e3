import { isLive } from '../../model';
import { describeBand, describeRange, describeScore } from '../action-plan/describe';
import {
  isQuick,
  listApart,
  type PlanContext,
  shortTitleOfDomain,
  titleOfDomain,
} from '../action-plan/PlanContext';

/**
 * Three sentences that say where a practice stands: the whole, its strongest and weakest domains,
 * and what comes next. Of a quick check: how much is answered, which levels are low, what comes next.
 */
export function sayStanding(context: PlanContext): readonly [string, string, string] {
  const [first, second] = isQuick(context)
    ? [sayQuick(context), sayLow(context)]
    : [sayOverall(context), sayExtremes(context)];
  return [first, second, sayPlan(context)];
}

/** How far a quick check has come: it has levels and no score (S10). */
function sayQuick({ report, translator }: PlanContext): string {
  return translator.t('actionPlan.standing.quick', report.answeredApart.quick);
}

function sayLow(context: PlanContext): string {
  const { translator } = context;
  const items = listApart(context, 'quick');
  const low = items.filter(({ settled }) => settled.state === 'level' && settled.level <= 1);
  if (low.length > 0) {
    const domains = translator.list(low.map(({ domain }) => shortTitleOfDomain(context, domain)));
    return translator.t('actionPlan.standing.quickLow', { domains });
  }
  const answered = items.some(({ settled }) => settled.state === 'level');
  return translator.t(
    answered ? 'actionPlan.standing.quickNoneLow' : 'actionPlan.standing.quickNoLevel',
  );
}

function sayOverall(context: PlanContext): string {
  const { report, translator } = context;
  const { score, scoredDomains, needed } = report.overall;
  if (report.answered.core === 0) return translator.t('actionPlan.standing.nothing');
  if (score === undefined) {
    return translator.t('actionPlan.standing.noOverall', { scored: scoredDomains, needed });
  }
  const shown = describeScore(context, score.value);
  const range = describeRange(context, score);
  const key = range === shown ? 'actionPlan.standing.overall' : 'actionPlan.standing.overallRange';
  const band = describeBand(context, score);
  return translator.t(key, { score: shown, range, band, ...countItems(context) });
}

/** Items with a level, of those that apply. */
export function countItems({ report }: PlanContext): {
  readonly scored: number;
  readonly applicable: number;
} {
  const count = (part: 'scored' | 'applicable') =>
    report.domains.reduce((sum, { coverage }) => sum + coverage[part], 0);
  return { scored: count('scored'), applicable: count('applicable') };
}

function sayExtremes(context: PlanContext): string {
  const { report, translator } = context;
  const list = (ids: readonly string[]) =>
    translator.list(ids.map((id) => titleOfDomain(context, id)));
  if (report.strongest.length === 0) return translator.t('actionPlan.standing.noDomains');
  const strongest = list(report.strongest);
  if (report.weakest.length === 0) {
    return translator.t('actionPlan.standing.strongest', { strongest });
  }
  return translator.t('actionPlan.standing.extremes', { strongest, weakest: list(report.weakest) });
}

function sayPlan({ report, translator }: PlanContext): string {
  const live = report.plan.filter(isLive);
  const [next] = live.flatMap(({ dueDate }) => (dueDate === undefined ? [] : [dueDate])).sort();
  const count = live.length;
  const flags = translator.t('actionPlan.standing.flags', { count: report.flags.length });
  const plan =
    next === undefined
      ? translator.t('actionPlan.standing.plan', { count })
      : translator.t('actionPlan.standing.planDue', { count, date: translator.date(next) });
  return `${flags} ${plan}`;
}
