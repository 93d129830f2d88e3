import { type Dexie, liveQuery, type Transaction } from 'dexie';
import type { Instant, Outcome, Problem } from '../model';
import type { Database, Tables } from './Database';
import { findProblem } from './findProblem';
import type { Stop } from './Store';
import { settle } from './settle';

/** What a store works with. */
export interface StoreParts<T extends Dexie = Database> {
  readonly database: T;
  readonly now: () => Instant;
  /** Milliseconds. */
  readonly timeOut: number;
  /** Why the page was told to stop saving, where it was. */
  readonly findClosed: () => Problem | undefined;
}

/** What a write works with: the tables of its own transaction. */
export interface WriteParts {
  readonly database: Tables;
  readonly now: () => Instant;
}

/** Reads, and gives up after a while. */
export function readIn<T>(
  parts: StoreParts<Dexie>,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return attempt(parts, work);
}

/**
 * Does everything in one transaction: what fails half-way has not happened.
 *
 * @param work is handed the transaction: where calls lie deep in one another, Dexie loses sight of it.
 */
export function writeIn<T>(
  parts: StoreParts<Dexie>,
  work: (transaction: Transaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { database } = parts;
  let transaction: Transaction | undefined;
  const begin = () =>
    database.transaction('rw', database.tables, (begun) => {
      transaction = begun;
      return work(begun);
    });
  const giveUp = () => {
    try {
      if (transaction?.active) transaction.abort();
    } catch (error) {
      // It came to its end in this very moment, and there is nothing to give up any more.
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    }
  };
  return attempt(parts, begin, giveUp);
}

/** Finds now and again after every change by any tab. */
export function follow<T>(
  find: () => Promise<Outcome<T>>,
  listener: (found: Outcome<T>) => void,
): Stop {
  const subscription = liveQuery(find).subscribe({
    next: listener,
    error: (error) => listener(findProblem(error, 'using')),
  });
  return () => subscription.unsubscribe();
}

/** Tells a listener what was found, or of the problem. */
export function tell<T>(
  listener: (value: T) => void,
  onProblem: ((problem: Problem) => void) | undefined,
): (found: Outcome<T>) => void {
  return (found) => {
    if (found.ok) listener(found.value);
    else onProblem?.(found.problem);
  };
}

async function attempt<T>(
  { timeOut, findClosed }: StoreParts<Dexie>,
  work: () => PromiseLike<Outcome<T>>,
  giveUp?: () => void,
): Promise<Outcome<T>> {
  const closed = findClosed();
  if (closed !== undefined) return { ok: false, problem: closed };
  const patience = { moment: 'using', timeOut } as const;
  const outcome = await settle(work(), giveUp ? { ...patience, giveUp } : patience);
  // The page may have been told to stop while this was under way.
  const since = outcome.ok ? undefined : findClosed();
  return since === undefined ? outcome : { ok: false, problem: since };
}
