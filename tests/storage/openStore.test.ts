// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/model';
import { askPersistence, estimateSpace, openStore } from '../../src/storage';
import { blank, newName, openRaw, openTestStore, respond, until } from './openTestStore';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const tables = [
  'assessments',
  'deviceSnapshots',
  'handles',
  'imports',
  'meta',
  'snapshots',
  'workshops',
];

const problem = (name: string) => ({ ok: false, problem: { name } });

/** The tables of a database and its version, read without Dexie. */
async function look(name: string): Promise<{ version: number; tables: readonly string[] }> {
  const raw = await openRaw(name);
  const { version, objectStoreNames } = raw;
  raw.close();
  return { version, tables: [...objectStoreNames].sort() };
}

describe('opening', () => {
  it('makes the database with its tables', async () => {
    const name = newName();
    await openTestStore({ name });
    expect(await look(name)).toEqual({ version: 20, tables });
  });

  it('opens a database that is there without changing its version', async () => {
    const name = newName();
    (await openTestStore({ name })).close();
    await openTestStore({ name });
    expect((await look(name)).version).toBe(20);
  });

  it('[M7] opens no database of a newer LinkReady, and writes nothing to it', async () => {
    const name = newName();
    const raw = await openRaw(name, 30, (database) => database.createObjectStore('later'));
    raw.close();
    expect(await openStore({ name })).toEqual(problem('storageNewer'));
    expect(await look(name)).toEqual({ version: 30, tables: ['later'] });
  });

  it('is blocked where there is no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openStore()).toEqual(problem('storageBlocked'));
  });

  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])(
    'is blocked where the browser answers %s',
    async (name) => {
      vi.stubGlobal('indexedDB', {
        open() {
          throw new DOMException('Not here', name);
        },
      });
      expect(await openStore()).toEqual(problem('storageBlocked'));
    },
  );

  it('gives up waiting for a database that does not answer', async () => {
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    expect(await openStore({ timeOut: 1 })).toEqual(problem('storageSlow'));
  });

  it('asks for other tabs to be closed where one holds an older database', async () => {
    const name = newName();
    const older = await openRaw(name, 5);
    expect(await openStore({ name, timeOut: 200 })).toEqual(problem('storageOtherTab'));
    older.close();
    const store = await openTestStore({ name });
    expect(await store.saveNew(blank())).toEqual({ ok: true, value: blank() });
  });

  it('waits for another tab that closes in time', async () => {
    const name = newName();
    const older = await openRaw(name, 5);
    older.onversionchange = () => setTimeout(() => older.close(), 1);
    await openTestStore({ name });
    expect((await look(name)).version).toBe(20);
  });
});

describe('a tab beside a newer one', () => {
  it('lets go, tells its page, and writes no more', async () => {
    const name = newName();
    const told: Problem[] = [];
    const store = await openTestStore({ name, onClosed: (one) => told.push(one) });
    await store.saveNew(blank());
    const newer = await openRaw(name, 30, (database) => database.createObjectStore('later'));
    expect(told).toEqual([{ name: 'storageNewer' }]);
    const change = store.change('assessment-1', (one) => respond(one, 'o1a'));
    expect(await change).toEqual(problem('storageNewer'));
    expect(await store.get('assessment-1')).toEqual(problem('storageNewer'));
    newer.close();
    expect(await look(name)).toMatchObject({ version: 30 });
    expect(await openStore({ name })).toEqual(problem('storageNewer'));
  });

  it('tells its page where the data was cleared elsewhere', async () => {
    const name = newName();
    const told: Problem[] = [];
    const store = await openTestStore({ name, onClosed: (one) => told.push(one) });
    indexedDB.deleteDatabase(name);
    await until(() => told.length > 0);
    expect(told).toEqual([{ name: 'storageCleared' }]);
    expect(await store.saveNew(blank())).toEqual(problem('storageCleared'));
  });
});

describe('a write that fails', () => {
  // No disk can be filled here; what browsers then do to a put is played back.
  function fillDisk(): void {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
  }

  it('says that the device is full, and leaves what was saved', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(blank());
    fillDisk();
    const change = store.change('assessment-1', (one) => respond(one, 'o1a'));
    expect(await change).toEqual(problem('storageFull'));
    vi.restoreAllMocks();
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: blank() });
  });

  it('takes back the snapshot of a merge that had no room', async () => {
    const store = await openTestStore({ name: newName() });
    await store.saveNew(blank());
    fillDisk();
    expect(await store.absorb([respond(blank(), 'o1a')])).toEqual(problem('storageFull'));
    vi.restoreAllMocks();
    expect(await store.listSnapshots('assessment-1')).toEqual({ ok: true, value: [] });
  });

  it('is given up after a while, and then has not happened', async () => {
    const name = newName();
    const store = await openTestStore({ name, timeOut: 30 });
    await store.saveNew(blank());
    const raw = await openRaw(name);
    let held = true;
    const transaction = raw.transaction('assessments', 'readwrite');
    function hold() {
      if (held) transaction.objectStore('assessments').count().onsuccess = hold;
    }
    hold();
    const change = store.change('assessment-1', (one) => respond(one, 'o1a'));
    expect(await change).toEqual(problem('storageSlow'));
    held = false;
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    expect(await store.get('assessment-1')).toEqual({ ok: true, value: blank() });
  });
});

describe('room on the device', () => {
  it('is not known where the browser does not tell', async () => {
    vi.stubGlobal('navigator', {});
    expect(await estimateSpace()).toBeUndefined();
    expect(await askPersistence()).toBeUndefined();
  });

  it('is told, and keeping is asked for once', async () => {
    const persist = vi.fn(async () => true);
    const storage = {
      estimate: async () => ({ usage: 1, quota: 2 }),
      persisted: async () => false,
      persist,
    };
    vi.stubGlobal('navigator', { storage });
    expect(await estimateSpace()).toEqual({ usage: 1, quota: 2 });
    expect(await askPersistence()).toBe(true);
    vi.stubGlobal('navigator', { storage: { ...storage, persisted: async () => true } });
    expect(await askPersistence()).toBe(true);
    expect(persist).toHaveBeenCalledTimes(1);
  });
});
