import {
  type ReadonlySignal,
  type Signal,
  useComputed,
  useSignal,
  useSignalEffect,
} from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Translator } from '../../i18n';
import {
  type Assessment,
  type Id,
  type Outcome,
  type Problem,
  recordSite,
  succeed,
} from '../../model';
import type { Rewritten } from '../../storage';
import { now } from '../app/device';
import { followAssessments } from '../app/followAssessments';
import { type AppData, loadAppData, loadInstrument, translatorFor } from '../app/loadData';
import { getStore } from '../app/store';
import { usingStore } from '../app/usingStore';
import { groupSites, type Line, type SavedSite } from './groupSites';

/** What this device holds, followed as it changes, and what can be done with it. */
export interface SavedAssessments {
  readonly translator: ReadonlySignal<Translator | undefined>;
  readonly data: ReadonlySignal<AppData | undefined>;
  /** Absent until the database has been read. */
  readonly sites: ReadonlySignal<readonly SavedSite[] | undefined>;
  readonly problem: Signal<Problem | undefined>;
  /** Those of these that are here, by id. */
  readonly findAll: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Assessment>>;
  /** Brings in what came in files, in one transaction; gives the way back. */
  readonly bring: (
    assessments: readonly Assessment[],
    files: readonly string[],
  ) => Promise<Outcome<() => Promise<Outcome<unknown>>>>;
  readonly absorb: (assessments: readonly Assessment[]) => Promise<Outcome<readonly Rewritten[]>>;
  readonly remove: (ids: readonly Id[]) => Promise<Outcome<readonly Assessment[]>>;
  readonly archive: (site: Id, archived: boolean) => Promise<Outcome<unknown>>;
  readonly rename: (site: SavedSite, name: string) => Promise<Outcome<unknown>>;
}

/** The beginning of a setting that puts a site away on this device; the site's id follows. */
const archivedKey = 'archived.';

/** Opens this device's database and follows what it holds. */
export function useSavedAssessments(locale: string): SavedAssessments {
  const translator = useSignal<Translator | undefined>(undefined);
  const data = useSignal<AppData | undefined>(undefined);
  const lines = useSignal<readonly Line[] | undefined>(undefined);
  const archived = useSignal<ReadonlySet<Id>>(new Set());
  const problem = useSignal<Problem | undefined>(undefined);
  const sites = useComputed(() => lines.value && groupSites(lines.value, archived.value));

  useEffect(() => {
    const stops: (() => void)[] = [];
    async function follow() {
      const loaded = await loadAppData(locale);
      if (!loaded.ok) return;
      data.value = loaded.value;
      translator.value = translatorFor(locale, loaded.value);
      const store = await getStore();
      if (!store.ok) return;
      stops.push(
        store.value.watchSettings(archivedKey, (settings) => {
          const put = [...settings].filter(([, value]) => value === true);
          archived.value = new Set(put.map(([key]) => key.slice(archivedKey.length)));
        }),
      );
    }
    void follow();
    return () => stops.forEach((stop) => void stop());
  }, [locale]);
  const followed = followAssessments();
  useSignalEffect(() => {
    if (followed.problem.value !== undefined) problem.value = followed.problem.value;
  });
  useSignalEffect(() => {
    const { value } = followed.assessments;
    if (value === undefined) return;
    void readLines(value, locale).then((read) => {
      lines.value = read;
    });
  });

  const using = usingStore(problem);
  return {
    translator,
    data,
    sites,
    problem,
    findAll,
    async bring(assessments, files) {
      const kept = await using((store) => store.absorb(assessments, { files }));
      if (!kept.ok) return kept;
      const id = kept.value.find(({ importId }) => importId !== undefined)?.importId;
      return succeed(async () =>
        id === undefined ? succeed(undefined) : using<unknown>((store) => store.undoImport(id)),
      );
    },
    absorb: (assessments) => using((store) => store.absorb(assessments)),
    remove: (ids) => using((store) => store.remove(ids)),
    archive: (site, put) =>
      using<unknown>((store) =>
        put ? store.saveSetting(archivedKey + site, true) : store.removeSetting(archivedKey + site),
      ),
    // Every round here takes the name: a list with two names would show two sites.
    rename: ({ rounds }, name) => {
      const change = (one: Assessment) => recordSite(one, { name }, now());
      return using((store) =>
        store.changeAll(new Map(rounds.map(({ assessment }) => [assessment.id, change]))),
      );
    },
  };
}

/** Those of these assessments that are on this device. */
async function findAll(ids: readonly Id[]): Promise<ReadonlyMap<Id, Assessment>> {
  const store = await getStore();
  const here = new Map<Id, Assessment>();
  for (const id of new Set(ids)) {
    const found = store.ok ? await store.value.get(id) : store;
    if (found.ok) here.set(id, found.value);
  }
  return here;
}

async function readLines(
  assessments: readonly Assessment[],
  locale: string,
): Promise<readonly Line[]> {
  return Promise.all(
    assessments.map(async (assessment) => {
      const instrument = await loadInstrument(assessment.instrument, locale);
      return instrument.ok
        ? { assessment, instrument: instrument.value }
        : { assessment, problem: instrument.problem };
    }),
  );
}
