import { type Instant, type Outcome, type Problem, succeed } from '../model';
import { createStore } from './createStore';
import { Database, databaseVersion } from './Database';
import { openDatabase } from './openDatabase';
import type { Store } from './Store';

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

/**
 * Opens the database of this device.
 *
 * Problems: `storageBlocked`; `storageNewer` (nothing is written then); `storageOtherTab`;
 * `storageSlow`; `storageFull`; `storageFailed`.
 */
export async function openStore(options: StoreOptions = {}): Promise<Outcome<Store>> {
  const { name = 'linkready', now = currentTime, timeOut = 10_000, onClosed } = options;
  const opened = await openDatabase({
    ...{ name, timeOut, onClosed },
    version: databaseVersion,
    create: (...called) => new Database(...called),
  });
  return opened.ok ? succeed(createStore({ ...opened.value, now, timeOut })) : opened;
}

/** The clock of this device. */
export function currentTime(): Instant {
  return new Date().toISOString();
}
