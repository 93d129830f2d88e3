import { fail, type Instant, type Outcome, type Problem, succeed } from '../model';
import { createStore } from './createStore';
import { Database, databaseVersion } from './Database';
import type { Store } from './Store';
import { settle } from './settle';

/** How a store is opened; every part has its usual value. */
export interface StoreOptions {
  /** Name of the database; several sites can share one origin. */
  readonly name?: string;
  /** The clock, for the times of snapshots. */
  readonly now?: () => Instant;
  /** Milliseconds to wait for any one thing. */
  readonly timeOut?: number;
  /** Told when this page can save no more: a newer LinkReady has opened, or the data was cleared. */
  readonly onClosed?: (problem: Problem) => void;
}

/** Of the time there is, how much other tabs get to close once they are in the way. */
const shareForOtherTabs = 0.3;

/**
 * Opens the database of this device.
 *
 * Problems: `storageBlocked`; `storageNewer` (nothing is written then); `storageOtherTab`;
 * `storageSlow`; `storageFull`; `storageFailed`.
 */
export async function openStore(options: StoreOptions = {}): Promise<Outcome<Store>> {
  const { name = 'linkready', now = currentTime, timeOut = 10_000, onClosed } = options;
  const patience = { moment: 'opening', timeOut } as const;
  const found = await settle(readVersion(name), patience);
  if (!found.ok) return found;
  if (isNewer(found.value)) return fail('storageNewer');

  const database = new Database(name);
  let closed: Problem | undefined;
  // Dexie would open again with old code and write old rows into a newer database (Dexie.js#2097),
  // so the way back in is shut.
  database.on('versionchange', (event) => {
    database.close({ disableAutoOpen: true });
    closed = { name: event.newVersion === null ? 'storageCleared' : 'storageNewer' };
    onClosed?.(closed);
    return false;
  });
  const opened = await Promise.race([
    settle(
      database.open().then(() => succeed(undefined)),
      patience,
    ),
    findBlocked(database, timeOut * shareForOtherTabs),
  ]);
  const newer = opened.ok && isNewer(database.backendDB().version);
  if (!opened.ok || newer) {
    database.close({ disableAutoOpen: true });
    return opened.ok ? fail('storageNewer') : opened;
  }
  return succeed(createStore({ database, now, timeOut, findClosed: () => closed }));
}

/** Another tab does not let go of an older database. */
function findBlocked(database: Database, patience: number): Promise<Outcome<undefined>> {
  return new Promise((resolve) => {
    database.on('blocked', () => {
      setTimeout(() => resolve(fail('storageOtherTab')), patience);
    });
  });
}

/**
 * The version a database has now; 0 where there is none.
 *
 * Asked before Dexie opens it, because Dexie adds the tables it misses to whatever it finds.
 */
function readVersion(name: string): Promise<Outcome<number>> {
  return new Promise((resolve, reject) => {
    if (globalThis.indexedDB === undefined) {
      resolve(fail('storageBlocked'));
      return;
    }
    const request = globalThis.indexedDB.open(name);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(succeed(version));
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (absent) resolve(succeed(0));
      else reject(request.error);
    };
  });
}

/** Dexie counts in tens, so that browsers' whole numbers leave room between its versions. */
function isNewer(version: number): boolean {
  return version >= (databaseVersion + 1) * 10;
}

function currentTime(): Instant {
  return new Date().toISOString();
}
