import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../../i18n';
import {
  type Assessment,
  type Id,
  type Instant,
  type Instrument,
  type Outcome,
  type Problem,
  succeed,
  type Workshop,
} from '../../model';
import type { Store } from '../../storage';
import { now } from '../app/device';
import { type AppData, loadAppData, loadInstrument, translatorFor } from '../app/loadData';
import { getStore } from '../app/store';

/** A change of the model, handed the time. */
export type WorkshopChange = (workshop: Workshop, now: Instant) => Workshop;

/** One workshop on the screen: what is stored, what it is read with, and how to change it. */
export interface OpenWorkshop {
  readonly locale: string;
  readonly workshop: ReadonlySignal<Workshop>;
  readonly instrument: Instrument;
  readonly data: AppData;
  readonly translator: ReadonlySignal<Translator>;
  readonly store: Store;
  /** Why the last change is not saved; the change stays on the screen. */
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** Changes what is shown, and saves it at once, with assessments begun for tables that are added. */
  readonly change: (change: WorkshopChange, begun?: readonly Assessment[]) => Promise<void>;
  /** Tries once more to save what is not saved. */
  readonly retry: () => Promise<void>;
}

/** Opens a workshop and follows it: a change by another window redraws this one. */
export async function openWorkshop(id: Id, locale: string): Promise<Outcome<OpenWorkshop>> {
  const [data, store] = await Promise.all([loadAppData(locale), getStore()]);
  if (!data.ok) return data;
  if (!store.ok) return store;
  const found = await store.value.getWorkshop(id);
  if (!found.ok) return found;
  const instrument = await loadInstrument(found.value.instrument, locale);
  if (!instrument.ok) return instrument;

  const kept = keepChanges(found.value, store.value);
  const country = computed(() => kept.workshop.value.sitting.country);
  return succeed({
    locale,
    ...kept,
    instrument: instrument.value,
    data: data.value,
    store: store.value,
    translator: computed(() => translatorFor(locale, data.value, { country: country.value })),
  });
}

type Kept = Pick<OpenWorkshop, 'workshop' | 'problem' | 'change' | 'retry'>;

interface MadeChange {
  readonly change: WorkshopChange;
  readonly at: Instant;
  readonly begun: readonly Assessment[];
}

/** Follows the stored workshop, with the changes that are not saved yet on top. */
function keepChanges(found: Workshop, store: Store): Kept {
  const stored = signal(found);
  const unsaved = signal<readonly MadeChange[]>([]);
  const problem = signal<Problem | undefined>(undefined);
  const workshop = computed(() => applyAll(unsaved.value)(stored.value));
  store.watchWorkshop(found.id, (latest) => {
    if (latest !== undefined) stored.value = latest;
  });

  // One save at a time, in order: a change that is under way is never applied twice.
  let queue = Promise.resolve();
  async function saveUnsaved(): Promise<void> {
    const pending = unsaved.value;
    if (pending.length === 0) return;
    const begun = pending.flatMap((one) => one.begun);
    const saved = await store.changeWorkshop(found.id, applyAll(pending), begun);
    batch(() => {
      problem.value = saved.ok ? undefined : saved.problem;
      if (!saved.ok) return;
      stored.value = saved.value;
      unsaved.value = unsaved.value.filter((one) => !pending.includes(one));
    });
  }
  function enqueue(): Promise<void> {
    queue = queue.then(saveUnsaved);
    return queue;
  }
  return {
    workshop,
    problem,
    change(change, begun = []) {
      unsaved.value = [...unsaved.value, { change, at: now(), begun }];
      return enqueue();
    },
    retry: enqueue,
  };
}

function applyAll(changes: readonly MadeChange[]): (workshop: Workshop) => Workshop {
  return (workshop) => changes.reduce((result, { change, at }) => change(result, at), workshop);
}
