import { type Outcome, succeed } from '../model';
import { follow, readIn, type StoreParts, tell, type WriteParts, writeIn } from './access';
import { createDeviceStore } from './createDeviceStore';
import { type SettingRow, tablesOf } from './Database';
import { readRow, readRowOrNone, readRows, summariseRows } from './readRows';
import type { Settings, Store } from './Store';
import { findSnapshots } from './snapshots';
import { createWorkshopStore } from './workshops/createWorkshopStore';
import { absorb, change, changeAll, remove, restoreSnapshots, saveNew } from './writes';

/** Creates the store over an open database. */
export function createStore(parts: StoreParts): Store {
  const { database } = parts;
  const { assessments, meta } = database;
  const write = <T>(work: (parts: WriteParts) => Promise<Outcome<T>>) =>
    writeIn(parts, (transaction) => work({ database: tablesOf(transaction), now: parts.now }));
  return {
    ...createDeviceStore(parts, write),
    ...createWorkshopStore(parts, write),
    saveNew: (assessment) => write((bound) => saveNew(bound, assessment)),
    change: (id, makeChange) => write((bound) => change(bound, id, makeChange)),
    changeAll: (changes, snapshots) => write((bound) => changeAll(bound, changes, snapshots)),
    absorb: (given, about) => write((bound) => absorb(bound, given, about)),
    remove: (ids) => write((bound) => remove(bound, ids)),
    restoreSnapshots: (snapshots) => write((bound) => restoreSnapshots(bound, snapshots)),
    get: (id) => readIn(parts, async () => readRow(await assessments.get(id))),
    list: () => readIn(parts, async () => summariseRows(await assessments.toArray())),
    listSnapshots: (id) => readIn(parts, () => findSnapshots(database, id)),
    watch: (id, listener, onProblem) =>
      follow(async () => readRowOrNone(await assessments.get(id)), tell(listener, onProblem)),
    watchAll: (listener, onProblem) =>
      follow(async () => readRows(await assessments.toArray()), tell(listener, onProblem)),
    watchList: (listener, onProblem) =>
      follow(async () => summariseRows(await assessments.toArray()), tell(listener, onProblem)),
    getSetting: (key) => readIn(parts, async () => succeed((await meta.get(key))?.value)),
    saveSetting: (key, value) =>
      write(async (bound) => {
        await bound.database.meta.put({ key, value });
        return succeed(value);
      }),
    removeSetting: (key) =>
      write(async (bound) => {
        await bound.database.meta.delete(key);
        return succeed(undefined);
      }),
    watchSettings: (beginning, listener) =>
      follow(
        async () => succeed(readSettings(await meta.where('key').startsWith(beginning).toArray())),
        tell(listener, undefined),
      ),
    close: () => database.close({ disableAutoOpen: true }),
  };
}

function readSettings(rows: readonly SettingRow[]): Settings {
  return new Map(rows.map(({ key, value }) => [key, value]));
}
