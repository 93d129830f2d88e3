// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalJson, listLayout, type SentAssessment, summariseSent } from '../../src/model';
import {
  type IncomingPlan,
  openPortfolios,
  type Portfolio,
  type PortfolioStore,
} from '../../src/storage';
import { realInstrument } from '../fixtures/instrument';
import { makePortfolio } from '../fixtures/portfolio/makePortfolio';

const instrument = realInstrument();
const layouts = new Map([[instrument.version, listLayout(instrument)]]);
const compareNames = new Intl.Collator('en', { numeric: true }).compare;
const plans = [...makePortfolio({ sites: 12, rounds: 2, instruments: [instrument] }).plans()];
const request = { layouts, compareNames };
const compareTexts = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

const portfolio: Portfolio = {
  id: 'portfolio-1',
  name: 'Northfield',
  createdAt: '2026-02-01T09:00:00.000Z',
  changedAt: '2026-02-01T09:00:00.000Z',
  pseudonymKey: 'AAAA',
};

const open: PortfolioStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

async function openEmpty(): Promise<PortfolioStore> {
  const store = await openNamed(`test-${crypto.randomUUID()}`);
  await store.create(portfolio);
  return store;
}

async function openNamed(name: string): Promise<PortfolioStore> {
  const opened = await openPortfolios({ name });
  if (!opened.ok) throw new Error(opened.problem.name);
  open.push(opened.value);
  return opened.value;
}

function incoming(sent: SentAssessment, path = `${sent.id}.linkready`): IncomingPlan {
  const text = canonicalJson(sent);
  return { summary: summariseSent(sent, instrument), text, hash: text, path };
}

/** Takes in plans as one import, and tells what became of them. */
async function take(store: PortfolioStore, given: readonly SentAssessment[]) {
  const importId = need(await store.beginImport(portfolio.id, given.length));
  const progress = { done: given.length, of: given.length };
  const batch = given.map((sent) => incoming(sent));
  const results = need(await store.addPlans(importId, batch, [], progress, compareTexts));
  await store.finishImport(importId);
  return { importId, states: results.map(({ state }) => state) };
}

function firstOf<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('There is none');
  return one;
}

function need<T>(outcome: { ok: true; value: T } | { ok: false; problem: { name: string } }): T {
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value;
}

/** Everything a portfolio holds that can be seen from outside. */
async function look(store: PortfolioStore) {
  return {
    plans: need(await store.getPlans(portfolio.id, undefined, 1_000)),
    columns: need(await store.getColumns(portfolio.id, request)),
    details: need(await store.getDetails(portfolio.id)),
  };
}

const later = (sent: SentAssessment): SentAssessment => ({
  ...sent,
  changedAt: sent.changedAt.replace('2026', '2028'),
  respondents: sent.respondents + 1,
});

describe('adding plans', () => {
  it('[M1] changes nothing when the same files come again', async () => {
    const store = await openEmpty();
    expect(new Set((await take(store, plans)).states)).toEqual(new Set(['added']));
    const before = await look(store);
    expect(new Set((await take(store, plans)).states)).toEqual(new Set(['known']));
    expect(await look(store)).toEqual(before);
  });

  it('[M2] comes to the same in whatever order and batches the files come', async () => {
    const versions = [...plans, ...plans.slice(0, 6).map(later)];
    const forwards = await openEmpty();
    await take(forwards, versions);
    const backwards = await openEmpty();
    for (const sent of versions.toReversed()) await take(backwards, [sent]);
    expect(await look(backwards)).toEqual(await look(forwards));
  });

  it('[M5] keeps the later of two versions of one plan, and lists the other', async () => {
    const store = await openEmpty();
    const [sent] = plans;
    if (sent === undefined) throw new Error('No plan');
    expect((await take(store, [sent, later(sent), sent])).states).toEqual([
      'added',
      'replaced',
      'older',
    ]);
    const text = need(await store.getPlan(portfolio.id, sent.id));
    expect(text).toBe(canonicalJson(later(sent)));
    const [log] = need(await store.listImports(portfolio.id));
    expect(log?.counts).toMatchObject({ added: 1, replaced: 1, older: 1 });
    const listed = need(await store.listResults(log?.id ?? 0));
    expect(listed.map(({ state }) => state)).toEqual(['replaced', 'older']);
  });

  it('notes how far it came with each batch, so that one cut off leaves whole batches', async () => {
    const store = await openEmpty();
    const importId = need(await store.beginImport(portfolio.id, 20));
    const batch = plans.slice(0, 5).map((sent) => incoming(sent));
    await store.addPlans(importId, batch, [], { done: 5, of: 20 }, compareTexts);
    const [log] = need(await store.listImports(portfolio.id));
    expect(log).toMatchObject({ done: 5, of: 20 });
    expect(log?.finishedAt).toBeUndefined();
    expect((await look(store)).plans.size).toBe(5);
  });
});

describe('two tabs', () => {
  it('[M5] weigh a plan against what the other took in meanwhile', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const here = await openNamed(name);
    await here.create(portfolio);
    const there = await openNamed(name);
    await take(here, plans.slice(0, 3));
    const [, , , fourth, fifth] = plans;
    if (fourth === undefined || fifth === undefined) throw new Error('No plans');
    await take(there, [later(fourth)]);
    expect((await take(here, [fourth, fifth])).states).toEqual(['older', 'added']);
  });
});

describe('undoing an import', () => {
  it('brings back what was there before, to the letter', async () => {
    const store = await openEmpty();
    await take(store, plans.slice(0, 10));
    const before = await look(store);
    const { importId } = await take(store, [...plans.slice(0, 5).map(later), ...plans.slice(10)]);
    expect(await look(store)).not.toEqual(before);
    expect((await store.undoImport(importId)).ok).toBe(true);
    expect(await look(store)).toEqual(before);
  });

  it('is for the last one only', async () => {
    const store = await openEmpty();
    const first = await take(store, plans.slice(0, 5));
    await take(store, plans.slice(5));
    const before = await look(store);
    const undone = await store.undoImport(first.importId);
    expect(undone).toEqual({ ok: false, problem: { name: 'importNotLast' } });
    expect(await look(store)).toEqual(before);
  });
});

describe('putting plans aside', () => {
  it('takes them out, and undoing the import brings them back to the letter', async () => {
    const store = await openEmpty();
    await take(store, plans.slice(0, 8));
    const before = await look(store);
    const importId = need(await store.beginImport(portfolio.id, 1));
    const aside = plans.slice(0, 3).map(({ id }) => id);
    need(await store.putAside(importId, [...aside, 'not here']));
    const marks = need(await store.getMarks(portfolio.id));
    expect([...marks.keys()].sort()).toEqual(
      plans
        .slice(3, 8)
        .map(({ id }) => id)
        .sort(),
    );
    const older = incoming({ ...firstOf(plans[0]), changedAt: '2020-01-01T00:00:00.000Z' });
    const progress = { done: 1, of: 1 };
    const [result] = need(await store.addPlans(importId, [older], [], progress, compareTexts));
    expect(result?.state).toBe('added');
    need(await store.undoImport(importId));
    expect(await look(store)).toEqual(before);
  });
});

describe('columns', () => {
  it('are built anew once a plan changed, and kept otherwise', async () => {
    const store = await openEmpty();
    await take(store, plans.slice(0, 4));
    const first = need(await store.getColumns(portfolio.id, request));
    expect(first.matrices[0]?.count).toBe(4);
    await take(store, plans.slice(4));
    const second = need(await store.getColumns(portfolio.id, request));
    expect(second.matrices[0]?.count).toBe(plans.length);
    const kept = need(await store.getColumns(portfolio.id, { ...request, compareNames: never }));
    expect(kept).toEqual(second);
  });

  it('name the plans whose summary was made by other rules, and leave them out until measured', async () => {
    const store = await openEmpty();
    const importId = need(await store.beginImport(portfolio.id, 1));
    const [first, ...others] = plans.map((sent) => incoming(sent));
    if (first === undefined) throw new Error('No plan');
    const old = { ...first, summary: { ...first.summary, mark: 'of yesterday' } };
    await store.addPlans(importId, [old, ...others], [], { done: 1, of: 1 }, compareTexts);
    for (const _twice of [1, 2]) {
      const found = need(await store.getColumns(portfolio.id, request));
      expect(found.stale).toEqual([first.summary.id]);
      expect(found.matrices[0]?.count).toBe(plans.length - 1);
    }
    await store.remeasure(portfolio.id, [first.summary]);
    const found = need(await store.getColumns(portfolio.id, request));
    expect(found.stale).toEqual([]);
    expect(found.matrices[0]?.count).toBe(plans.length);
  });
});

describe('reading a portfolio', () => {
  it('gives at once what its page opens with, the columns where they are of today', async () => {
    const store = await openEmpty();
    expect(need(await store.read(portfolio.id))).toMatchObject({ versions: [], portfolio });
    await take(store, plans);
    const versions = [instrument.version];
    const fresh = need(await store.read(portfolio.id));
    expect(fresh).toMatchObject({ versions, joins: [], expected: { columns: [], sites: [] } });
    expect(fresh.matrices).toBeUndefined();
    const { matrices } = need(await store.getColumns(portfolio.id, request));
    expect(need(await store.read(portfolio.id))).toMatchObject({ versions, matrices });
    await take(store, plans.slice(0, 1).map(later));
    const since = need(await store.read(portfolio.id));
    expect([since.versions, since.matrices]).toEqual([versions, undefined]);
  });

  it('says that there is none', async () => {
    const store = await openEmpty();
    expect(await store.read('another')).toEqual({
      ok: false,
      problem: { name: 'portfolioMissing' },
    });
  });
});

describe('portfolios', () => {
  it('stand beside one another, and go with all that is theirs', async () => {
    const store = await openEmpty();
    await store.create({ ...portfolio, id: 'portfolio-2', name: 'Southmere' });
    await take(store, plans);
    await store.saveExpected(portfolio.id, {
      columns: [],
      sites: [{ id: 'a', name: 'A', further: {} }],
    });
    await store.saveJoin(portfolio.id, { kind: 'network', from: 'a', to: 'b', same: true });
    await store.remove(portfolio.id);
    const listed = need(await store.list());
    expect(listed.map(({ name, plans: count }) => [name, count])).toEqual([['Southmere', 0]]);
    expect(await store.getPlan(portfolio.id, plans[0]?.id ?? '')).toMatchObject({ ok: false });
    expect(need(await store.listJoins(portfolio.id))).toEqual([]);
    expect(need(await store.getExpected(portfolio.id)).sites).toEqual([]);
    expect(await store.getColumns(portfolio.id, request)).toEqual({
      ok: false,
      problem: { name: 'portfolioMissing' },
    });
  });
});

function never(): number {
  throw new Error('The columns were built anew');
}
