import type { PortfolioIndex } from '../../../exchange';
import { type Outcome, succeed } from '../../../model';
import type { PortfolioStore, RestoredPortfolio, RestoreMode } from '../../../storage';
import { mergeIndex } from '../../portfolio/absorbIndex';
import { comparePlanTexts } from '../../portfolio/gatherPlans';
import type { CheckedPortfolio, CheckParts } from './checkPacked';
import { readPacked } from './readPacked';
import { undoPortfolios } from './undoPortfolios';

/** What bringing portfolios back needs. */
export interface RestoreParts extends CheckParts {
  readonly now: () => string;
  /** A key for a portfolio that came without one. */
  readonly newKey: () => string;
}

/** Plans that are put aside in one transaction. */
const atOnce = 250;

/**
 * Brings portfolios of a backup back, after they were checked. Merging keeps the later of two versions of a
 * plan (M5), and of a portfolio's particulars what is here; replacing makes each as it is in the backup.
 *
 * Each becomes an import of its portfolio, so that it can be taken back. Where one fails, all of them are.
 */
export async function restorePortfolios(
  checked: readonly CheckedPortfolio[],
  mode: RestoreMode,
  parts: RestoreParts,
): Promise<Outcome<readonly RestoredPortfolio[]>> {
  const begun: RestoredPortfolio[] = [];
  for (const one of checked) {
    const restored = await restoreOne(one, mode, parts, begun);
    if (restored.ok) continue;
    await undoPortfolios(parts.store, begun);
    return restored;
  }
  return succeed(begun);
}

async function restoreOne(
  { index, zip, aside }: CheckedPortfolio,
  mode: RestoreMode,
  { store, findInstrument, onPlans, now, newKey }: RestoreParts,
  begun: RestoredPortfolio[],
): Promise<Outcome<unknown>> {
  const isNew = await createWhereMissing(store, index, now(), newKey);
  if (!isNew.ok) return isNew;
  const importId = await store.beginImport(index.id, 1);
  if (!importId.ok) {
    if (isNew.value) await store.remove(index.id);
    return importId;
  }
  begun.push({ portfolio: index.id, importId: importId.value, isNew: isNew.value });
  for (let at = 0; mode === 'replace' && at < aside.length; at += atOnce) {
    const put = await store.putAside(importId.value, aside.slice(at, at + atOnce));
    if (!put.ok) return put;
  }
  for await (const { plans, others } of readPacked(zip, findInstrument)) {
    const progress = { done: 1, of: 1 };
    const kept = await store.addPlans(importId.value, plans, others, progress, comparePlanTexts);
    if (!kept.ok) return kept;
    onPlans(plans.length + others.length);
  }
  const changed = await store.changeParticulars(importId.value, (here) => {
    if (mode === 'merge') return mergeIndex(here, index);
    const { name, purpose, deadline, expected, joins, pseudonymKey = here.pseudonymKey } = index;
    return { name, purpose, deadline, expected, joins, pseudonymKey };
  });
  return changed.ok ? store.finishImport(importId.value) : changed;
}

/** @returns whether it was missing. */
async function createWhereMissing(
  store: PortfolioStore,
  { id, name, purpose, deadline, createdAt, pseudonymKey }: PortfolioIndex,
  at: string,
  newKey: () => string,
): Promise<Outcome<boolean>> {
  const here = await store.get(id);
  if (here.ok) return succeed(false);
  if (here.problem.name !== 'portfolioMissing') return here;
  const about = { id, name, createdAt: createdAt ?? at, changedAt: at };
  const created = await store.create({
    ...about,
    ...(purpose !== undefined && { purpose }),
    ...(deadline !== undefined && { deadline }),
    pseudonymKey: pseudonymKey ?? newKey(),
  });
  return created.ok ? succeed(true) : created;
}
