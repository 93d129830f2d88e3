import type { Signal } from '@preact/signals';
import type { Outcome, Problem } from '../../model';
import type { Store } from '../../storage';
import { getStore } from './store';

/** Does something with this device's database, and shows what it could not do. */
export type UsingStore = <T>(work: (store: Store) => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** @param problem shown on the page; what succeeds takes an earlier one away. */
export function usingStore(problem: Signal<Problem | undefined>): UsingStore {
  return async (work) => {
    const store = await getStore();
    const done = store.ok ? await work(store.value) : store;
    problem.value = done.ok ? undefined : done.problem;
    return done;
  };
}
