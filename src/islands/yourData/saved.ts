import type { Assessment, Id, Instant, PlainDate } from '../../model';
import type { Settings } from '../../storage';
import { now } from '../app/device';
import { getStore } from '../app/store';

/** Keys of what this browser knows about files that left it; no backup carries them elsewhere. */
export const savedKeys = {
  /** All of them begin so. */
  beginning: 'saved.',
  backup: 'saved.backup',
  /** The assessment's id follows. */
  file: 'saved.file.',
  /** The day on which the reminder was last shown, and the day on which it was last put away. */
  reminded: 'saved.reminded',
  putAway: 'saved.putAway',
  /** Name of the file or folder that backups go to. */
  place: 'saved.place',
  placeKind: 'saved.placeKind',
  /** Whether a backup goes there after each change. */
  always: 'saved.always',
  /** Why the last one did not go there: the name of a problem. */
  trouble: 'saved.trouble',
  /** Tells the backups of several devices in one folder apart. */
  mark: 'saved.mark',
} as const;

/** When things were last saved outside this browser. */
export interface SavedTimes {
  readonly backup?: Instant | undefined;
  /** By the assessment's id. */
  readonly files: ReadonlyMap<Id, Instant>;
}

/** Work that is in this browser and nowhere else, as far as is known. */
export interface Unsaved {
  /** Answers that were given or changed since they last left in a file or a backup. */
  readonly answers: number;
  /** When the first of them was. */
  readonly first?: Instant | undefined;
  /** The last file or backup of any of these assessments; absent where there never was one. */
  readonly last?: Instant | undefined;
}

/** Reads the times out of the settings. */
export function readSavedTimes(settings: Settings): SavedTimes {
  const backup = textOf(settings.get(savedKeys.backup));
  const files = new Map<Id, Instant>();
  for (const [key, value] of settings) {
    if (!key.startsWith(savedKeys.file) || typeof value !== 'string') continue;
    files.set(key.slice(savedKeys.file.length), value);
  }
  return { backup, files };
}

/** Counts what is only here. The example is nobody's work. */
export function countUnsaved(assessments: readonly Assessment[], times: SavedTimes): Unsaved {
  let answers = 0;
  let first: Instant | undefined;
  let last: Instant | undefined;
  for (const { id, example, responses } of assessments) {
    if (example === true) continue;
    const saved = latest(times.backup, times.files.get(id));
    const fresh = responses.filter(
      ({ answer, changedAt }) => answer !== undefined && (saved === undefined || changedAt > saved),
    );
    answers += fresh.length;
    for (const { changedAt } of fresh) {
      if (first === undefined || changedAt < first) first = changedAt;
    }
    if (fresh.length > 0) last = latest(last, saved);
  }
  return { answers, first, last };
}

/** The fewest answers that are worth a word: half of a full assessment. */
const fewestAnswers = 30;
/** Days between two reminders. */
const rest = 7;
const millisecondsOfDay = 86_400_000;

/** What the reminder is judged by. */
export interface ReminderMoment {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly reminded?: PlainDate | undefined;
  readonly putAway?: PlainDate | undefined;
}

/**
 * Whether to speak of a backup: only where much is nowhere else, never on the first day of the work,
 * on one day a week at most, and not again that week once it was put away.
 */
export function isReminderDue({ answers, first }: Unsaved, moment: ReminderMoment): boolean {
  if (answers < fewestAnswers || first === undefined) return false;
  if (daysBetween(first, moment.now) < 1) return false;
  const rested = (day: PlainDate | undefined) =>
    day === undefined || daysBetween(`${day}T00:00:00.000Z`, moment.now) >= rest;
  if (!rested(moment.putAway)) return false;
  return moment.reminded === moment.today || rested(moment.reminded);
}

/** Whole days from one instant to another. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / millisecondsOfDay);
}

/** Notes that an assessment left in a whole file. */
export async function noteFileSaved(assessment: Id): Promise<void> {
  await note(savedKeys.file + assessment, now());
}

/** Notes a small fact, and says whether it could; where not, the person is mostly only reminded sooner. */
export async function note(key: string, value: string | boolean): Promise<boolean> {
  const store = await getStore();
  return store.ok && (await store.value.saveSetting(key, value)).ok;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function latest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
