import type { MessageKey, Translator } from '../../i18n';
import type { Id, Report } from '../../model';
import type { WrittenDocument } from '../DocumentFormat';
import { nameSafely } from '../parts/nameSafely';
import { type PlanFileFormat, type PlanFileInput, unpaged } from '../tables/PlanFile';
import { findEntries } from './findEntries';

/** The plan's dates as a calendar file: all of them, or one action's. */
export interface CalendarFormat extends PlanFileFormat {
  /** How many dates the file would hold: with none there is nothing to offer. */
  countDates(report: Report): number;
  /** What happens in each kind of calendar, and after a change, a sentence or two each. */
  readonly help: readonly MessageKey[];
  nameActionFile(report: Report, translator: Translator, action: Id): string;
  /** Writes one action's date. */
  writeAction(input: PlanFileInput, action: Id): Promise<WrittenDocument>;
}

export const planCalendar: CalendarFormat = {
  id: 'calendar',
  mediaType: 'text/calendar;charset=utf-8',
  help: [
    'calendar.help',
    'calendar.help.outlook',
    'calendar.help.google',
    'calendar.help.apple',
    'calendar.help.gone',
  ],
  countDates(report) {
    const { actions, next } = findEntries(report);
    return actions.length + (next === undefined ? 0 : 1);
  },
  nameFile({ site, round }, { t }) {
    return nameSafely(t('tables.file.calendar', { site: site.name, date: round.date }), '.ics');
  },
  nameActionFile({ site, plan }, { t }, action) {
    const number = plan.findIndex(({ id }) => id === action) + 1;
    return nameSafely(t('tables.file.action', { site: site.name, number }), '.ics');
  },
  async write(input) {
    const { writePlanCalendar } = await import('./writePlanCalendar');
    return unpaged(writePlanCalendar(input));
  },
  async writeAction(input, action) {
    const { writePlanCalendar } = await import('./writePlanCalendar');
    return unpaged(writePlanCalendar(input, action));
  },
};

export const format = planCalendar;
