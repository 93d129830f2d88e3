import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../../i18n';
import {
  type Assessment,
  buildReport,
  type Instant,
  type Instrument,
  type Outcome,
  type Problem,
  type Report,
  succeed,
} from '../../model';
import { afterPaint } from './afterPaint';
import { now } from './device';
import { type FollowedRespondent, followRespondent } from './followRespondent';
import { type AppData, loadAppData, loadInstrument, translatorFor } from './loadData';
import { askPersistenceOnce } from './session';
import { getStore } from './store';

/** A change of the model, handed the time. */
export type Change = (assessment: Assessment, now: string) => Assessment;

export type SaveState = 'saved' | 'saving' | 'notSaved';

/** One assessment on the screen: what is stored, what follows from it, and how to change it. */
export interface OpenAssessment extends FollowedRespondent {
  readonly assessment: ReadonlySignal<Assessment>;
  readonly report: ReadonlySignal<Report>;
  readonly translator: ReadonlySignal<Translator>;
  readonly instrument: Instrument;
  /** The countries whose words a site can have. */
  readonly countries: AppData['countries'];
  readonly saveState: ReadonlySignal<SaveState>;
  /** Why the last change is not saved; the change stays on the screen. */
  readonly problem: ReadonlySignal<Problem | undefined>;
  /**
   * Changes what is shown, and saves it at once.
   *
   * @param start for an answer `afterPaint`: what a key chose is seen first, and saved a frame later.
   */
  readonly change: (change: Change, start?: 'atOnce' | 'afterPaint') => Promise<void>;
  /** Tries once more to save what is not saved. */
  readonly retry: () => Promise<void>;
}

/**
 * Opens an assessment and follows it: a change by another tab redraws this one.
 *
 * The database is the single truth. A change that could not be saved is kept here, shown, and
 * carried in the next save, until the page is left.
 */
export async function openAssessment(id: string, locale: string): Promise<Outcome<OpenAssessment>> {
  const [data, store] = await Promise.all([loadAppData(locale), getStore()]);
  if (!data.ok) return data;
  if (!store.ok) return store;
  const found = await store.value.get(id);
  if (!found.ok) return found;
  const instrument = await loadInstrument(found.value.instrument, locale);
  if (!instrument.ok) return instrument;

  const stored = signal<Assessment>(found.value);
  const unsaved = signal<readonly MadeChange[]>([]);
  const saveState = signal<SaveState>('saved');
  const problem = signal<Problem | undefined>(undefined);
  let shown = found.value;
  const assessment = computed(() => {
    const next = applyAll(unsaved.value)(stored.value);
    // What comes back from the database is most often what is shown already: nothing is drawn anew.
    if (!isSame(next, shown)) shown = next;
    return shown;
  });
  store.value.watch(id, (latest) => {
    if (latest !== undefined) stored.value = latest;
  });

  // One save at a time, in order: a change that is under way is never applied twice.
  let queue = Promise.resolve();
  function change(next: Change, start: 'atOnce' | 'afterPaint' = 'atOnce'): Promise<void> {
    unsaved.value = [...unsaved.value, { change: next, at: now() }];
    saveState.value = 'saving';
    queue = queue.then(start === 'afterPaint' ? afterPaint : undefined).then(saveUnsaved);
    return queue;
  }

  function retry(): Promise<void> {
    saveState.value = 'saving';
    queue = queue.then(saveUnsaved);
    return queue;
  }

  async function saveUnsaved(): Promise<void> {
    const pending = unsaved.value;
    if (pending.length === 0 || !store.ok) return;
    const saved = await store.value.change(id, applyAll(pending));
    batch(() => {
      if (!saved.ok) {
        problem.value = saved.problem;
        saveState.value = 'notSaved';
        return;
      }
      stored.value = saved.value;
      unsaved.value = unsaved.value.filter((one) => !pending.includes(one));
      problem.value = undefined;
      if (unsaved.value.length === 0) saveState.value = 'saved';
    });
    if (saved.ok) void askPersistenceOnce(store.value);
  }

  return succeed({
    assessment,
    ...(await followRespondent(assessment, store.value)),
    instrument: instrument.value,
    countries: data.value.countries,
    report: computed(() => buildReport(assessment.value, instrument.value)),
    translator: followTranslator(assessment, locale, data.value),
    saveState,
    problem,
    change,
    retry,
  });
}

/** A change with the time it was made at, however often it is tried. */
interface MadeChange {
  readonly change: Change;
  readonly at: Instant;
}

function applyAll(changes: readonly MadeChange[]): (assessment: Assessment) => Assessment {
  return (assessment) => changes.reduce((result, { change, at }) => change(result, at), assessment);
}

function isSame(a: Assessment, b: Assessment): boolean {
  // The first says no at once to nearly everything that differs.
  return a.changedAt === b.changedAt && JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The translator of an assessment's site, made anew only when the site's own words change: it is
 * dear to make, and every answer is a new assessment.
 */
function followTranslator(
  assessment: ReadonlySignal<Assessment>,
  locale: string,
  data: AppData,
): ReadonlySignal<Translator> {
  const country = computed(() => assessment.value.site.country);
  const singular = computed(() => assessment.value.site.roleTitle?.singular);
  const plural = computed(() => assessment.value.site.roleTitle?.plural);
  return computed(() => {
    const own = { singular: singular.value ?? '', plural: plural.value ?? singular.value ?? '' };
    const roleTitle = own.singular === '' ? undefined : own;
    return translatorFor(locale, data, { country: country.value, roleTitle });
  });
}
