import type { Action, PlainDate, Report } from '../../model';
import { isPlainDate } from '../tables/Table';

/** What a calendar is written of: actions with a due date, and the next assessment. */
export interface CalendarEntries {
  readonly actions: readonly DatedAction[];
  readonly next?: PlainDate | undefined;
}

export interface DatedAction {
  readonly action: Action;
  readonly day: PlainDate;
  /** Done or stopped: the calendar is told that it is over. */
  readonly over: boolean;
}

/** Finds what has a date, in the plan's order. */
export function findEntries({ plan, round }: Report): CalendarEntries {
  return {
    actions: plan.flatMap((action) => {
      const { dueDate: day, status } = action;
      if (day === undefined || !isPlainDate(day)) return [];
      return [{ action, day, over: status === 'done' || status === 'stopped' }];
    }),
    next: round.next !== undefined && isPlainDate(round.next) ? round.next : undefined,
  };
}
