import type { Band } from '../report/Report';
import type { Comparison, DomainComparison } from './Comparison';

/** Under so many sites a number may point to one of them. */
export const fewestSites = 5;

/** A count that may be shown; none where it is small, but more than nothing. */
export function hideSmall(count: number, least: number = fewestSites): number | undefined {
  return count > 0 && count < least ? undefined : count;
}

/**
 * Counts that add up to a whole, with small ones hidden; where only one is hidden, the next smallest is
 * hidden too, since it could be worked out from the sum.
 */
export function hideSmallParts(
  counts: readonly number[],
  least: number = fewestSites,
): readonly (number | undefined)[] {
  const shown = counts.map((count) => hideSmall(count, least));
  if (shown.filter((count) => count === undefined).length !== 1) return shown;
  const rest = shown.flatMap((count) => (count === undefined || count === 0 ? [] : count));
  const next = shown.indexOf(Math.min(...rest));
  return shown.map((count, place) => (place === next ? undefined : count));
}

/**
 * A comparison without what could point to one of few sites, for handing on.
 *
 * Figures of fewer than `least` sites go, and so do names: what sites wrote themselves, who moved, and where
 * to offer help.
 */
export function suppressSmall(comparison: Comparison, least: number = fewestSites): Comparison {
  const isShown = (count: number) => hideSmall(count, least) !== undefined;
  const { gaps, overlaps, flags, change, networks, domains } = comparison;
  return {
    ...comparison,
    domains: domains.map((domain) => suppressDomain(domain, least)),
    gaps: gaps.filter(({ sites }) => isShown(sites.length)),
    overlaps: overlaps.filter(({ sites }) => isShown(sites.length)),
    ownActions: [],
    flags: flags.filter(
      ({ actFirst, checkFirst }) => isShown(actFirst.length) && isShown(checkFirst.length),
    ),
    change: {
      ...change,
      domains: change.domains.filter((one) =>
        [one.compared, one.aboutTheSame, one.moved.length, one.mayHaveMoved.length].every(isShown),
      ),
    },
    networks: networks
      .filter(({ sites }) => sites.length >= least)
      .map((network) => ({
        ...network,
        domains: network.domains.filter(({ scored }) => scored >= least),
      })),
    help: [],
  };
}

function suppressDomain(domain: DomainComparison, least: number): DomainComparison {
  const { bands, scored } = domain;
  const names = ['early', 'developing', 'routine', 'embedded'] as const;
  const counts = hideSmallParts(
    names.map((band) => bands[band] ?? 0),
    least,
  );
  const shown = Object.fromEntries(names.map((band, place) => [band, counts[place]]));
  const isSmall = scored < least;
  return {
    ...domain,
    ...(isSmall && { values: new Float64Array(), sites: new Uint32Array(), statistics: undefined }),
    // Every band has its entry: the names are the type's own.
    bands: shown as Record<Band, number | undefined>,
  };
}
