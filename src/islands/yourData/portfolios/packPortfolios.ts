import { canonicalJson, type Outcome, succeed } from '../../../model';
import type { PortfolioStore } from '../../../storage';
import { packPortfolio, readIndex } from '../../portfolio/packPortfolio';
import type { StampedPortfolio } from './portfolioOrders';

interface PackAllOptions {
  /** Zips that were packed before: those that are of today still are not packed again. */
  readonly known: readonly StampedPortfolio[];
  readonly writtenAt: string;
  readonly writtenBy: string;
  readonly onProgress: (done: number, of: number) => void;
}

/** Packs every portfolio for a backup. Problems: those of `packPortfolio`. */
export async function packPortfolios(
  store: PortfolioStore,
  { known, onProgress, ...about }: PackAllOptions,
): Promise<Outcome<readonly StampedPortfolio[]>> {
  const list = await store.list();
  if (!list.ok) return list;
  const of = list.value.reduce((sum, { plans }) => sum + plans, 0);
  let done = 0;
  const onPlans = (plans: number) => {
    done += plans;
    onProgress(done, of);
  };
  const packed: StampedPortfolio[] = [];
  // In order of id: the same portfolios give the same file.
  for (const { id, changedAt, plans } of list.value.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const index = await readIndex(store, id, true);
    if (!index.ok) return index;
    const stamp = canonicalJson([changedAt, plans, index.value]);
    const before = known.find((one) => one.id === id && one.stamp === stamp);
    if (before !== undefined) onPlans(plans);
    const zip =
      before === undefined
        ? await packPortfolio(store, id, { ...about, isBackup: true, onPlans })
        : succeed(before.zip);
    if (!zip.ok) return zip;
    packed.push({ id, stamp, zip: zip.value });
  }
  return succeed(packed);
}
