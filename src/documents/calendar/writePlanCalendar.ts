import type { Id, Instant, PlainDate } from '../../model';
import { type DescribedAction, describePlan } from '../tables/describeAction';
import type { PlanFileInput } from '../tables/PlanFile';
import { type DatedAction, findEntries } from './findEntries';
import { type CalendarEvent, writeCalendar } from './writeCalendar';

/**
 * Writes the plan's due dates, and the day of the next assessment, as a calendar file.
 *
 * An event keeps its UID for ever, the action's id, and its SEQUENCE rises with every change: a
 * calendar that honours both moves an entry that it has and never doubles it. An action that is done
 * or stopped is written as called off, without a reminder, and its title says so, for calendars that
 * do not take it away. One that was removed, or has lost its date, cannot be told: its old entry
 * stays until somebody deletes it.
 *
 * @param only the id of one action, for a file with that action alone.
 */
export function writePlanCalendar(input: PlanFileInput, only?: Id): Uint8Array {
  const { report, translator, writtenAt } = input;
  const { actions, next } = findEntries(report);
  const described = new Map(describePlan(input).map((one) => [one.action.id, one]));
  const events = actions.flatMap((dated) => {
    const words = described.get(dated.action.id);
    const wanted = only === undefined || dated.action.id === only;
    return wanted && words !== undefined ? [composeDue(input, dated, words)] : [];
  });
  return writeCalendar({
    name: translator.t('calendar.name', { site: report.site.name }),
    language: translator.locale === 'en' ? 'en-GB' : translator.locale,
    writtenAt,
    events:
      next === undefined || only !== undefined ? events : [...events, composeNext(input, next)],
  });
}

function composeDue(
  input: PlanFileInput,
  { action, day, over }: DatedAction,
  words: DescribedAction,
): CalendarEvent {
  const { report, translator, writtenAt } = input;
  const title = over
    ? translator.t('calendar.over', { status: words.status, title: words.title })
    : words.title;
  return {
    uid: `${action.id}@linkready`,
    changedAt: action.changedAt,
    day,
    summary: translator.t('calendar.summary', { title, site: report.site.name }),
    description: describeDue(input, words),
    cancelled: over,
    remindDaysBefore: over ? undefined : chooseReminder(day, writtenAt),
  };
}

/** Domain, who leads it, how one knows, first steps and shared notes; never a private note (P6). */
function describeDue({ report, translator }: PlanFileInput, words: DescribedAction): string {
  const { t } = translator;
  const owner = [words.name, words.role].filter((part) => part !== undefined).join(', ');
  const steps = words.firstSteps.map((step, index) => `${index + 1}. ${step}`);
  return [
    ...(words.domain === undefined ? [] : [words.domain]),
    ...(words.about.length === 0
      ? []
      : [t('calendar.about', { items: translator.list(words.about) })]),
    t('calendar.ledBy', { owner: owner === '' ? t('plan.noOwner') : owner }),
    t('calendar.status', { status: words.status }),
    ...(words.reason === undefined ? [] : [t('calendar.reason', { reason: words.reason })]),
    ...(words.measure === undefined ? [] : [t('suggestion.measure', { measure: words.measure })]),
    ...(steps.length === 0 ? [] : ['', t('suggestion.firstSteps'), ...steps]),
    ...words.notes.flatMap((note) => ['', t('calendar.note', { note })]),
    '',
    t('calendar.origin', { site: report.site.name, round: report.round.name }),
  ].join('\n');
}

function composeNext(input: PlanFileInput, day: PlainDate): CalendarEvent {
  const { report, translator, writtenAt } = input;
  const { site, round } = report;
  const values = { site: site.name, round: round.name, date: translator.date(round.date) };
  return {
    uid: `${round.id}.next@linkready`,
    changedAt: round.changedAt,
    day,
    summary: translator.t('calendar.next', values),
    description: translator.t('calendar.next.about', values),
    cancelled: false,
    remindDaysBefore: chooseReminder(day, writtenAt),
  };
}

/**
 * A week before, in time to still do something; the day before where that week has begun; none
 * where that too is past, since Outlook shows a missed reminder at once.
 */
function chooseReminder(day: PlainDate, writtenAt: Instant): number | undefined {
  const today = Date.parse(`${writtenAt.slice(0, 10)}T00:00:00Z`);
  const daysLeft = (Date.parse(`${day}T00:00:00Z`) - today) / 86_400_000;
  return [7, 1].find((days) => daysLeft > days);
}
