import { drawBar } from '../../figures';
import { capitalise } from '../../i18n';
import type { DomainGroup, DomainReport, GroupReport, SafetyFlag } from '../../model';
import { drawFigure } from '../pdf/drawFigure';
import { composeRow } from '../pdf/layout/composeRow';
import type { TableCell } from '../pdf/layout/composeTable';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { cell, composeBody, composePlanTable, composeSection, paragraph, run } from './compose';
import {
  describeBand,
  describeOutcome,
  describeRange,
  describeRole,
  describeScore,
  describeSettled,
} from './describe';
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
        settled: describeSettled(context, flag.settled),
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

function composeDomainTable(
  context: PlanContext,
  section: StructureElement,
  group: DomainGroup,
): readonly Slice[] {
  const { report, translator } = context;
  const domains = report.domains.filter((domain) => domain.group === group);
  if (domains.length === 0) return [];
  const columns = [
    { title: translator.t(`group.${group}`), width: 190 },
    { title: translator.t('actionPlan.column.score'), width: 135 },
    { title: translator.t('actionPlan.column.range'), width: 52 },
    { title: translator.t('actionPlan.column.band'), width: 58 },
    { title: translator.t('actionPlan.column.restsOn'), width: area.width - 435 },
  ];
  const rows = domains.map((domain) => composeDomainRow(context, domain));
  return composePlanTable(context, section, columns, rows, {
    rowHead: 0,
    spaceBefore: 20,
    padding: 3.6,
    keepTogether: true,
  });
}

function composeDomainRow(context: PlanContext, domain: DomainReport): readonly TableCell[] {
  const { translator } = context;
  const title = cell(titleOfDomain(context, domain.id));
  const { scored, applicable } = domain.coverage;
  const coverage = cell(translator.t('actionPlan.coverage', { scored, applicable }));
  const { outcome } = domain;
  if (outcome.state !== 'scored') {
    const blank = { paragraphs: [] };
    return [title, cell(describeOutcome(context, outcome)), blank, blank, coverage];
  }
  const { score } = outcome;
  const figure = drawBar(domain.group, score, { width: 180, height: 26 });
  return [
    title,
    {
      ...cell(describeScore(context, score.value), styles.cellStrong),
      drawing: {
        width: 106,
        draw: (canvas: Canvas, left: number, top: number) =>
          drawFigure(canvas.pen, canvas.typesetter, figure, { left, top: top - 0.5, width: 96 }),
      },
    },
    cell(describeRange(context, score)),
    cell(describeBand(context, score)),
    coverage,
  ];
}
