import { capitalise } from '../../i18n';
import { type Action, isLive } from '../../model';
import { describeOwner } from '../action-plan/describe';
import type { SetStyle } from '../parts/SetStyle';
import { setText } from '../parts/setText';
import { composeTable, type TableCell } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import type { StructureElement } from '../pdf/structure/StructureElement';
import type { SummaryContext } from './SummaryContext';
import { area, styles } from './styles';

/** As many live actions as a site is advised to have (P5). */
const shown = 5;
const ownerWidth = 118;
const dueWidth = 104;
/** What a table leaves between two columns. */
const gutter = 10;

/** The first live actions in the plan's order: what, who leads, by when. Names stay in the plan. */
export function composeActions(
  context: SummaryContext,
  section: StructureElement,
): readonly Slice[] {
  const { plan, setting } = context;
  const { translator, report } = plan;
  const live = report.plan.filter(isLive);
  const heading = setText(setting, section, 'H2', translator.t('summary.next'), styles.heading, {
    spaceBefore: 12,
  });
  const say = (text: string) =>
    setText(setting, section, 'P', text, styles.quiet, { spaceBefore: 4 });
  if (live.length === 0) return [...heading, ...say(translator.t('summary.noActions'))];
  const rest = live.length - shown;
  return [
    ...heading,
    ...composeRows(context, section, live.slice(0, shown)),
    ...(rest > 0 ? say(translator.t('summary.moreActions', { count: rest })) : []),
  ];
}

function composeRows(
  context: SummaryContext,
  section: StructureElement,
  actions: readonly Action[],
): readonly Slice[] {
  const { translator } = context.plan;
  const columns = [
    {
      title: translator.t('actionPlan.column.action'),
      width: area.width - ownerWidth - dueWidth,
    },
    { title: translator.t('actionPlan.column.owner'), width: ownerWidth },
    { title: translator.t('actionPlan.column.due'), width: dueWidth },
  ];
  const rows = actions.map((action) => composeAction(context, action));
  return composeTable(context.setting.typesetter, section, columns, rows, {
    left: area.left,
    headStyle: styles.head.style,
    headLeading: styles.head.leading,
    paddingTop: 3.5,
    paddingBottom: 4,
    pageHeight: area.height,
    spaceBefore: 2,
    rowHead: 0,
  });
}

function composeAction(context: SummaryContext, action: Action): readonly TableCell[] {
  const { plan, allowance } = context;
  const { translator, actions } = plan;
  const offered = action.source === undefined ? undefined : actions.get(action.source);
  const title =
    action.title ??
    (offered === undefined ? translator.t('plan.untitled') : translator.fill(offered.title));
  const owner =
    action.owner === undefined
      ? translator.t('plan.noOwner')
      : capitalise(describeOwner(plan, action.owner.role));
  const due =
    action.dueDate === undefined
      ? translator.t('actionPlan.plan.noDate')
      : translator.date(action.dueDate);
  const cell = (text: string, set: SetStyle, width: number): TableCell => {
    const short = context.shorten(text, set, { width: width - gutter, lines: allowance.action });
    return { paragraphs: [{ runs: [{ text: short, style: set.style }], leading: set.leading }] };
  };
  return [
    cell(title, styles.cellStrong, area.width - ownerWidth - dueWidth),
    cell(owner, styles.cell, ownerWidth),
    cell(due, styles.cell, dueWidth),
  ];
}
