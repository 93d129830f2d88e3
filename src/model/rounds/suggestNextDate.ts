import type { PlainDate } from '../assessment/Assessment';
import { addMonths } from '../planning/plainDate';
import type { Band, Report } from '../report/Report';

const monthsUntilNext: Readonly<Record<Band, number>> = {
  early: 6,
  developing: 6,
  routine: 12,
  embedded: 12,
};

/**
 * The day to suggest for the next assessment: 6 months on for the bands Early and Developing, and
 * where there is no overall score; 12 months on for Routine and Embedded.
 *
 * A convention: six months are long enough for most actions to take effect, and a practice where
 * things run by themselves need not look again before a year has passed.
 */
export function suggestNextDate(report: Report, roundDate: PlainDate): PlainDate {
  const band = report.overall.score?.band;
  return addMonths(roundDate, band === undefined ? 6 : monthsUntilNext[band]);
}
