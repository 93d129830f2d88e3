import type { Dexie, DexieOptions } from 'dexie';
import { fail, type Outcome, type Problem, succeed } from '../model';
import { settle } from './settle';

/** Which database is opened, and how long anything is waited for. */
export interface Opening<T extends Dexie> {
  readonly name: string;
  /** The number of its tables and indexes. */
  readonly version: number;
  readonly create: (name: string, options: Pick<DexieOptions, 'indexedDB'>) => T;
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
  const factory = globalThis.indexedDB;
  if (factory === undefined) return fail('storageBlocked');
  const patience = { moment: 'opening', timeOut } as const;
  const database = create(name, { indexedDB: withoutNewer(factory, version) });
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
 * A way to databases on which none becomes newer than we know: Dexie would add the tables it misses to a
 * newer LinkReady's. It may look at one, and is told that it is newer once it has.
 */
function withoutNewer(factory: IDBFactory, version: number): Pick<IDBFactory, keyof IDBFactory> {
  return {
    open(name, wanted) {
      if (wanted !== undefined && isNewer(wanted, version)) {
        throw new DOMException('A newer LinkReady has written here', 'VersionError');
      }
      return wanted === undefined ? factory.open(name) : factory.open(name, wanted);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

/** Dexie counts in tens, so that browsers' whole numbers leave room between its versions. */
function isNewer(found: number, version: number): boolean {
  return found >= (version + 1) * 10;
}
