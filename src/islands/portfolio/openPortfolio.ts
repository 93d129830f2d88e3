import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Translator } from '../../i18n';
import {
  buildComparison,
  type CompareNames,
  type Comparison,
  chooseRows,
  filterSites,
  layDetails,
  measureReturns,
  type Outcome,
  type Problem,
  type Returns,
  type ShownRows,
  sortSites,
  succeed,
  suppressSmall,
  type TableDetails,
} from '../../model';
import type { Portfolio, PortfolioStore } from '../../storage';
import { whenIdle } from '../app/afterPaint';
import { today } from '../app/device';
import { loadAppData, translatorFor } from '../app/loadData';
import { createFilter } from './address/createFilter';
import { findBehind } from './address/findBehind';
import {
  type PortfolioAddress,
  parsePortfolioAddress,
  writePortfolioAddress,
} from './address/PortfolioAddress';
import { loadSheet, type Sheet } from './loadSheet';
import { measureAgain } from './measureAgain';

/** One portfolio, open on the page: its columns, what of them is shown, and what is worked out from them. */
export interface OpenPortfolio {
  readonly id: string;
  readonly locale: string;
  readonly store: PortfolioStore;
  readonly compareNames: CompareNames;
  readonly translator: ReadonlySignal<Translator>;
  readonly about: Signal<Portfolio>;
  readonly sheet: ReadonlySignal<Sheet>;
  readonly problem: Signal<Problem | undefined>;
  readonly address: ReadonlySignal<PortfolioAddress>;
  /** Goes to another state of the page; typing replaces it, a click leaves a way back. */
  readonly go: (change: Partial<PortfolioAddress>, how?: 'push' | 'replace') => void;
  /** The address of another state of the page, for links. */
  readonly addressOf: (change: Partial<PortfolioAddress>) => string;
  readonly shown: ReadonlySignal<ShownRows>;
  readonly returns: ReadonlySignal<Returns>;
  /** Sites that the filter lets through, in order of name. */
  readonly filtered: ReadonlySignal<Uint32Array>;
  readonly sorted: ReadonlySignal<Uint32Array>;
  /** Absent until the details are here: the table comes first. */
  readonly details: ReadonlySignal<TableDetails | undefined>;
  /** Of all sites shown. */
  readonly whole: ReadonlySignal<Comparison | undefined>;
  /** Of the sites that the filter lets through, small numbers hidden where that was asked for. */
  readonly comparison: ReadonlySignal<Comparison | undefined>;
  /** While files come in, the page keeps still and reads all of them once at the end. */
  readonly importing: Signal<boolean>;
  readonly reload: () => Promise<void>;
  readonly stop: () => void;
}

interface OpenParts {
  readonly store: PortfolioStore;
  readonly id: string;
  readonly locale: string;
  /** The newest version of the instrument. */
  readonly version: string;
}

/** Opens a portfolio. Problems: `portfolioMissing`, `instrumentMissing` and those of the store. */
export async function openPortfolio(parts: OpenParts): Promise<Outcome<OpenPortfolio>> {
  const { store, id, locale } = parts;
  const compareNames = new Intl.Collator(locale, { numeric: true }).compare;
  const load = () => loadSheet({ store, id, locale, version: parts.version, compareNames });
  const [data, first] = await Promise.all([loadAppData(locale), load()]);
  if (!data.ok) return data;
  if (!first.ok) return first;
  const sheet = signal(first.value);
  const translator = computed(() => translatorFor(locale, data.value, sheet.value.words));
  const open = createOpen({
    ...parts,
    compareNames,
    about: signal(first.value.portfolio),
    sheet,
    translator,
  });

  let running: Promise<void> = Promise.resolve();
  const reload = (unlessOf?: number) => {
    running = running.then(async () => {
      if (unlessOf !== undefined && sheet.peek().generation === unlessOf) return;
      const next = await load();
      if (next.ok) sheet.value = next.value;
      else open.problem.value = next.problem;
    });
    return running;
  };
  // The page's own imports are told of as well, often late: a table that is read anew under somebody's
  // hands loses their place in it.
  const stopWatching = store.watchGeneration(id, (now) => {
    if (!open.importing.value) void reload(now);
  });
  const { stale, known } = first.value;
  if (stale.length > 0) {
    void measureAgain(store, id, stale, known).then((measured) => {
      if (!measured.ok) open.problem.value = measured.problem;
    });
  }
  return succeed({
    ...open,
    reload: () => reload(),
    stop: () => {
      stopWatching();
      open.stop();
    },
  });
}

interface Created extends OpenParts {
  readonly compareNames: CompareNames;
  readonly about: Signal<Portfolio>;
  readonly sheet: ReadonlySignal<Sheet>;
  readonly translator: ReadonlySignal<Translator>;
}

function createOpen(parts: Created): Omit<OpenPortfolio, 'reload'> {
  const { store, id, locale, compareNames, about, sheet, translator } = parts;
  const problem = signal<Problem | undefined>(undefined);
  const place = createPlace(id);
  const { address } = place;
  const details = watchDetails(store, id, sheet, problem);
  const window = computed(() => `${address.value.from ?? ''} ${address.value.to ?? ''}`);
  const shown = computed(() => {
    const [from, to] = window.value.split(' ');
    return chooseRows(sheet.value.table, { from: from || undefined, to: to || undefined });
  });
  const compare = (sites: Uint32Array): Comparison | undefined => {
    const { table, instrument } = sheet.value;
    const own = details.value;
    if (own?.of !== table) return undefined;
    const { deadline } = about.value;
    return buildComparison({
      ...{ table, shown: shown.value, sites, details: own.laid, instrument },
      ...{ today: today(), deadline, compareNames },
    });
  };
  const all = computed(() => filterSites(sheet.value.table, shown.value));
  const whole = computed(() => compare(all.value));
  const behind = computed(() => {
    const name = address.value.behind;
    const found = name === undefined ? undefined : whole.value;
    return found && name !== undefined ? findBehind(found, name) : undefined;
  });
  const filtered = computed(() =>
    filterSites(sheet.value.table, shown.value, createFilter(address.value, today(), behind.value)),
  );
  const compared = computed(() =>
    filtered.value.length === all.value.length ? whole.value : compare(filtered.value),
  );
  return {
    ...{ id, locale, store, compareNames, translator, about, sheet, problem },
    ...{ address, go: place.go, addressOf: place.addressOf },
    ...{ shown, filtered, whole },
    details: computed(() => details.value?.laid),
    returns: computed(() => measureReturns(sheet.value.table, shown.value, about.value.deadline)),
    sorted: computed(() =>
      sortSites(sheet.value.table, shown.value, filtered.value, address.value.order, {
        compareNames,
      }),
    ),
    comparison: computed(() => {
      const found = compared.value;
      return found && address.value.hideSmall ? suppressSmall(found) : found;
    }),
    importing: signal(false),
    stop: place.stop,
  };
}

/** The page's state, in its address: the browser's own back and forward lead through it. */
function createPlace(id: string) {
  const address = signal(parsePortfolioAddress(location.search));
  const addressOf = (change: Partial<PortfolioAddress>) =>
    writePortfolioAddress(id, { ...address.value, ...change });
  const read = () => {
    address.value = parsePortfolioAddress(location.search);
  };
  addEventListener('popstate', read);
  return {
    address,
    addressOf,
    go(change: Partial<PortfolioAddress>, how: 'push' | 'replace' = 'push') {
      const next = addressOf(change);
      if (how === 'push') history.pushState(null, '', next);
      else history.replaceState(null, '', next);
      read();
    },
    stop: () => removeEventListener('popstate', read),
  };
}

interface OwnDetails {
  /** The table they were laid out for. */
  readonly of: Sheet['table'];
  readonly laid: TableDetails;
}

/** Loads the details of each table once it is painted. */
function watchDetails(
  store: PortfolioStore,
  id: string,
  sheet: ReadonlySignal<Sheet>,
  problem: Signal<Problem | undefined>,
): ReadonlySignal<OwnDetails | undefined> {
  const details = signal<OwnDetails | undefined>(undefined);
  async function load({ table }: Sheet) {
    await whenIdle();
    const loaded = await store.getDetails(id);
    // A newer table asks for its own.
    if (sheet.peek().table !== table) return;
    if (!loaded.ok) {
      problem.value = loaded.problem;
      return;
    }
    try {
      details.value = { of: table, laid: layDetails(table, loaded.value) };
    } catch {
      // Plans came in meanwhile, from another tab; the table of their generation is on its way.
    }
  }
  sheet.subscribe((now) => void load(now));
  return details;
}
