import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Id, Instant } from '../../model';
import { now } from '../app/device';
import { getStore } from '../app/store';

/** When a plan was last reviewed on this device. */
export interface LastReview {
  /** False until the device was asked. */
  readonly known: boolean;
  readonly at: Instant | undefined;
  /** Notes that it is reviewed now, for the next time. */
  readonly finish: () => Promise<void>;
}

/** A small fact of this device, like which assessment was open: two devices may meet on their own. */
export function useLastReview(assessment: Id): LastReview {
  const state = useSignal<Pick<LastReview, 'known' | 'at'>>({ known: false, at: undefined });
  const key = `reviewed.${assessment}`;

  useEffect(() => {
    async function ask() {
      const store = await getStore();
      const found = store.ok ? await store.value.getSetting(key) : store;
      const at = found.ok && typeof found.value === 'string' ? found.value : undefined;
      state.value = { known: true, at };
    }
    void ask();
  }, [key]);

  async function finish() {
    const store = await getStore();
    // Without a store the page says so already; the next review tells of more than it need.
    if (store.ok) await store.value.saveSetting(key, now());
  }
  return { ...state.value, finish };
}
