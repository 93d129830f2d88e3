// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Join, Outcome } from '../../src/model';
import { openPortfolios, type Portfolio, type PortfolioStore } from '../../src/storage';

const portfolio: Portfolio = {
  id: 'portfolio-1',
  name: 'Northfield',
  createdAt: '2026-02-01T09:00:00.000Z',
  changedAt: '2026-02-01T09:00:00.000Z',
  pseudonymKey: 'AAAA',
};

/** A clock of which no two times are the same. */
let ticks = Date.parse('2026-03-01T09:00:00.000Z');
function tick(): string {
  ticks += 1_000;
  return new Date(ticks).toISOString();
}

const open: PortfolioStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

async function openEmpty(): Promise<PortfolioStore> {
  const store = need(await openPortfolios({ name: `test-${crypto.randomUUID()}`, now: tick }));
  open.push(store);
  need(await store.create(portfolio));
  return store;
}

function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value;
}

describe('undoing an import that brought a list', () => {
  const site = { id: 'A1', code: 'A1', name: 'Elm Practice', further: {} };
  const join: Join = { kind: 'network', from: 'North', to: 'North PCN', same: true };
  const own: Join = { kind: 'site', from: 'a', to: 'b', same: false };
  const brought = {
    ...{ name: portfolio.name, purpose: 'To plan', deadline: '2026-06-01', pseudonymKey: 'B' },
    ...{ expected: { columns: [], sites: [site] }, joins: [own, join] },
  };

  async function takeList(store: PortfolioStore) {
    await store.saveJoin(portfolio.id, own);
    const before = await lookAround(store);
    const importId = need(await store.beginImport(portfolio.id, 1));
    need(await store.changeParticulars(importId, () => brought));
    return { importId, before };
  }
  async function lookAround(store: PortfolioStore) {
    const { name, purpose, deadline, pseudonymKey } = need(await store.get(portfolio.id));
    const expected = need(await store.getExpected(portfolio.id));
    const joins = need(await store.listJoins(portfolio.id));
    return { name, purpose, deadline, pseudonymKey, expected, joins };
  }

  it('takes the list, the joins and the purpose back too', async () => {
    const store = await openEmpty();
    const { importId, before } = await takeList(store);
    expect(await lookAround(store)).toEqual({ ...brought, joins: [join, own] });
    need(await store.undoImport(importId));
    expect(await lookAround(store)).toEqual(before);
  });

  it('leaves what somebody changed since', async () => {
    const store = await openEmpty();
    const { importId } = await takeList(store);
    const list = { columns: [], sites: [{ ...site, name: 'Elm Surgery' }] };
    await store.saveExpected(portfolio.id, list);
    await store.saveJoin(portfolio.id, { ...join, same: false });
    await store.change(portfolio.id, { deadline: '2026-07-01' });
    need(await store.undoImport(importId));
    expect(await lookAround(store)).toEqual({
      ...{ name: portfolio.name, purpose: undefined, deadline: '2026-07-01', pseudonymKey: 'AAAA' },
      ...{ expected: list, joins: [{ ...join, same: false }, own] },
    });
  });

  it('brings back a join that the import took away', async () => {
    const store = await openEmpty();
    await store.saveJoin(portfolio.id, own);
    const importId = need(await store.beginImport(portfolio.id, 1));
    need(await store.changeParticulars(importId, (now) => ({ ...now, joins: [] })));
    expect(need(await store.listJoins(portfolio.id))).toEqual([]);
    need(await store.undoImport(importId));
    expect(need(await store.listJoins(portfolio.id))).toEqual([own]);
  });
});

describe('a list or a join', () => {
  it('makes the portfolio one that changed, so that a backup of it is due', async () => {
    const store = await openEmpty();
    const join: Join = { kind: 'site', from: 'a', to: 'b', same: true };
    const times = [portfolio.changedAt];
    const note = async () => times.push(need(await store.get(portfolio.id)).changedAt);
    need(await store.saveExpected(portfolio.id, { columns: [], sites: [] }));
    await note();
    need(await store.saveJoin(portfolio.id, join));
    await note();
    need(await store.removeJoin(portfolio.id, join));
    await note();
    expect(new Set(times).size).toBe(4);
  });
});
