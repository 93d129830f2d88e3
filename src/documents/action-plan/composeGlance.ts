import { describeConfirmed } from '../../i18n';
import { countChanges, fewestShown, type GroupReport } from '../../model';
import { run, setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { composeBody, composeSection } from './compose';
import { composeDomainTable } from './composeDomainTable';
import { composeFlags } from './composeFlags';
import { describeBand, describeRange, describeScore } from './describe';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

/** The results on one page that stands alone. */
export function composeGlance(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator } = context;
  const section = createElement(context.root, 'Sect');
  return [
    ...composeSection(context, section, translator.t('actionPlan.glance'), anchor),
    ...composeNumbers(context, section),
    ...composeBasis(context, section),
    ...composeFlags(context, section),
    ...composeExtremes(context, section),
    ...composeDomainTable(context, section, 'opportunity'),
    ...composeDomainTable(context, section, 'challenge'),
  ];
}

/** Overall and the two groups side by side. */
function composeNumbers(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  const groups = [
    { title: translator.t('actionPlan.overall'), group: report.overall },
    { title: translator.t('group.opportunity'), group: report.opportunities },
    { title: translator.t('group.challenge'), group: report.challenges },
  ];
  const gap = 20;
  const width = (area.width - 2 * gap) / 3;
  const cells = groups.map(({ title, group }, index) => ({
    left: area.left + index * (width + gap),
    strips: setGroup(context, section, title, group, width),
  }));
  return composeRow(cells, { paddingTop: 0, paddingBottom: 0, limit: area.height });
}

function setGroup(
  context: PlanContext,
  section: StructureElement,
  title: string,
  group: GroupReport,
  width: number,
): readonly Strip[] {
  const { translator } = context;
  const part = createElement(section, 'Div');
  const add = (text: string, set: (typeof styles)[keyof typeof styles], gapBefore = 0) =>
    setStrips(context, createElement(part, 'P'), text, set, { width, gapBefore });
  const head = add(title, styles.quietStrong);
  if (group.score === undefined) {
    const values = { scored: group.scoredDomains, needed: group.needed, domains: group.domains };
    return [
      ...head,
      ...add(translator.t('outcome.noScore'), styles.heading, 6),
      ...add(translator.t('actionPlan.glance.groupNeeds', values), styles.quiet),
    ];
  }
  const range = describeRange(context, group.score);
  const certain = range === describeScore(context, group.score.value);
  return [
    ...head,
    ...add(describeScore(context, group.score.value), styles.number),
    ...add(describeBand(context, group.score), styles.strong),
    ...(certain ? [] : add(translator.t('actionPlan.glance.range', { range }), styles.quiet)),
  ];
}

/** Whose view this is, and how it stands beside last round, in a line each. */
function composeBasis(context: PlanContext, section: StructureElement): readonly Slice[] {
  const lines = [sayWho(context), sayChange(context)].filter((line) => line !== '');
  return lines.flatMap((line, index) =>
    composeBody(context, section, line, { spaceBefore: index === 0 ? 12 : 3 }),
  );
}

function sayWho({ report, translator }: PlanContext): string {
  if (report.answered.core === 0) return translator.t('actionPlan.glance.nothing');
  const { respondents } = report;
  if (respondents <= 1) return translator.t('actionPlan.glance.onePerson');
  const talk = report.domains
    .flatMap(({ items }) => items)
    .filter((item) => item.talk && item.respondents >= fewestShown).length;
  return translator.t('actionPlan.glance.people', { respondents, talk });
}

function sayChange({ report, translator }: PlanContext): string {
  const { earlier } = report;
  const changes = report.domains.flatMap(({ change }) => change ?? []);
  if (earlier === undefined || changes.length === 0) return '';
  const count = (verdict: string) => changes.filter((one) => one.verdict === verdict).length;
  return translator.t('actionPlan.glance.change', {
    round: earlier.round.name,
    date: translator.date(earlier.round.date),
    moved: count('moved'),
    may: count('mayHaveMoved'),
    confirmed: describeConfirmed(translator, countChanges(report)),
  });
}

/** Strongest and weakest domains side by side, where there are any. */
function composeExtremes(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  if (report.strongest.length === 0) return [];
  const lists = [
    { title: translator.t('results.strongest'), ids: report.strongest },
    { title: translator.t('results.weakest'), ids: report.weakest },
  ].filter(({ ids }) => ids.length > 0);
  const width = (area.width - 24) / 2;
  const cells = lists.map(({ title, ids }, index) => {
    const part = createElement(section, 'Div');
    const head = setStrips(context, createElement(part, 'P'), title, styles.quietStrong, { width });
    const list = createElement(part, 'L', { attributes: [numberingAttribute('None')] });
    const lines = ids.flatMap((id) => {
      const body = createElement(createElement(list, 'LI'), 'LBody');
      const outcome = context.reports.get(id)?.outcome;
      const score = outcome?.state === 'scored' ? describeScore(context, outcome.score.value) : '';
      const runs = [
        run(`${titleOfDomain(context, id)} `, styles.cell),
        run(score, styles.cellStrong),
      ];
      return setStrips(context, body, runs, styles.cell, { width });
    });
    return { left: area.left + index * (width + 24), strips: [...head, ...lines] };
  });
  return composeRow(cells, {
    paddingTop: 0,
    paddingBottom: 0,
    limit: area.height,
    spaceBefore: 14,
  });
}
