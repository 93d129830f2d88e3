import { type ReadonlySignal, signal } from '@preact/signals';
import type { Outcome, Problem } from '../../model';
import { openStore, type Store } from '../../storage';
import { noteKeeping } from './session';

const closed = signal<Problem | undefined>(undefined);
let opening: Promise<Outcome<Store>> | undefined;

/** Why this page can save no more: a newer LinkReady has opened in another tab, say. */
export const storeClosed: ReadonlySignal<Problem | undefined> = closed;

/** The database of this device, opened once a page. */
export function getStore(): Promise<Outcome<Store>> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Outcome<Store>> {
  const store = await openStore({
    onClosed: (problem) => {
      closed.value = problem;
    },
  });
  if (store.ok) {
    void noteKeeping(store.value);
    // Only some browsers can, and few have chosen a place: nobody else waits for this code.
    if ('showSaveFilePicker' in globalThis) {
      void import('../yourData/followPlace').then(({ followPlace }) => followPlace(store.value));
    }
  }
  return store;
}
