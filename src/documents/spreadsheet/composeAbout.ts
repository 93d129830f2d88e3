import type { DomainReport, Report } from '../../model';
import type { PlanFileInput } from '../tables/PlanFile';
import { type CellValue, dayOrNothing, textOrNothing } from '../tables/Table';

/** A line of the sheet "About": a label, and what it says. */
export type AboutLine = readonly [label: string, value: CellValue];

/** Composes what the spreadsheet is, whose it is, how to read it, and what is missing from it. */
export function composeAbout(input: PlanFileInput): readonly AboutLine[] {
  const { t } = input.translator;
  const { report } = input;
  const lines: readonly AboutLine[] = [
    [t('tables.about.what'), t('tables.about.what.text')],
    ...(report.example ? [[t('tables.about.example'), t('actionPlan.example')] as const] : []),
    ...describeSubject(input),
    [t('tables.about.missing'), describeMissing(input)],
    [t('actionPlan.reading.effect'), t('actionPlan.reading.effect.text')],
    [t('actionPlan.reading.levels'), describeLevels(input)],
    [t('tables.about.words'), t('tables.about.words.text')],
    [t('actionPlan.reading.score'), t('actionPlan.reading.score.text')],
    [t('actionPlan.reading.range'), t('actionPlan.reading.range.text')],
    [t('actionPlan.reading.noScore'), t('actionPlan.reading.noScore.text')],
    [t('actionPlan.reading.bands'), t('actionPlan.reading.bands.text')],
    [t('actionPlan.reading.challenges'), t('actionPlan.reading.challenges.text')],
    [t('actionPlan.reading.safety'), t('actionPlan.reading.safety.text')],
    [t('tables.about.private'), t('tables.about.private.text')],
  ];
  return lines.filter(([, value]) => value !== undefined);
}

function describeSubject({ report, translator, writtenAt }: PlanFileInput): readonly AboutLine[] {
  const { t } = translator;
  const { site, round } = report;
  return [
    [t('tables.about.site'), site.name],
    [t('tables.about.code'), textOrNothing(site.code)],
    [t('tables.about.network'), textOrNothing(site.network)],
    [t('tables.about.round'), round.name],
    [t('tables.about.roundDate'), dayOrNothing(round.date)],
    [t('tables.about.next'), dayOrNothing(round.next)],
    [t('tables.about.instrument'), report.instrument],
    [t('tables.about.writtenOn'), dayOrNothing(writtenAt.slice(0, 10))],
  ];
}

function describeLevels({ translator: { t } }: PlanFileInput): string {
  const levels = [0, 1, 2, 3, 4] as const;
  return levels
    .map((level) => `${level} ${t(`level.${level}`)}: ${t(`actionPlan.level.${level}`)}`)
    .join('\n');
}

/** How much of the core items has no level, and which domains have no score. */
function describeMissing({ report, translator, instrument }: PlanFileInput): string {
  const { t, fill, list } = translator;
  const without = report.domains.filter(({ outcome }) => outcome.state === 'noScore');
  const titleOf = ({ id }: DomainReport) =>
    fill(instrument.domains.find((domain) => domain.id === id)?.title ?? id);
  const counts = {
    unanswered: sumOf(report, 'unanswered'),
    dontKnow: sumOf(report, 'dontKnow'),
  };
  return [
    counts.unanswered + counts.dontKnow === 0
      ? t('actionPlan.missing.none')
      : t('tables.about.missing.items', counts),
    ...(without.length === 0
      ? []
      : [t('tables.about.missing.scores', { domains: list(without.map(titleOf)) })]),
    ...(report.plan.length === 0 ? [t('tables.about.missing.plan')] : []),
  ].join('\n');
}

function sumOf({ domains }: Report, part: 'unanswered' | 'dontKnow'): number {
  return domains.reduce((sum, { coverage }) => sum + coverage[part], 0);
}
