import type Dexie from 'dexie';
import { fail, type Outcome, type Problem, succeed } from '../model';
import { settle } from './settle';

/** Which database is opened, and how long anything is waited for. */
export interface Opening<T extends Dexie> {
  readonly name: string;
  /** The number of its tables and indexes. */
  readonly version: number;
  readonly create: (name: string) => T;
  /** Milliseconds. */
  readonly timeOut: number;
  /** Told when this page can save no more: a newer LinkReady has opened, or the data was cleared. */
  readonly onClosed?: ((problem: Problem) => void) | undefined;
}

/** A database that is open, and why it was closed once it was. */
export interface OpenDatabase<T extends Dexie> {
  readonly database: T;
  readonly findClosed: () => Problem | undefined;
}

/** Of the time there is, how much other tabs get to close once they are in the way. */
const shareForOtherTabs = 0.3;

/**
 * Opens a database so that no older or newer LinkReady writes to it at the same time.
 *
 * Problems: `storageBlocked`; `storageNewer` (nothing is written then); `storageOtherTab`;
 * `storageSlow`; `storageFull`; `storageFailed`.
 */
export async function openDatabase<T extends Dexie>(
  opening: Opening<T>,
): Promise<Outcome<OpenDatabase<T>>> {
  const { name, version, create, timeOut, onClosed } = opening;
  const patience = { moment: 'opening', timeOut } as const;
  const found = await settle(readVersion(name), patience);
  if (!found.ok) return found;
  if (isNewer(found.value, version)) return fail('storageNewer');

  const database = create(name);
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
  const newer = opened.ok && isNewer(database.backendDB().version, version);
  if (!opened.ok || newer) {
    database.close({ disableAutoOpen: true });
    return opened.ok ? fail('storageNewer') : opened;
  }
  return succeed({ database, findClosed: () => closed });
}

/** Another tab does not let go of an older database. */
function findBlocked(database: Dexie, patience: number): Promise<Outcome<undefined>> {
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
async function readVersion(name: string): Promise<Outcome<number>> {
  const { indexedDB } = globalThis;
  if (indexedDB === undefined) return fail('storageBlocked');
  try {
    const all = await indexedDB.databases();
    return succeed(all.find((one) => one.name === name)?.version ?? 0);
  } catch {
    // Older browsers cannot list them, and some refuse to: opening says more.
    return openForVersion(indexedDB, name);
  }
}

function openForVersion(factory: IDBFactory, name: string): Promise<Outcome<number>> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
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
function isNewer(found: number, version: number): boolean {
  return found >= (version + 1) * 10;
}
