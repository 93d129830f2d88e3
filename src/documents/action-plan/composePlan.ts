import { capitalise } from '../../i18n';
import type { Action } from '../../model';
import type { CellText, TableCell } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { cell, composeBody, composePlanTable, composeSection, run } from './compose';
import { composeSuggestions } from './composeSuggestions';
import { describeOwner } from './describe';
import { type PlanContext, titleOfDomain } from './PlanContext';
import { area, type SetStyle, styles } from './styles';

/** The plan as a table one can run a meeting from, then what could be added to it. */
export function composePlan(context: PlanContext, anchor: string): readonly Slice[] {
  const { translator } = context;
  const section = createElement(context.root, 'Sect');
  return [
    ...composeSection(context, section, translator.t('actionPlan.plan'), anchor),
    ...composeActions(context, section),
    ...composeSuggestions(context, section),
  ];
}

function composeActions(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { report, translator } = context;
  if (report.plan.length === 0) {
    return composeBody(context, section, translator.t('actionPlan.plan.empty'));
  }
  const columns = [
    { title: translator.t('actionPlan.column.number'), width: 26 },
    { title: translator.t('actionPlan.column.action'), width: area.width - 26 - 86 - 98 - 62 },
    { title: translator.t('actionPlan.column.owner'), width: 86 },
    { title: translator.t('actionPlan.column.due'), width: 98 },
    { title: translator.t('actionPlan.column.status'), width: 62 },
  ];
  const rows = report.plan.map((action, index) => composeAction(context, action, index + 1));
  return composePlanTable(context, section, columns, rows, { rowHead: 1, padding: 6 });
}

function composeAction(context: PlanContext, action: Action, number: number): readonly TableCell[] {
  const { translator } = context;
  return [
    cell(translator.number(number)),
    { paragraphs: describeAction(context, action) },
    { paragraphs: nameOwner(context, action) },
    cell(
      action.dueDate === undefined
        ? translator.t('actionPlan.plan.noDate')
        : translator.date(action.dueDate),
    ),
    { paragraphs: describeStatus(context, action) },
  ];
}

/** Title, domain, measure and shared notes of an action. */
function describeAction(context: PlanContext, action: Action): readonly CellText[] {
  const { translator, report, actions } = context;
  const offered = action.source === undefined ? undefined : actions.get(action.source);
  const fromInstrument = (text: string | undefined) =>
    text === undefined ? undefined : translator.fill(text);
  const title = action.title ?? fromInstrument(offered?.title) ?? translator.t('plan.untitled');
  const measure = action.measure ?? fromInstrument(offered?.measure);
  const notes = report.actionNotes[action.id] ?? [];
  return [
    text(title, styles.cellStrong),
    ...(action.domain === undefined
      ? []
      : [text(titleOfDomain(context, action.domain), styles.quiet)]),
    ...(measure === undefined || measure.trim() === ''
      ? []
      : [text(translator.t('suggestion.measure', { measure }), styles.quiet, 2)]),
    ...notes.map((note) => text(translator.t('actionPlan.note', { note }), styles.quiet, 2)),
  ];
}

/** Owners are roles unless names are to be shown. */
function nameOwner(context: PlanContext, { owner }: Action): readonly CellText[] {
  const { translator, input } = context;
  if (owner === undefined) return [text(translator.t('plan.noOwner'), styles.cell)];
  const role = capitalise(describeOwner(context, owner.role));
  const name = owner.name?.trim() ?? '';
  if (!input.showOwnerNames || name === '') return [text(role, styles.cell)];
  return [text(name, styles.cell), text(role, styles.quiet)];
}

function describeStatus(context: PlanContext, action: Action): readonly CellText[] {
  const { translator } = context;
  const status = text(translator.t(`status.${action.status}`), styles.cell);
  const reason = action.statusHistory.at(-1)?.reason?.trim() ?? '';
  if (action.status !== 'stopped' || reason === '') return [status];
  return [status, text(reason, styles.quiet)];
}

function text(content: string, set: SetStyle, gapBefore = 0): CellText {
  return { runs: [run(content, set)], leading: set.leading, gapBefore };
}
