import type { PortfolioIndex } from '../../exchange';
import { type Id, type Outcome, succeed } from '../../model';
import type { PortfolioStore } from '../../storage';

/**
 * Takes over what a portfolio was handed on with: the list of expected sites and the purpose where there is
 * none here, and what was joined where nothing else was decided here. Nothing here is written over.
 */
export async function absorbIndex(
  store: PortfolioStore,
  portfolio: Id,
  { expected, joins, purpose, deadline }: PortfolioIndex,
): Promise<Outcome<undefined>> {
  const known = await store.getExpected(portfolio);
  if (!known.ok) return known;
  if (known.value.sites.length === 0 && expected.sites.length > 0) {
    const saved = await store.saveExpected(portfolio, expected);
    if (!saved.ok) return saved;
  }
  const here = await store.listJoins(portfolio);
  if (!here.ok) return here;
  const decided = new Set(here.value.map(({ kind, from }) => JSON.stringify([kind, from])));
  for (const join of joins) {
    if (decided.has(JSON.stringify([join.kind, join.from]))) continue;
    const saved = await store.saveJoin(portfolio, join);
    if (!saved.ok) return saved;
  }
  const own = await store.get(portfolio);
  if (!own.ok) return own;
  const { purpose: ownPurpose = purpose, deadline: ownDeadline = deadline } = own.value;
  if (ownPurpose === own.value.purpose && ownDeadline === own.value.deadline) {
    return succeed(undefined);
  }
  const changed = await store.change(portfolio, { purpose: ownPurpose, deadline: ownDeadline });
  return changed.ok ? succeed(undefined) : changed;
}
