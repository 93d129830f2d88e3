import type { Action, ActionStatus, Instant, PlainDate } from '../assessment/Assessment';
import { addDays } from './plainDate';

/** A plan by what is due; every action stands in one list. */
export interface DueList {
  /** Live, and the day is past; the longest past first. */
  readonly overdue: readonly Action[];
  /** Live, and due today or in the 30 days after. */
  readonly soon: readonly Action[];
  readonly later: readonly Action[];
  /** Live, without a day. */
  readonly undated: readonly Action[];
  /** The latest first. */
  readonly done: readonly Action[];
  readonly stopped: readonly Action[];
}

const soonDays = 30;

/**
 * Sorts a plan by what is due. Days are compared as plain dates, so no time zone plays a part; equals
 * keep the plan's order.
 *
 * @param plan in its own order, as a Report has it.
 * @param today where the reader is.
 */
export function sortByDue(plan: readonly Action[], today: PlainDate): DueList {
  const limit = addDays(today, soonDays);
  const live = plan.filter(({ status }) => status === 'notStarted' || status === 'inProgress');
  const dated = live
    .filter(({ dueDate }) => dueDate !== undefined)
    .sort((a, b) => compareDays(a.dueDate, b.dueDate));
  const due = (isDue: (day: PlainDate) => boolean) =>
    dated.filter(({ dueDate }) => dueDate !== undefined && isDue(dueDate));
  return {
    overdue: due((day) => day < today),
    soon: due((day) => day >= today && day <= limit),
    later: due((day) => day > limit),
    undated: live.filter(({ dueDate }) => dueDate === undefined),
    done: listLatest(plan, 'done'),
    stopped: listLatest(plan, 'stopped'),
  };
}

function listLatest(plan: readonly Action[], status: ActionStatus): readonly Action[] {
  return plan
    .filter((action) => action.status === status)
    .sort((a, b) => compareDays(findSince(b), findSince(a)));
}

/** When an action came to be as it is. */
export function findSince({ statusHistory, status, changedAt }: Action): Instant {
  return statusHistory.findLast((step) => step.status === status)?.at ?? changedAt;
}

/** Days and instants sort as the texts they are. */
function compareDays(a: string | undefined = '', b: string | undefined = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
