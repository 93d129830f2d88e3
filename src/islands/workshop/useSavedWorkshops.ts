import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Translator } from '../../i18n';
import { type Id, type Instrument, type Outcome, type Problem, succeed } from '../../model';
import type { Store, WorkshopContent, WorkshopSummary } from '../../storage';
import { loadAppData, loadInstrument, translatorFor } from '../app/loadData';
import { getStore } from '../app/store';
import { usingStore } from '../app/usingStore';

/** The workshops of this device, followed as they change, and what can be done with them. */
export interface SavedWorkshops {
  readonly translator: ReadonlySignal<Translator | undefined>;
  /** Absent until the database has been read. */
  readonly workshops: ReadonlySignal<readonly WorkshopSummary[] | undefined>;
  readonly problem: Signal<Problem | undefined>;
  /** Of the last site of this device, or the first there are words for. */
  readonly country: ReadonlySignal<string>;
  readonly loadInstrument: (version: string) => Promise<Outcome<Instrument>>;
  readonly saveNew: (content: WorkshopContent) => Promise<Outcome<unknown>>;
  /** Merges a workshop that came in a file with what is here. */
  readonly bring: (content: WorkshopContent) => Promise<Outcome<unknown>>;
  readonly find: (id: Id) => Promise<WorkshopContent | undefined>;
  /** Removes a workshop, and a rehearsal's practices with it; gives the way back. */
  readonly remove: (workshop: WorkshopSummary) => Promise<Outcome<() => Promise<unknown>>>;
}

/** Opens this device's database and follows its workshops. */
export function useSavedWorkshops(locale: string): SavedWorkshops {
  const translator = useSignal<Translator | undefined>(undefined);
  const workshops = useSignal<readonly WorkshopSummary[] | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const country = useSignal('england');

  useEffect(() => {
    let stop = () => {};
    async function follow() {
      const data = await loadAppData(locale);
      if (!data.ok) return;
      country.value = data.value.countries[0]?.country ?? country.value;
      translator.value = translatorFor(locale, data.value);
      const store = await getStore();
      if (!store.ok) {
        problem.value = store.problem;
        return;
      }
      const last = await findLastCountry(store.value);
      if (last !== undefined) country.value = last;
      stop = store.value.watchWorkshops(
        (found) => {
          workshops.value = found;
        },
        (found) => {
          problem.value = found;
        },
      );
    }
    void follow();
    return () => stop();
  }, [locale]);

  const using = usingStore(problem);
  return {
    translator,
    workshops,
    problem,
    country,
    loadInstrument: (version) => loadInstrument(version, locale),
    saveNew: (content) => using((store) => store.saveNewWorkshop(content)),
    bring: (content) => using((store) => store.absorbWorkshop(content)),
    async find(id) {
      const store = await getStore();
      const found = store.ok ? await store.value.getWorkshopContent(id) : store;
      return found.ok ? found.value : undefined;
    },
    remove: ({ id, example }) => using((store) => clearWorkshop(store, id, example)),
  };
}

/**
 * Clears a workshop from this device, with its practices where asked for.
 *
 * @returns the way back, as long as the page is open.
 */
export async function clearWorkshop(
  store: Store,
  id: Id,
  withPractices: boolean,
): Promise<Outcome<() => Promise<unknown>>> {
  const found = await store.getWorkshopContent(id);
  if (!found.ok) return found;
  const practices = withPractices ? found.value.assessments.map((one) => one.id) : [];
  const removed = await store.removeWorkshop(id, practices);
  return removed.ok ? succeed(() => store.absorbWorkshop(removed.value)) : removed;
}

async function findLastCountry(store: Store): Promise<string | undefined> {
  const list = await store.list();
  const last = list.ok ? list.value.find(({ example }) => !example) : undefined;
  const found = last && (await store.get(last.id));
  return found?.ok ? found.value.site.country : undefined;
}
