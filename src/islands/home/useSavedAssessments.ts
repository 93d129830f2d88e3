import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Translator } from '../../i18n';
import type { Assessment, Outcome, Problem } from '../../model';
import { loadAppData, loadInstrument, translatorFor } from '../app/loadData';
import { getStore } from '../app/store';
import type { Line } from './SavedLine';

/** What this device holds, followed as it changes. */
export interface SavedAssessments {
  readonly translator: ReadonlySignal<Translator | undefined>;
  readonly lines: ReadonlySignal<readonly Line[]>;
  readonly problem: Signal<Problem | undefined>;
  /** Merges an assessment into what is here, or adds it; a problem is shown and nothing changes. */
  readonly absorb: (parsed: Outcome<Assessment>) => Promise<Outcome<Assessment>>;
  /** Removes an assessment and gives it back, so that it can be put back. */
  readonly remove: (assessment: Assessment) => Promise<Outcome<Assessment>>;
}

/** Opens this device's database and follows the list of its assessments. */
export function useSavedAssessments(locale: string): SavedAssessments {
  const translator = useSignal<Translator | undefined>(undefined);
  const lines = useSignal<readonly Line[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);

  useEffect(() => {
    let stop = () => {};
    async function follow() {
      const data = await loadAppData(locale);
      if (!data.ok) return;
      translator.value = translatorFor(locale, data.value);
      const store = await getStore();
      if (!store.ok) {
        problem.value = store.problem;
        return;
      }
      stop = store.value.watchAll(async (assessments) => {
        lines.value = await readLines(assessments, locale);
      });
    }
    void follow();
    return () => stop();
  }, [locale]);

  async function absorb(parsed: Outcome<Assessment>): Promise<Outcome<Assessment>> {
    const store = await getStore();
    const kept = !parsed.ok ? parsed : store.ok ? await store.value.absorb(parsed.value) : store;
    problem.value = kept.ok ? undefined : kept.problem;
    return kept;
  }

  async function remove(assessment: Assessment): Promise<Outcome<Assessment>> {
    const store = await getStore();
    const removed = store.ok ? await store.value.remove(assessment.id) : store;
    problem.value = removed.ok ? undefined : removed.problem;
    return removed;
  }

  return { translator, lines, problem, absorb, remove };
}

async function readLines(
  assessments: readonly Assessment[],
  locale: string,
): Promise<readonly Line[]> {
  const lines = await Promise.all(
    assessments.map(async (assessment) => {
      const instrument = await loadInstrument(assessment.instrument, locale);
      return instrument.ok ? [{ assessment, instrument: instrument.value }] : [];
    }),
  );
  return lines.flat();
}
