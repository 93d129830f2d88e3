// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { upgradeAssessment } from '../../src/model';
import { databaseVersion } from '../../src/storage/Database';
import { storeDatabase, storedDatabases } from '../fixtures/databases/storedDatabases';
import { late, newName, openRaw, openTestStore, respond } from './openTestStore';

describe('a database of an earlier release', () => {
  it('is kept as an example of each', () => {
    const versions = storedDatabases.map(({ version }) => version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: databaseVersion - 1 }, (_, at) => (at + 1) * 10));
  });

  it.each(storedDatabases)('opens, and nothing in it is lost: $file', async (stored) => {
    const name = newName();
    await storeDatabase(name, stored);
    const store = await openTestStore({ name });
    const rows = (table: string) => stored.tables.find((one) => one.name === table)?.rows ?? [];
    expect(rows('assessments').length).toBeGreaterThan(1);
    for (const { id, document } of rows('assessments')) {
      const upgraded = upgradeAssessment(document);
      expect(upgraded.state).toBe('ready');
      const expected = upgraded.state === 'ready' ? upgraded.document : undefined;
      expect(await store.get(String(id))).toEqual({ ok: true, value: expected });
    }
    for (const { id, assessmentId } of rows('snapshots')) {
      expect(await store.listSnapshots(String(assessmentId))).toMatchObject({ value: [{ id }] });
    }
    for (const { key, value } of rows('meta')) {
      expect(await store.getSetting(String(key))).toEqual({ ok: true, value });
    }
    expect((await openRaw(name)).version).toBe(databaseVersion * 10);
  });

  it.each(storedDatabases)('goes on: each assessment can be changed: $file', async (stored) => {
    const name = newName();
    await storeDatabase(name, stored);
    const store = await openTestStore({ name });
    const list = await store.list();
    for (const { id } of list.ok ? list.value : []) {
      const changed = await store.change(id, (one) => respond(one, 'o1a', late));
      expect(changed).toMatchObject({ ok: true, value: { shape: 3, changedAt: late } });
      expect(await store.get(id)).toEqual(changed);
    }
  });
});
