import { readPlanPdf, type SourceFile, writeSendFile } from '../../../src/exchange';
import { createPlanReaders } from '../../../src/islands/portfolio/createPlanReaders';
import { importFiles } from '../../../src/islands/portfolio/importFiles';
import type { PlanReaderOrder } from '../../../src/islands/portfolio/planReaderNews';
import { takeReaderOrder } from '../../../src/islands/portfolio/takeReaderOrder';
import {
  arrangeTable,
  buildComparison,
  chooseRows,
  filterSites,
  type Instrument,
  layDetails,
  listLayout,
  type ReceivedSummary,
  sortSites,
  summariseSent,
} from '../../../src/model';
import { PortfolioDatabase } from '../../../src/storage/portfolio/PortfolioDatabase';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';
import { benchPortfolio, fillPortfolio, openBenchStore } from './fillPortfolio';

/** What is asked of the worker, and what it answers: times in milliseconds, by what was done. */
export type Workload =
  | { readonly kind: 'import'; readonly files: number; readonly instrument: Instrument }
  /** Fills the database that the site itself reads. */
  | { readonly kind: 'fill'; readonly sites: number; readonly instrument: Instrument }
  | { readonly kind: 'open'; readonly sites: number; readonly instrument: Instrument }
  | { readonly kind: 'pdf'; readonly files: readonly Uint8Array[]; readonly times: number };
export type Times = Readonly<Record<string, number>>;

const batch = 250;
const { compare } = new Intl.Collator('en', { numeric: true });
const portfolio = benchPortfolio;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Imports exchange files, and beside it the floor: JSON.parse of the same texts, and a put of the same rows in
 * batches of 250.
 */
async function runImport(files: number, instrument: Instrument): Promise<Times> {
  const { plans } = makePortfolio({
    sites: Math.ceil(files * 1.06),
    rounds: 1,
    instruments: [instrument],
  });
  const sources: SourceFile[] = [];
  const texts: string[] = [];
  const summaries: ReceivedSummary[] = [];
  for (const sent of plans()) {
    if (sources.length === files) break;
    const bytes = writeSendFile(sent, { writtenAt: sent.changedAt, writtenBy: 'LinkReady' });
    sources.push({ path: `${sent.id}.linkready`, blob: new Blob([Uint8Array.from(bytes)]) });
    texts.push(new TextDecoder().decode(bytes));
    summaries.push(summariseSent(sent, instrument));
  }
  const database = new PortfolioDatabase(`floor-${crypto.randomUUID()}`);
  await database.open();
  const floor = await timed(async () => {
    for (let start = 0; start < files; start += batch) {
      const part = texts.slice(start, start + batch);
      for (const text of part) JSON.parse(text);
      const keys = part.map((_, index) => summaries[start + index]?.id ?? '');
      await database.transaction('rw', [database.summaries, database.documents], async () => {
        await database.summaries.bulkPut(
          summaries.slice(start, start + batch).map((summary) => ({
            ...{ key: summary.id, importId: 1, hash: summary.id, summary },
          })),
        );
        await database.documents.bulkPut(
          part.map((text, index) => ({ key: keys[index] ?? '', text })),
        );
      });
    }
  });
  await database.delete();
  const store = await openBenchStore(`bench-${crypto.randomUUID()}`);
  async function* slices() {
    for (let start = 0; start < files; start += 500) yield sources.slice(start, start + 500);
  }
  const readers = createPlanReaders('en', navigator.hardwareConcurrency);
  const whole = await timed(() =>
    importFiles(slices(), files, {
      ...{ store, portfolio, signal: new AbortController().signal, tell: () => {} },
      ...{ clock: () => performance.now(), read: readers.read },
    }),
  );
  readers.stop();
  await store.remove(portfolio);
  store.close();
  return { floor, whole };
}

/** Everything from the database to sites in an order, three rounds of each. */
async function runOpen(sites: number, instrument: Instrument): Promise<Times> {
  const store = await openBenchStore(`bench-${crypto.randomUUID()}`);
  await fillPortfolio(store, sites, instrument);
  const layouts = new Map([[instrument.version, listLayout(instrument)]]);
  const request = { layouts, compareNames: compare };
  const rebuilt = await timed(() => store.getColumns(portfolio, request));
  const times: Record<string, number[]> = {};
  const note = (name: string, time: number) => {
    times[name] = [...(times[name] ?? []), time];
  };
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const columns = await store.getColumns(portfolio, request);
    const expected = await store.getExpected(portfolio);
    if (!columns.ok || !expected.ok) throw new Error('The columns cannot be read');
    note('read', performance.now() - start);
    const table = arrangeTable({
      ...{ matrices: columns.value.matrices, known: [{ instrument }], compareNames: compare },
      expected: expected.value,
    });
    const shown = chooseRows(table);
    const all = filterSites(table, shown);
    note('open', performance.now() - start);
    const filtering = performance.now();
    filterSites(table, shown, { text: 'surg', listSize: { from: 5_000 }, flag: 'actFirst' });
    note('filter', performance.now() - filtering);
    const again = performance.now();
    filterSites(table, shown, { text: 'elm lane', countries: ['england'] });
    note('filterAgain', performance.now() - again);
    const sorting = performance.now();
    sortSites(
      table,
      shown,
      all,
      { sort: { by: 'domain', domain: 'o3' }, descending: true },
      request,
    );
    note('sort', performance.now() - sorting);
    const details = await store.getDetails(portfolio);
    if (!details.ok) throw new Error(details.problem.name);
    const comparing = performance.now();
    buildComparison({
      ...{ table, shown, sites: all, instrument, compareNames: compare, today: '2027-01-01' },
      details: layDetails(table, details.value),
    });
    note('compare', performance.now() - comparing);
  }
  await store.remove(portfolio);
  store.close();
  const medians = Object.entries(times).map(([name, values]) => [
    name,
    values.toSorted((a, b) => a - b)[2] ?? 0,
  ]);
  return { rebuilt, ...Object.fromEntries(medians) };
}

async function runPdf(files: readonly Uint8Array[], times: number): Promise<Times> {
  const ours = await timed(async () => {
    for (let run = 0; run < times; run += 1) {
      const read = await readPlanPdf(files[run % files.length] ?? new Uint8Array());
      if (!read.ok) throw new Error(read.problem.name);
    }
  });
  return { ours };
}

async function runFill(sites: number, instrument: Instrument): Promise<Times> {
  const store = await openBenchStore('linkready-portfolios');
  const filled = await timed(() => fillPortfolio(store, sites, instrument));
  store.close();
  return { filled };
}

function run(order: Workload): Promise<Times> {
  if (order.kind === 'fill') return runFill(order.sites, order.instrument);
  if (order.kind === 'import') return runImport(order.files, order.instrument);
  if (order.kind === 'open') return runOpen(order.sites, order.instrument);
  return runPdf(order.files, order.times);
}

addEventListener('message', ({ data }: MessageEvent<Workload | PlanReaderOrder>) => {
  if (data.kind === 'read' || data.kind === 'taken') {
    takeReaderOrder(data);
    return;
  }
  run(data).then(
    (times) => postMessage({ times }),
    (reason: unknown) => postMessage({ failed: String(reason) }),
  );
});
