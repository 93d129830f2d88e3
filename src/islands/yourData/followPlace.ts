import { holdsPortfolios, type Store } from '../../storage';
import { getPortfolios } from '../portfolio/portfolioStore';
import { savedKeys, textOf } from './saved';
import { saveToPlace } from './savedPlace';

/** Milliseconds without a change before a backup is written: nobody waits for it. */
const rest = 10_000;
/** One tab writes at a time. */
const lockName = 'linkready-saving';

/** Writes a backup to the chosen place after each change, where the person has asked for it. */
export async function followPlace(store: Store): Promise<void> {
  const always = await store.getSetting(savedKeys.always);
  if (!always.ok || always.value !== true) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async ([latest]: readonly { readonly changedAt: string }[]) => {
    if (latest === undefined) return;
    const saved = await store.getSetting(savedKeys.backup);
    const last = saved.ok ? textOf(saved.value) : undefined;
    if (last !== undefined && latest.changedAt <= last) return;
    clearTimeout(timer);
    timer = setTimeout(write, rest);
  };
  store.watchList(follow);
  if (!(await holdsPortfolios())) return;
  const portfolios = await getPortfolios();
  if (portfolios.ok) portfolios.value.watchList(follow);
}

async function write(): Promise<void> {
  // Without locks two tabs may write the same, one after the other.
  if (navigator.locks === undefined) await saveToPlace(false);
  else {
    await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await saveToPlace(false);
    });
  }
}
