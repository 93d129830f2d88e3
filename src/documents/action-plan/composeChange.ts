import { capitalise, describeConfirmed, describeLevelChange, titleAction } from '../../i18n';
import { type Action, countChanges, type DomainReport, findConfirmed } from '../../model';
import { run } from '../parts/setText';
import { drawFigure } from '../pdf/drawFigure';
import type { TableCell } from '../pdf/layout/composeTable';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import {
  cell,
  composeBody,
  composeEntry,
  composeHeading,
  composePlanTable,
  composeSection,
} from './compose';
import { describeScore } from './describe';
import { drawShift } from './drawShift';
import { isQuick, type PlanContext, titleOfDomain, titleOfItem } from './PlanContext';
import { area, styles } from './styles';

const shiftWidth = 94;

/** What moved since the round before, read with care (S9), and what was finished in it. */
export function composeChange(context: PlanContext, anchor: string): readonly Slice[] {
  const { report, translator } = context;
  const { earlier } = report;
  if (earlier === undefined) return [];
  const section = createElement(context.root, 'Sect');
  const { name, date } = earlier.round;
  const intro = translator.t('actionPlan.change.intro', {
    round: name,
    date: translator.date(date),
  });
  const compared = report.domains.filter(({ change }) => change !== undefined);
  return [
    ...composeSection(context, section, translator.t('actionPlan.change'), anchor),
    ...composeBody(context, section, intro),
    ...composeDomains(context, section, compared),
    ...composeItems(context, section),
    ...composeFinished(context, section, earlier.finished),
  ];
}

/** Each domain that has a score in both rounds, in the instrument's order; a quick check has none. */
function composeDomains(
  context: PlanContext,
  section: StructureElement,
  domains: readonly DomainReport[],
): readonly Slice[] {
  const { report, translator } = context;
  const { t } = translator;
  if (isQuick(context)) return [];
  if (domains.length === 0) {
    return composeBody(context, section, t('actionPlan.change.none'), { spaceBefore: 8 });
  }
  const columns = [
    { title: t('actionPlan.column.domain'), width: 148 },
    { title: t('actionPlan.column.lastRound'), width: 54 },
    { title: t('actionPlan.column.now'), width: 28 + shiftWidth },
    { title: t('actionPlan.column.reading'), width: area.width - 284 - shiftWidth },
    { title: t('actionPlan.column.confirmed'), width: 54 },
  ];
  const rows = domains.map((domain) => composeDomain(context, domain));
  const apart = report.domains.length - domains.length;
  const table = composePlanTable(context, section, columns, rows, {
    rowHead: 0,
    spaceBefore: 12,
    padding: 3.6,
    keepTogether: true,
  });
  if (apart === 0) return table;
  const note = run(t('actionPlan.change.apart', { count: apart }), styles.quiet);
  return [...table, ...composeBody(context, section, [note], { spaceBefore: 6 })];
}

function composeDomain(context: PlanContext, domain: DomainReport): readonly TableCell[] {
  const { change, group } = domain;
  if (change === undefined) return [];
  const { from, to, verdict, difference, differing, confirmed } = change;
  const direction = difference < 0 ? 'down' : 'up';
  const figure = drawShift(group, { from: from.value, to: to.value });
  const still = verdict === 'aboutTheSame';
  return [
    cell(titleOfDomain(context, domain.id)),
    cell(describeScore(context, from.value)),
    {
      ...cell(describeScore(context, to.value), styles.cellStrong),
      drawing: {
        width: shiftWidth,
        draw: (canvas: Canvas, left: number, top: number) =>
          drawFigure(canvas.pen, canvas.typesetter, figure, { left, top, width: 84 }),
      },
    },
    cell(
      context.translator.t(`actionPlan.change.${verdict}`, { direction }),
      still ? styles.cell : styles.cellStrong,
    ),
    differing === 0
      ? { paragraphs: [] }
      : cell(context.translator.t('actionPlan.change.share', { confirmed, differing })),
  ];
}

/** The items of which somebody said that something changed: the only ones called change (S9). */
function composeItems(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  const items = findConfirmed(report);
  const quick = isQuick(context);
  if (quick && items.length === 0) return [];
  const list = createElement(section, 'Div');
  const heading = composeHeading(context, list, translator.t('actionPlan.change.items'), 20);
  // The share is of core items, which a quick check does not ask.
  const share = quick
    ? []
    : composeBody(context, list, describeConfirmed(translator, countChanges(report)), {
        keepWithNext: items.length > 0,
      });
  if (items.length === 0) return [...heading, ...share];
  const entries = createElement(list, 'L', { attributes: [numberingAttribute('None')] });
  return [
    ...heading,
    ...share,
    ...items.flatMap((item) => {
      if (item.change === undefined) return [];
      const title = [
        run(`${capitalise(titleOfItem(context, item.id))} `, styles.cellStrong),
        run(titleOfDomain(context, item.domain), styles.quiet),
      ];
      const paragraphs = [
        { text: title, set: styles.cell },
        { text: describeLevelChange(translator, item.change), set: styles.cell },
      ];
      return composeEntry(context, entries, paragraphs, 7);
    }),
  ];
}

/** Actions that were done or stopped by the end of the round before. */
function composeFinished(
  context: PlanContext,
  section: StructureElement,
  actions: readonly Action[],
): readonly Slice[] {
  if (actions.length === 0) return [];
  const { translator, input } = context;
  const heading = composeHeading(context, section, translator.t('actionPlan.change.finished'), 20);
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  return [
    ...heading,
    ...actions.flatMap((action, index) => {
      const status = translator.t(`status.${action.status}`);
      const reason = action.statusHistory.at(-1)?.reason?.trim() ?? '';
      const ending = action.status === 'stopped' && reason !== '' ? `${status}: ${reason}` : status;
      const runs = [
        run(`${titleAction(translator, input.instrument, action)} `, styles.cellStrong),
        run(ending, styles.quiet),
      ];
      return composeEntry(context, list, [{ text: runs, set: styles.cell }], index === 0 ? 2 : 4);
    }),
  ];
}
