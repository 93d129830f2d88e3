// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import { openBackup, packBackup, writeBackup } from '../../../src/exchange';
import { gatherPlans } from '../../../src/islands/portfolio/gatherPlans';
import { checkPortfolios } from '../../../src/islands/yourData/portfolios/checkPortfolios';
import { packPortfolios } from '../../../src/islands/yourData/portfolios/packPortfolios';
import { restorePortfolios } from '../../../src/islands/yourData/portfolios/restorePortfolios';
import {
  type ExpectedList,
  fail,
  type Join,
  listLayout,
  type Outcome,
  type SentAssessment,
  succeed,
} from '../../../src/model';
import { openPortfolios, type PortfolioStore, type RestoreMode } from '../../../src/storage';
import { realInstrument } from '../../fixtures/instrument';
import { compareNames } from '../../fixtures/portfolio/arrangePortfolio';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';

const instrument = realInstrument();
const made = makePortfolio({ sites: 30, rounds: 2, instruments: [instrument] });
export const plans = [...made.plans()];
export const about = { writtenAt: '2026-11-28T10:00:00.000Z', writtenBy: 'LinkReady 1.0.0' };
const findInstrument = async (version: string) =>
  version === instrument.version
    ? succeed(instrument)
    : fail('fileInstrumentUnknown', { instrument: version });
export const later = (sent: SentAssessment): SentAssessment => ({
  ...sent,
  changedAt: '2030-01-01T00:00:00.000Z',
});

const oddName = '  <b>Nord & Süd</b> "عيادة" \u202e/../ 💬';
export const expected: ExpectedList = {
  columns: ['constructor', 'Lead, "quoted"'],
  sites: made.expected
    .slice(0, 5)
    .map((site) => ({ ...site, further: { constructor: 'x', 'Lead, "quoted"': '=1+1' } })),
};
export const joins: readonly Join[] = [
  { kind: 'network', from: 'North PCN', to: 'Northern PCN', same: true },
  { kind: 'site', from: 'a', to: 'b', same: false },
];

const open: PortfolioStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

export async function openDevice(): Promise<PortfolioStore> {
  const store = need(await openPortfolios({ name: `test-${crypto.randomUUID()}` }));
  open.push(store);
  return store;
}

export async function begin(store: PortfolioStore, id: string, name: string): Promise<void> {
  const at = '2026-02-01T09:00:00.000Z';
  need(
    await store.create({
      ...{ id, name, createdAt: at, changedAt: at, pseudonymKey: `key of ${id}` },
      ...{ purpose: 'Where to help', deadline: '2026-06-01' },
    }),
  );
}

/** Takes in plans as files to send, as an import of files does. */
export async function take(store: PortfolioStore, id: string, given: readonly SentAssessment[]) {
  const importId = need(await store.beginImport(id, given.length));
  for (const sent of given) {
    const head = { format: 'linkready', formatVersion: 1, kind: 'send' } as const;
    const file = { ...head, ...about, sent };
    const read = {
      path: `${sent.id}.linkready`,
      outcome: succeed({ kind: 'send', file } as const),
    };
    const { plans: found } = await gatherPlans(
      { ...read, done: 1, of: 1, passedOver: 0 },
      findInstrument,
    );
    need(await store.addPlans(importId, found, [], { done: 1, of: 1 }, () => 0));
  }
  need(await store.finishImport(importId));
}

/** A device with two portfolios, one of them odd in every way, and one that is empty. */
export async function fillDevice(): Promise<PortfolioStore> {
  const store = await openDevice();
  await begin(store, 'north', oddName);
  await take(store, 'north', plans.slice(0, 40));
  need(await store.saveExpected('north', expected));
  for (const join of joins) need(await store.saveJoin('north', join));
  await begin(store, 'south', 'South');
  // The same plans may lie in two portfolios.
  await take(store, 'south', plans.slice(30));
  await begin(store, 'empty', 'Nothing yet');
  return store;
}

/** Everything of a device's portfolios that a person can see, and the key that they cannot. */
export async function lookAt(store: PortfolioStore) {
  const list = need(await store.list());
  const seen = [];
  for (const { id, name, purpose, deadline, createdAt, pseudonymKey } of list) {
    const texts = need(await store.getPlans(id, undefined, 10_000));
    const layouts = new Map([[instrument.version, listLayout(instrument)]]);
    const columns = need(await store.getColumns(id, { layouts, compareNames }));
    seen.push({
      ...{ id, name, purpose, deadline, createdAt, pseudonymKey, texts, columns },
      expected: need(await store.getExpected(id)),
      joins: need(await store.listJoins(id)),
    });
  }
  return seen.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function backUp(store: PortfolioStore): Promise<Blob> {
  const packed = need(await packPortfolios(store, { ...about, known: [], onProgress: () => {} }));
  return pack(packed);
}

export async function pack(packed: Parameters<typeof packBackup>[1]): Promise<Blob> {
  const own = { assessments: [], snapshots: [], workshops: [], settings: [] };
  return need(await packBackup(need(writeBackup(own, about)).bytes, packed));
}

export async function check(store: PortfolioStore, backup: Blob) {
  const { portfolios } = need(await openBackup(backup));
  return checkPortfolios(portfolios, { store, findInstrument, onPlans: () => {} });
}

export async function restore(store: PortfolioStore, backup: Blob, mode: RestoreMode = 'merge') {
  const { checked } = await check(store, backup);
  return restorePortfolios(checked, mode, {
    ...{ store, findInstrument, onPlans: () => {} },
    ...{ now: () => about.writtenAt, newKey: () => 'a new key' },
  });
}

export function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value;
}
