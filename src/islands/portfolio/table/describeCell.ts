import type { Translator } from '../../../i18n';
import { type PortfolioSite, roundScore, type SiteDomain } from '../../../model';

/** What stands in the cell of a site and domain. */
export interface ScoreCell {
  /** The number, or a sign for none. */
  readonly text: string;
  /** What the sign says in words; empty where the number says all. */
  readonly said: string;
  /** The step of the level scale behind it. */
  readonly step: number | 'none';
  readonly apart: boolean;
}

/** A site's domain as a cell; what may not stand beside the others is in brackets, and has no colour. */
export function describeScoreCell({ t }: Translator, domain: SiteDomain): ScoreCell {
  const { value, state, comparable } = domain;
  if (value === undefined) {
    const text = state === 'notApplicable' ? t('portfolio.cell.notApplicable') : '–';
    return {
      text,
      said: t(`outcome.${state === 'notApplicable' ? state : 'noScore'}`),
      step: 'none',
      apart: false,
    };
  }
  const score = String(roundScore(value));
  if (!comparable) {
    return { text: `(${score})`, said: t('portfolio.cell.apart'), step: 'none', apart: true };
  }
  return { text: score, said: '', step: stepOf(value), apart: false };
}

/** The level nearest to a score, half up: what its colour stands for. */
export function stepOf(score: number): number {
  return Math.min(4, Math.floor(score / 25 + 0.5));
}

/** Whether a site's domain has a round before that it is compared with. */
export const isCompared = ({ change }: SiteDomain) => change !== 'notCompared';

/** Whole months between two plain dates. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return Math.max(0, toDay < fromDay ? months - 1 : months);
}

/** How many of the items that apply have a level: what the scores rest on. */
export function describeCoverage({ t }: Translator, { domains }: PortfolioSite): string {
  const sum = (pick: (domain: SiteDomain) => number) =>
    domains.reduce((total, domain) => total + pick(domain), 0);
  const counts = { scored: sum(({ scored }) => scored), of: sum(({ applicable }) => applicable) };
  return t('portfolio.cell.answered', counts);
}

/** What of a site stands behind its scores: a cell each. */
export function describeSiteCells(translator: Translator, site: PortfolioSite, today: string) {
  const { t } = translator;
  const { actFirst, checkFirst, actions, firstDue, domains } = site;
  const moved = domains.filter(({ change }) => change === 'moved').length;
  const mayHave = domains.filter(({ change }) => change === 'mayHaveMoved').length;
  const live = actions.notStarted + actions.inProgress;
  const isOverdue = firstDue !== undefined && firstDue < today;
  return {
    answered: describeCoverage(translator, site),
    age: t('portfolio.cell.age', { months: monthsBetween(site.date, today) }),
    flags: t('portfolio.cell.flags', { actFirst, checkFirst }),
    plan: t('portfolio.cell.plan', { live, done: actions.done, overdue: isOverdue ? 1 : 0 }),
    moved: t('portfolio.cell.moved', { moved, mayHave }),
    isOverdue,
  };
}
