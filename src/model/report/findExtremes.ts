import type { DomainReport, Report } from './Report';

const listedDomains = 3;

/** The best and the weakest domains; none stands in both lists, and equals stand in neither. */
export function findExtremes(
  domains: readonly DomainReport[],
): Pick<Report, 'strongest' | 'weakest'> {
  const scored = domains.flatMap(({ id, outcome }, order) =>
    outcome.state === 'scored' ? { id, order, value: outcome.score.value } : [],
  );
  const best = [...scored].sort((a, b) => b.value - a.value || a.order - b.order);
  const each = Math.min(listedDomains, Math.floor(best.length / 2));
  const top = best[0]?.value ?? 0;
  const bottom = best.at(-1)?.value ?? 0;
  const strongest = best.slice(0, each).filter(({ value }) => value > bottom);
  const weakest = best
    .filter((domain) => !strongest.includes(domain) && domain.value < top)
    .sort((a, b) => a.value - b.value || a.order - b.order)
    .slice(0, each);
  return { strongest: strongest.map(({ id }) => id), weakest: weakest.map(({ id }) => id) };
}
