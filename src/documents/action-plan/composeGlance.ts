import { capitalise, describeSettled } from '../../i18n';
import type { GroupReport, SafetyFlag } from '../../model';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { composeBody, composeSection, paragraph, run } from './compose';
import { composeDomainTable } from './composeDomainTable';
import { describeBand, describeRange, describeRole, describeScore } from './describe';
import { type PlanContext, titleOfDomain, titleOfItem } from './PlanContext';
import { area, styles } from './styles';

/** The results on one page that stands alone. */
export function composeGlance(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator, report } = context;
  const section = createElement(context.root, 'Sect');
  return [
    ...composeSection(context, section, translator.t('actionPlan.glance'), anchor),
    ...composeNumbers(context, section),
    ...(report.answered.core === 0
      ? composeBody(context, section, translator.t('actionPlan.glance.nothing'), {
          spaceBefore: 12,
        })
      : []),
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
  const add = (text: string, set: (typeof styles)[keyof typeof styles]) =>
    paragraph(context, createElement(part, 'P'), text, set, { width });
  const head = add(title, styles.quietStrong);
  if (group.score === undefined) {
    const values = { scored: group.scoredDomains, needed: group.needed, domains: group.domains };
    return [
      ...head,
      ...paragraph(
        context,
        createElement(part, 'P'),
        translator.t('outcome.noScore'),
        styles.heading,
        { width, gapBefore: 6 },
      ),
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

/** Safety items that come first, with a bar in the margin that grey cannot hide. */
function composeFlags(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  if (report.flags.length === 0) return [];
  const left = area.left + 14;
  const width = area.width - 14;
  const heading = paragraph(
    context,
    createElement(section, 'H3'),
    translator.t('safety.title'),
    styles.heading,
    { width },
  );
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  const strips = report.flags.flatMap((flag) => setFlag(context, list, flag, width));
  return composeRow([{ left, strips: [...heading, ...strips] }], {
    paddingTop: 2,
    paddingBottom: 4,
    limit: area.height,
    spaceBefore: 18,
    decorate: (canvas, top, height) =>
      canvas.document.artifact('Layout', () =>
        canvas.pen.rectangle({ left: area.left, top, width: 3, height }, 'warning'),
      ),
  });
}

function setFlag(
  context: PlanContext,
  list: StructureElement,
  flag: SafetyFlag,
  width: number,
): readonly Strip[] {
  const { translator } = context;
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const check = flag.urgency === 'checkFirst';
  const runs = [
    run(`${translator.t(check ? 'actionPlan.flag.checkFirst' : 'actionPlan.flag.actFirst')} `, {
      ...styles.cellStrong,
      style: { ...styles.cellStrong.style, colour: 'warning' as const },
    }),
    run(
      translator.t('actionPlan.flag', {
        item: capitalise(titleOfItem(context, flag.item)),
        domain: titleOfDomain(context, flag.domain),
        settled: capitalise(describeSettled(translator, flag.settled)),
      }),
      styles.cell,
    ),
    ...(check
      ? [
          run(
            ` ${translator.t('safety.ask', { role: describeRole(context, flag.askRole) })}`,
            styles.cell,
          ),
        ]
      : []),
  ];
  return paragraph(context, body, runs, styles.cell, { width, gapBefore: 1 });
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
    const head = paragraph(context, createElement(part, 'P'), title, styles.quietStrong, { width });
    const list = createElement(part, 'L', { attributes: [numberingAttribute('None')] });
    const lines = ids.flatMap((id) => {
      const body = createElement(createElement(list, 'LI'), 'LBody');
      const outcome = context.reports.get(id)?.outcome;
      const score = outcome?.state === 'scored' ? describeScore(context, outcome.score.value) : '';
      return paragraph(
        context,
        body,
        [run(`${titleOfDomain(context, id)} `, styles.cell), run(score, styles.cellStrong)],
        styles.cell,
        { width },
      );
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
