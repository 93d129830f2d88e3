import type { PlainDate } from '../../model';
import { askPersistence, type Store } from '../../storage';
import { today } from './device';

/** What this browser has shown of how well it keeps things. */
export interface Keeping {
  /** The day on which something was first saved here. */
  readonly since?: PlainDate | undefined;
  /** The last day on which a later session found it again. */
  readonly foundAgain?: PlainDate | undefined;
}

/** What a page sees when it is opened. */
export interface Sighting {
  readonly today: PlainDate;
  /** Whether this page begins a session: see `beginsSession`. */
  readonly begins: boolean;
  /** Whether an assessment is saved here. */
  readonly holds: boolean;
}

/** Keys of the settings in the database itself, so that they go with what they speak of. */
export const keepingKeys = {
  since: 'storage.since',
  foundAgain: 'storage.foundAgain',
  /** Whether the browser was asked to keep things. */
  asked: 'storage.asked',
} as const;

/**
 * What is known of a browser's keeping after one more page was opened.
 *
 * Only a session that begins on a later day counts. No browser tells a page whether its owner signed
 * out in between, and a computer that clears its data does so at sign-out, so a tab that was closed
 * and opened again after lunch proves nothing. The worst case left is a browser that ran on over
 * night with our tabs closed.
 */
export function judgeKeeping(known: Keeping, sighting: Sighting): Keeping {
  const { today: day, begins, holds } = sighting;
  if (known.since === undefined) return holds ? { since: day } : {};
  if (!begins || day <= known.since) return known;
  return { ...known, foundAgain: day };
}

/** Brings what is known of this browser's keeping up to date; called once a page. */
export async function noteKeeping(store: Store): Promise<void> {
  const [begins, since, foundAgain] = await Promise.all([
    beginsSession(),
    store.getSetting(keepingKeys.since),
    store.getSetting(keepingKeys.foundAgain),
  ]);
  if (!since.ok || !foundAgain.ok) return;
  const known: Keeping = { since: asText(since.value), foundAgain: asText(foundAgain.value) };
  const holds = known.since !== undefined || (await holdsAnything(store));
  const judged = judgeKeeping(known, { today: today(), begins, holds });
  for (const name of ['since', 'foundAgain'] as const) {
    const value = judged[name];
    if (value !== undefined && value !== known[name]) {
      await store.saveSetting(keepingKeys[name], value);
    }
  }
}

let isAsking = false;

/**
 * Asks the browser to keep this site's data, after the first save that somebody made here; never again by
 * itself. One browser asks the person, so nothing waits for the answer.
 */
export async function askPersistenceOnce(store: Store): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  const asked = await store.getSetting(keepingKeys.asked);
  if (!asked.ok || asked.value === true) return;
  void askPersistence();
  await store.saveSetting(keepingKeys.asked, true);
}

/** The lock that every open page holds, shared with the others. */
const lockName = 'linkready-open';
let beginning: Promise<boolean> | undefined;

/**
 * Whether this page begins a session: no other page of this site is open, and it was not reached
 * from one, by a link, a reload or the back button.
 *
 * An open page is known by the lock it holds, which the browser lets go of when the page is gone,
 * even where it is killed. A mark in session storage would be one tab's own, and comes back when a
 * browser opens its last tabs again. Without locks nothing is known, so nothing is claimed.
 */
export function beginsSession(): Promise<boolean> {
  beginning ??= findBeginning();
  return beginning;
}

async function findBeginning(): Promise<boolean> {
  if (navigator.locks === undefined) return false;
  const { held = [] } = await navigator.locks.query();
  holdLock();
  const fromHere = document.referrer.startsWith(`${location.origin}/`);
  const [entry] = performance.getEntriesByType('navigation');
  const arrived = entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
  return arrived === 'navigate' && !fromHere && !held.some(({ name }) => name === lockName);
}

/** Held while the page can be seen again; a page that holds a lock could not be kept for going back. */
function holdLock(): void {
  let release = take();
  addEventListener('pagehide', () => release());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) release = take();
  });
}

function take(): () => void {
  let release = () => {};
  const left = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(lockName, { mode: 'shared' }, () => left);
  return () => release();
}

async function holdsAnything(store: Store): Promise<boolean> {
  const list = await store.list();
  return list.ok && list.value.length > 0;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
