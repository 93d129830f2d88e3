import type { CompareNames } from './buildMatrix';
import { findFurther } from './ExpectedSite';
import type { PortfolioTable, ShownRows } from './PortfolioTable';
import type { SiteGroup, SiteGrouping } from './SiteFilter';

/** Groups of sites, in order of name; those that do not say come last. Sites keep their order. */
export function groupSites(
  table: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
  grouping: SiteGrouping,
  compareNames: CompareNames,
): readonly SiteGroup[] {
  const groups = new Map<string, number[]>();
  for (const site of sites) {
    const name = nameGroup(table, site, shown.latest[site] ?? -1, grouping);
    const group = groups.get(name);
    if (group) group.push(site);
    else groups.set(name, [site]);
  }
  const named = [...groups].map(([name, found]) => ({ name, sites: Uint32Array.from(found) }));
  const isNamed = ({ name }: SiteGroup) => name !== '';
  return [
    ...named.filter(isNamed).sort((a, b) => compareNames(a.name, b.name)),
    ...named.filter((group) => !isNamed(group)),
  ];
}

function nameGroup(
  { rows, sites, texts, expected }: PortfolioTable,
  site: number,
  row: number,
  grouping: SiteGrouping,
): string {
  const textOf = (column: Uint32Array) => texts[column[row] ?? 0] ?? '';
  switch (grouping.by) {
    case 'network':
      return sites.networks[sites.network[site] ?? 0] ?? '';
    case 'commissioner':
      return textOf(rows.commissioner);
    case 'country':
      return textOf(rows.country);
    case 'round':
      return textOf(rows.round);
    case 'further':
      return findFurther(expected.sites[sites.expected[site] ?? -1], grouping.column) ?? '';
  }
}
