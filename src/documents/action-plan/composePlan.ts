import { compareText, isLive } from '../../model';
import type { SetStyle } from '../parts/SetStyle';
import { measureSlices, run } from '../parts/setText';
import type { CellText, TableCell } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { type DescribedAction, describePlan } from '../tables/describeAction';
import { cell, composeBody, composeHeading, composePlanTable, composeSection } from './compose';
import { composeSuggestions } from './composeSuggestions';
import type { PlanContext } from './PlanContext';
import { area, styles } from './styles';

const numberWidth = 26;
const ownerWidth = 90;
const dueWidth = 94;
const statusWidth = 64;

/**
 * The plan as a table one can run a meeting from, then what is done or stopped, then what could be
 * added to it.
 */
export function composePlan(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator, input } = context;
  const section = createElement(context.root, 'Sect');
  const plan = describePlan(input);
  const live = plan.filter(({ action }) => isLive(action));
  const finished = plan.filter(({ action }) => !isLive(action));
  const actions = [
    ...composeSection(context, section, translator.t('actionPlan.plan'), anchor),
    ...(live.length > 0
      ? composeLive(context, section, live)
      : composeBody(
          context,
          section,
          translator.t(plan.length === 0 ? 'actionPlan.plan.empty' : 'actionPlan.plan.noneLive'),
        )),
    ...(finished.length > 0 ? composeFinished(context, section, finished) : []),
  ];
  // A page leaves out the space before its first slice.
  const room = area.height - measureSlices(actions) + (actions[0]?.spaceBefore ?? 0);
  return [...actions, ...composeSuggestions(context, section, room)];
}

function composeLive(
  context: PlanContext,
  section: StructureElement,
  actions: readonly DescribedAction[],
): readonly Slice[] {
  const { translator } = context;
  const columns = [
    { title: translator.t('actionPlan.column.number'), width: numberWidth },
    {
      title: translator.t('actionPlan.column.action'),
      width: area.width - numberWidth - ownerWidth - dueWidth - statusWidth,
    },
    { title: translator.t('actionPlan.column.owner'), width: ownerWidth },
    { title: translator.t('actionPlan.column.due'), width: dueWidth },
    { title: translator.t('actionPlan.column.status'), width: statusWidth },
  ];
  const rows = actions.map((one) => [
    cell(translator.number(one.number)),
    { paragraphs: describeWhat(context, one) },
    nameOwner(context, one),
    cell(
      one.action.dueDate === undefined
        ? translator.t('actionPlan.plan.noDate')
        : translator.date(one.action.dueDate),
    ),
    cell(one.status),
  ]);
  return composePlanTable(context, section, columns, rows, { rowHead: 1, padding: 6 });
}

/** What is over in short, with the number it has in the plan. */
function composeFinished(
  context: PlanContext,
  section: StructureElement,
  actions: readonly DescribedAction[],
): readonly Slice[] {
  const { translator } = context;
  const heading = composeHeading(context, section, translator.t('actionPlan.plan.finished'), 22);
  const columns = [
    { title: translator.t('actionPlan.column.number'), width: numberWidth },
    {
      title: translator.t('actionPlan.column.action'),
      width: area.width - numberWidth - ownerWidth - dueWidth - statusWidth,
    },
    { title: translator.t('actionPlan.column.owner'), width: ownerWidth },
    { title: translator.t('actionPlan.column.status'), width: dueWidth + statusWidth },
  ];
  const rows = actions.map((one) => [
    cell(translator.number(one.number)),
    { paragraphs: describeFinished(context, one) },
    nameOwner(context, one),
    {
      paragraphs: [
        text(one.status, styles.cell),
        ...(one.reason === undefined ? [] : [text(one.reason, styles.quiet)]),
      ],
    },
  ]);
  return [
    ...heading,
    ...composePlanTable(context, section, columns, rows, { rowHead: 1, spaceBefore: 4 }),
  ];
}

/** Title, domain, what it is about, how one will know, the first step and shared notes. */
function describeWhat(context: PlanContext, one: DescribedAction): readonly CellText[] {
  const { t, list } = context.translator;
  const { about, measure, action, firstSteps } = one;
  const [step] = action.status === 'notStarted' ? firstSteps : [];
  const quiet = [
    ...(about.length === 0 ? [] : [t('actionPlan.plan.about', { items: list(about) })]),
    ...(step === undefined ? [] : [t('actionPlan.plan.firstStep', { step })]),
    ...(measure === undefined ? [] : [t('suggestion.measure', { measure })]),
  ].map((sentence) => text(sentence, styles.quiet, 2));
  return [...describeTitle(one), ...quiet, ...describeNotes(context, one)];
}

function describeFinished(context: PlanContext, one: DescribedAction): readonly CellText[] {
  return [...describeTitle(one), ...describeNotes(context, one)];
}

function describeTitle({ title, domain }: DescribedAction): readonly CellText[] {
  return [
    text(title, styles.cellStrong),
    ...(domain === undefined ? [] : [text(domain, styles.quiet)]),
  ];
}

/** In order of text, because the order of respondents would tell which notes are one person's. */
function describeNotes({ translator }: PlanContext, { notes }: DescribedAction) {
  return notes
    .filter((note) => note.trim() !== '')
    .toSorted(compareText)
    .map((note) => text(translator.t('actionPlan.note', { note }), styles.quiet, 2));
}

/** Owners are roles unless names are to be shown. */
function nameOwner({ translator }: PlanContext, { name, role }: DescribedAction): TableCell {
  if (role === undefined) return cell(translator.t('plan.noOwner'));
  if (name === undefined) return cell(role);
  return { paragraphs: [text(name, styles.cell), text(role, styles.quiet)] };
}

function text(content: string, set: SetStyle, gapBefore = 0): CellText {
  return { runs: [run(content, set)], leading: set.leading, gapBefore };
}
