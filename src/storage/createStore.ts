import { succeed } from '../model';
import { follow, readIn, type StoreParts, tell, writeIn } from './access';
import type { SettingRow } from './Database';
import { readRow, readRowOrNone, readRows, summariseRows } from './readRows';
import type { Settings, Store } from './Store';
import { findSnapshots } from './snapshots';
import { absorb, change, changeAll, remove, restoreSnapshots, saveNew } from './writes';

/** Creates the store over an open database. */
export function createStore(parts: StoreParts): Store {
  const { database } = parts;
  const { assessments, meta } = database;
  return {
    saveNew: (assessment) => writeIn(parts, () => saveNew(parts, assessment)),
    change: (id, makeChange) => writeIn(parts, () => change(parts, id, makeChange)),
    changeAll: (changes, snapshots) => writeIn(parts, () => changeAll(parts, changes, snapshots)),
    absorb: (given) => writeIn(parts, () => absorb(parts, given)),
    remove: (ids) => writeIn(parts, () => remove(parts, ids)),
    restoreSnapshots: (snapshots) => writeIn(parts, () => restoreSnapshots(parts, snapshots)),
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
      writeIn(parts, async () => {
        await meta.put({ key, value });
        return succeed(value);
      }),
    removeSetting: (key) =>
      writeIn(parts, async () => {
        await meta.delete(key);
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
