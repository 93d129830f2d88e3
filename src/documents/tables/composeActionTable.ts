import { type DescribedAction, describePlan } from './describeAction';
import type { PlanFileInput } from './PlanFile';
import { composeTable, dayOrNothing, defineColumn, type Table } from './Table';

const column = defineColumn<DescribedAction>;

const definitions = {
  number: column('count', 6, (row) => row.number),
  actionId: column('text', 38, ({ action }) => action.id),
  source: column('text', 10, ({ action }) => action.source),
  action: column('text', 36, (row) => row.title),
  domainId: column('text', 8, ({ action }) => action.domain),
  domain: column('text', 20, (row) => row.domain),
  ledBy: column('text', 18, (row) => row.role),
  name: column('text', 18, (row) => row.name),
  due: column('date', 13, ({ action }) => dayOrNothing(action.dueDate)),
  status: column('text', 13, (row) => row.status),
  statusCode: column('text', 13, ({ action }) => action.status),
  reason: column('text', 22, (row) => row.reason),
  measure: column('text', 32, (row) => row.measure),
  firstSteps: column('text', 44, (row) => joinLines(row.firstSteps)),
  notes: column('text', 36, (row) => joinLines(row.notes)),
};

export type ActionColumn = keyof typeof definitions;

/**
 * Composes the plan as a table, one action a row, in the plan's order.
 *
 * @param wanted which columns, in which order; names are left out unless they are to be shown.
 */
export function composeActionTable(input: PlanFileInput, wanted: readonly ActionColumn[]): Table {
  const shown = wanted.filter((id) => id !== 'name' || input.showOwnerNames);
  return composeTable(input.translator, definitions, shown, describePlan(input));
}

function joinLines(lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.join('\n');
}
