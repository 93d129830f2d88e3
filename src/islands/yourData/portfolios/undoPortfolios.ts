import { type Outcome, succeed } from '../../../model';
import type { PortfolioStore, RestoredPortfolio } from '../../../storage';

/**
 * Takes portfolios of a backup out again: each is as it was before, and one that was new goes. One that
 * somebody went on with since stays as it is.
 *
 * @returns how many stay.
 */
export async function undoPortfolios(
  store: PortfolioStore,
  restored: readonly RestoredPortfolio[],
): Promise<Outcome<number>> {
  let kept = 0;
  for (const { portfolio, importId, isNew } of restored) {
    // What somebody removed since stays removed.
    if (!(await store.get(portfolio)).ok) continue;
    const undone = await store.undoImport(importId);
    if (undone.ok) {
      const gone = isNew ? await removeWhereEmpty(store, portfolio) : undone;
      if (!gone.ok) return gone;
    } else if (undone.problem.name === 'importNotLast') kept += 1;
    else return undone;
  }
  return succeed(kept);
}

async function removeWhereEmpty(store: PortfolioStore, id: string): Promise<Outcome<undefined>> {
  const marks = await store.getMarks(id);
  if (!marks.ok) return marks;
  const expected = await store.getExpected(id);
  if (!expected.ok) return expected;
  const joins = await store.listJoins(id);
  if (!joins.ok) return joins;
  const holds = marks.value.size + expected.value.sites.length + joins.value.length;
  return holds === 0 ? store.remove(id) : succeed(undefined);
}
