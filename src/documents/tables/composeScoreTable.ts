import {
  type Band,
  type Coverage,
  type DomainReport,
  findDomain,
  type GroupReport,
  type Score,
} from '../../model';
import type { PlanFileInput } from './PlanFile';
import { composeTable, defineColumn, type Table } from './Table';

/** A domain, or a mean of several. */
interface ScoreRow {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly score: Score | undefined;
  /** What stands in place of a score (S4). */
  readonly noScore: string;
  readonly band: string | undefined;
  readonly coverage: Coverage | undefined;
}

const column = defineColumn<ScoreRow>;

const definitions = {
  domainId: column('text', 9, ({ id }) => id),
  group: column('text', 16, ({ group }) => group),
  domain: column('text', 44, ({ title }) => title),
  score: column('score', 15, ({ score }) => score?.value),
  scoreOrWords: column('score', 15, ({ score, noScore }) => score?.value ?? noScore),
  low: column('score', 12, ({ score }) => score?.low),
  high: column('score', 12, ({ score }) => score?.high),
  band: column('text', 14, ({ band }) => band),
  bandCode: column('text', 14, ({ score }): Band | undefined => score?.band),
  scored: column('count', 12, ({ coverage }) => coverage?.scored),
  applicable: column('count', 12, ({ coverage }) => coverage?.applicable),
  dontKnow: column('count', 12, ({ coverage }) => coverage?.dontKnow),
  unanswered: column('count', 12, ({ coverage }) => coverage?.unanswered),
  notApplicable: column('count', 12, ({ coverage }) => coverage?.notApplicable),
};

export type ScoreColumn = keyof typeof definitions;

/** Composes the scores as a table, one domain a row, in the instrument's order (S3 to S5, S7). */
export function composeScoreTable(input: PlanFileInput, wanted: readonly ScoreColumn[]): Table {
  const rows = input.report.domains.map((domain) => domainRow(input, domain));
  return composeTable(input.translator, definitions, wanted, rows);
}

/** The means of opportunities, challenges and all domains, under the same columns (S6). */
export function composeMeanTable(input: PlanFileInput, wanted: readonly ScoreColumn[]): Table {
  const { opportunities, challenges, overall } = input.report;
  return composeTable(input.translator, definitions, wanted, [
    meanRow(input, 'opportunities', opportunities),
    meanRow(input, 'challenges', challenges),
    meanRow(input, 'overall', overall),
  ]);
}

function domainRow({ instrument, translator }: PlanFileInput, domain: DomainReport): ScoreRow {
  const { t, fill } = translator;
  const { outcome } = domain;
  const score = outcome.state === 'scored' ? outcome.score : undefined;
  return {
    id: domain.id,
    group: t(`tables.group.${domain.group}`),
    title: fill(findDomain(instrument, domain.id)?.title ?? domain.id),
    score,
    noScore: outcome.state === 'scored' ? '' : t(`outcome.${outcome.state}`),
    band: score && t(`band.${score.band}`),
    coverage: domain.coverage,
  };
}

function meanRow(
  { translator: { t } }: PlanFileInput,
  id: 'opportunities' | 'challenges' | 'overall',
  { score, scoredDomains, domains, needed }: GroupReport,
): ScoreRow {
  const counts = { scored: scoredDomains, domains, needed };
  return {
    id: '',
    group: t(`tables.mean.${id}`),
    title: t(score === undefined ? 'tables.mean.needs' : 'tables.mean.of', counts),
    score,
    noScore: t('outcome.noScore'),
    band: score && t(`band.${score.band}`),
    coverage: undefined,
  };
}
