import type { Band } from '../report/Report';
import { findBand } from '../scoring/band';
import { judgeCoverage } from '../scoring/scoreDomain';
import type { DomainComparison, NetworkSpread } from './Comparison';
import { isComparable, scoreAt } from './describeSite';
import { measureStatistics } from './measureStatistics';
import type { PortfolioTable, ShownRows } from './PortfolioTable';
import { scoreFields } from './ReceivedSummary';
import type { SiteGroup } from './SiteFilter';

/** How each domain stands across sites: scores, and apart from them who has none and why (S4). */
export function measureDomains(
  table: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
): readonly DomainComparison[] {
  return table.domains.map((id, domain) => {
    const noScore: number[] = [];
    const notApplicable: number[] = [];
    const notComparable: number[] = [];
    const scored: { readonly site: number; readonly value: number }[] = [];
    for (const site of sites) {
      const row = shown.latest[site] ?? -1;
      if (row < 0) continue;
      const value = scoreAt(table, row, domain);
      if (!isComparable(table, row, domain)) notComparable.push(site);
      else if (!Number.isNaN(value)) scored.push({ site, value });
      else if (stateAt(table, row, domain) === 'noScore') noScore.push(site);
      else notApplicable.push(site);
    }
    scored.sort((a, b) => a.value - b.value || a.site - b.site);
    const values = Float64Array.from(scored, ({ value }) => value);
    return {
      ...{ domain: id, values, scored: scored.length, noScore, notApplicable, notComparable },
      sites: Uint32Array.from(scored, ({ site }) => site),
      statistics: measureStatistics(values),
      bands: countBands(values),
    };
  });
}

/** How far apart the sites of each network are. */
export function measureNetworks(
  table: PortfolioTable,
  shown: ShownRows,
  groups: readonly SiteGroup[],
): readonly NetworkSpread[] {
  return groups.map(({ name, sites }) => ({
    network: name,
    sites: [...sites],
    domains: table.domains.map((domain, index) => {
      const values = listScores(table, shown, sites, index);
      return { domain, scored: values.length, statistics: measureStatistics(values) };
    }),
  }));
}

function listScores(
  table: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
  domain: number,
): Float64Array {
  const values = new Float64Array(sites.length);
  let count = 0;
  for (const site of sites) {
    const row = shown.latest[site] ?? -1;
    if (row < 0 || !isComparable(table, row, domain)) continue;
    const value = scoreAt(table, row, domain);
    if (Number.isNaN(value)) continue;
    values[count] = value;
    count += 1;
  }
  return values.slice(0, count).sort();
}

function stateAt({ rows, domains }: PortfolioTable, row: number, domain: number) {
  const start = (row * domains.length + domain) * scoreFields;
  const scored = rows.scores[start + 1] ?? 0;
  return judgeCoverage({ scored, applicable: rows.scores[start + 2] ?? 0 });
}

function countBands(values: Float64Array): Record<Band, number> {
  const bands = { early: 0, developing: 0, routine: 0, embedded: 0 };
  for (const value of values) bands[findBand(value)] += 1;
  return bands;
}
