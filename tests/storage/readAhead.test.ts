// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listLayout, summariseSent } from '../../src/model';
import { openPortfolios, type PortfolioStore, readAhead } from '../../src/storage';
import { realInstrument } from '../fixtures/instrument';
import { makePortfolio } from '../fixtures/portfolio/makePortfolio';

const instrument = realInstrument();
const id = 'portfolio-1';
const name = 'linkready-portfolios';
const open: PortfolioStore[] = [];

beforeEach(() => vi.stubGlobal('location', { search: `?p=${id}` }));
afterEach(async () => {
  for (const store of open.splice(0)) store.close();
  globalThis.portfolioAhead = undefined;
  vi.unstubAllGlobals();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
});

async function openStore(): Promise<PortfolioStore> {
  const opened = await openPortfolios();
  if (!opened.ok) throw new Error(opened.problem.name);
  open.push(opened.value);
  return opened.value;
}

async function addPlan(store: PortfolioStore, seed: number): Promise<void> {
  const [sent] = makePortfolio({ sites: 9, rounds: 1, instruments: [instrument], seed }).plans();
  const importId = await store.beginImport(id, 1);
  if (!sent || !importId.ok) throw new Error('Nothing can be imported');
  const plan = { summary: summariseSent(sent, instrument), text: '', hash: '', path: '' };
  await store.addPlans(importId.value, [plan], [], { done: 1, of: 1 }, () => 0);
}

async function fill(store: PortfolioStore): Promise<void> {
  const at = '2026-02-01T09:00:00.000Z';
  const named = { id, name: 'Northfield', pseudonymKey: 'AAAA' };
  await store.create({ ...named, createdAt: at, changedAt: at });
  await addPlan(store, 1);
  await store.saveExpected(id, {
    columns: ['Place'],
    sites: [{ id: 'A1', code: 'A1', name: 'Elm Street', further: { Place: 'North' } }],
  });
  await store.saveJoin(id, { kind: 'network', from: 'North', to: 'North PCN', same: true });
  const layouts = new Map([[instrument.version, listLayout(instrument)]]);
  await store.getColumns(id, { layouts, compareNames: () => 0 });
}

describe('reading a portfolio ahead', () => {
  it('finds what the store itself would', async () => {
    const store = await openStore();
    await fill(store);
    const read = await store.read(id);
    expect(read).toMatchObject({ value: { matrices: [{ count: 1 }], joins: [{ from: 'North' }] } });
    readAhead();
    const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await globalThis.portfolioAhead?.rows;
    asked.mockClear();
    expect(await store.read(id)).toEqual(read);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is taken once: who reads again is told of today', async () => {
    const store = await openStore();
    await fill(store);
    readAhead();
    await store.read(id);
    await store.change(id, { name: 'Southfield' });
    expect(await store.read(id)).toMatchObject({ value: { portfolio: { name: 'Southfield' } } });
  });

  it('leaves columns of yesterday, and other portfolios, to the store', async () => {
    const store = await openStore();
    await fill(store);
    await addPlan(store, 2);
    readAhead();
    expect(await store.read(id)).toMatchObject({
      value: { matrices: undefined, versions: [instrument.version] },
    });
    readAhead();
    expect(await store.read('portfolio-2')).toMatchObject({
      problem: { name: 'portfolioMissing' },
    });
  });

  it('makes no database where there is none', async () => {
    readAhead();
    expect(await globalThis.portfolioAhead?.rows).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('leaves a database of another LinkReady alone', async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name, 990);
      opening.onupgradeneeded = () => opening.result.createObjectStore('other');
      opening.onsuccess = () => resolve(opening.result);
    });
    readAhead();
    expect(await globalThis.portfolioAhead?.rows).toBeUndefined();
    expect([...database.objectStoreNames]).toEqual(['other']);
    database.close();
  });

  it('says nothing where the browser forbids storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
    });
    readAhead();
    expect(await globalThis.portfolioAhead?.rows).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('reads nothing where the address names no portfolio', () => {
    vi.stubGlobal('location', { search: '' });
    readAhead();
    expect(globalThis.portfolioAhead).toBeUndefined();
  });
});
