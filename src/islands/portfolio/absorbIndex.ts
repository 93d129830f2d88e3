import type { PortfolioIndex } from '../../exchange';
import type { Outcome } from '../../model';
import type { PortfolioParticulars, PortfolioStore } from '../../storage';

/** Takes over what a portfolio was handed on with, as part of an import: see `mergeIndex`. */
export function absorbIndex(
  store: PortfolioStore,
  importId: number,
  index: PortfolioIndex,
): Promise<Outcome<undefined>> {
  return store.changeParticulars(importId, (here) => mergeIndex(here, index));
}

/**
 * What a portfolio says once another's index came to it: the list of expected sites and the purpose where
 * there is none here, and what was joined where nothing else was decided here. Nothing here is written over.
 */
export function mergeIndex(
  here: PortfolioParticulars,
  { expected, joins, purpose, deadline }: PortfolioIndex,
): PortfolioParticulars {
  const decided = new Set(here.joins.map(({ kind, from }) => JSON.stringify([kind, from])));
  return {
    ...here,
    purpose: here.purpose ?? purpose,
    deadline: here.deadline ?? deadline,
    expected: here.expected.sites.length === 0 ? expected : here.expected,
    joins: [
      ...here.joins,
      ...joins.filter(({ kind, from }) => !decided.has(JSON.stringify([kind, from]))),
    ],
  };
}
