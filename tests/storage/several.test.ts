// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model';
import type { Settings, Store, StoredChange } from '../../src/storage';
import { blank, late, newName, openTestStore, respond, until } from './openTestStore';

async function storeWith(...assessments: readonly Assessment[]): Promise<Store> {
  const store = await openTestStore({ name: newName(), now: () => late });
  for (const assessment of assessments) await store.saveNew(assessment);
  return store;
}

const answering: StoredChange = (one) => respond(one, 'o1a', late);
const asIs: StoredChange = (one) => one;
const breaking: StoredChange = () => {
  throw new Error('A bug');
};

describe('changing several assessments', () => {
  it('changes all of them in one go, each with a snapshot that leads back', async () => {
    const store = await storeWith(blank('a'), blank('b'), blank('c'));
    const changes = new Map([
      ['a', answering],
      ['b', answering],
      ['c', asIs],
    ]);
    const changed = await store.changeAll(changes, 'copy');
    expect(changed).toEqual({
      ok: true,
      value: [
        { assessment: respond(blank('a'), 'o1a', late), snapshot: 1 },
        { assessment: respond(blank('b'), 'o1a', late), snapshot: 2 },
        { assessment: blank('c') },
      ],
    });
    expect(await store.restoreSnapshots([1, 2])).toMatchObject({ ok: true });
    expect(await store.get('a')).toEqual({ ok: true, value: blank('a') });
    expect(await store.get('b')).toEqual({ ok: true, value: blank('b') });
  });

  it('keeps no snapshot where none is asked for', async () => {
    const store = await storeWith(blank('a'));
    await store.changeAll(new Map([['a', answering]]));
    expect(await store.listSnapshots('a')).toEqual({ ok: true, value: [] });
  });

  it('changes none where one is missing, or where a change breaks', async () => {
    const store = await storeWith(blank('a'));
    const missing = new Map([
      ['a', answering],
      ['nobody', answering],
    ]);
    expect(await store.changeAll(missing, 'copy')).toMatchObject({
      problem: { name: 'assessmentMissing' },
    });
    await store.saveNew(blank('b'));
    const broken = new Map([
      ['a', answering],
      ['b', breaking],
    ]);
    await expect(store.changeAll(broken, 'copy')).rejects.toThrow('A bug');
    expect(await store.get('a')).toEqual({ ok: true, value: blank('a') });
    expect(await store.listSnapshots('a')).toEqual({ ok: true, value: [] });
  });
});

describe('removing a site', () => {
  it('takes every round out in one go, and absorbing them puts all back', async () => {
    const rounds = [respond(blank('first'), 'o1a'), blank('second')];
    const store = await storeWith(...rounds, blank('other'));
    const removed = await store.remove(['first', 'second']);
    expect(removed).toEqual({ ok: true, value: rounds });
    expect(await store.list()).toMatchObject({ value: [{ id: 'other' }] });
    const back = await store.absorb(rounds);
    expect(back).toEqual({ ok: true, value: rounds.map((assessment) => ({ assessment })) });
    expect(await store.get('first')).toEqual({ ok: true, value: rounds[0] });
  });

  it('removes none where one of them is not here', async () => {
    const store = await storeWith(blank('first'));
    expect(await store.remove(['first', 'nobody'])).toMatchObject({ ok: false });
    expect(await store.get('first')).toMatchObject({ ok: true });
  });

  it('forgets what was set about the assessment, and about the site once it has no round left', async () => {
    const store = await storeWith(blank('first'), blank('second'));
    await store.saveSetting('respondent.first', 'person-1');
    await store.saveSetting('archived.site-1', true);
    await store.saveSetting('storage.since', '2026-09-01');
    await store.remove(['first']);
    expect(await store.getSetting('respondent.first')).toEqual({ ok: true, value: undefined });
    expect(await store.getSetting('archived.site-1')).toEqual({ ok: true, value: true });
    await store.remove(['second']);
    expect(await store.getSetting('archived.site-1')).toEqual({ ok: true, value: undefined });
    expect(await store.getSetting('storage.since')).toMatchObject({ value: '2026-09-01' });
  });
});

describe('settings', () => {
  it('are told of by how their keys begin, after every change by any tab', async () => {
    const name = newName();
    const mine = await openTestStore({ name });
    const other = await openTestStore({ name });
    const seen: Settings[] = [];
    const stop = mine.watchSettings('archived.', (settings) => seen.push(settings));
    await until(() => seen.length > 0);
    await other.saveSetting('archived.site-1', true);
    await other.saveSetting('storage.since', '2026-09-01');
    await until(() => seen.at(-1)?.size === 1);
    await other.removeSetting('archived.site-1');
    await until(() => seen.at(-1)?.size === 0 && seen.length > 2);
    stop();
    expect(seen.map((settings) => [...settings])).toEqual(
      expect.arrayContaining([[], [['archived.site-1', true]]]),
    );
  });
});
