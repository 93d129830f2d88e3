import { type Outcome, succeed } from '../model';
import { follow, readIn, type StoreParts, type WriteParts } from './access';
import type { DeviceStore } from './DeviceStore';
import { keepDeviceSnapshot, listDeviceSnapshots, restoreDeviceSnapshot } from './deviceSnapshots';
import { findLastImport } from './imports';
import { readDevice, restoreDevice } from './restoreDevice';
import { findAllSnapshots, removeSnapshots } from './snapshots';
import { undoImport } from './undoImport';

/** Does everything in one transaction. */
export type Write = <T>(work: (parts: WriteParts) => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** What a store does with the whole of an open database. */
export function createDeviceStore(parts: StoreParts, write: Write): DeviceStore {
  const { database } = parts;
  const { handles } = database;
  return {
    // In a transaction: what is read is what stood there in one moment.
    readDevice: () => write((bound) => readDevice(bound.database)),
    restoreDevice: (content, mode, about) =>
      write((bound) => restoreDevice(bound, content, mode, about)),
    watchLastImport: (listener) =>
      follow(
        () => findLastImport(database),
        (found) => {
          if (found.ok) listener(found.value);
        },
      ),
    undoImport: (id) => write((bound) => undoImport(bound, id)),
    keepDeviceSnapshot: (reason) => write((bound) => keepDeviceSnapshot(bound, reason)),
    listDeviceSnapshots: () => readIn(parts, () => listDeviceSnapshots(database)),
    restoreDeviceSnapshot: (id) => write((bound) => restoreDeviceSnapshot(bound, id)),
    listAllSnapshots: () => readIn(parts, () => findAllSnapshots(database)),
    removeSnapshots: () => write((bound) => removeSnapshots(bound.database)),
    getHandle: (key) => readIn(parts, async () => succeed((await handles.get(key))?.handle)),
    saveHandle: (key, handle) =>
      write(async (bound) => {
        await bound.database.handles.put({ key, handle });
        return succeed(undefined);
      }),
    removeHandle: (key) =>
      write(async (bound) => {
        await bound.database.handles.delete(key);
        return succeed(undefined);
      }),
  };
}
