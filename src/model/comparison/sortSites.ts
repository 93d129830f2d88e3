import type { CompareNames } from './buildMatrix';
import { changeAt, countFlags, coverageAt, isComparable, scoreAt } from './describeSite';
import { noDay } from './Matrix';
import type { PortfolioTable, ShownRows } from './PortfolioTable';
import type { SiteSort, SortOrder } from './SiteFilter';

/** What a sort needs besides the table. */
export interface SortParts {
  readonly compareNames: CompareNames;
}

/**
 * Sites in an order; ties by name, in which sites are numbered.
 *
 * Sites without a number to sort by come last in either direction. Nothing is sorted by an overall
 * score (S6), and an order numbers nobody.
 */
export function sortSites(
  table: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
  { sort, descending }: SortOrder,
  { compareNames }: SortParts,
): Uint32Array {
  const sign = descending ? -1 : 1;
  if (sort.by === 'name') {
    const byName = sites.toSorted();
    return descending ? byName.reverse() : byName;
  }
  if (sort.by === 'network') {
    const ranks = rankTexts(table.sites.networks, compareNames);
    return sortBy(sites, (site) => ranks[table.sites.network[site] ?? 0] ?? Number.NaN, sign);
  }
  return sortBy(sites, (site) => measure(table, shown.latest[site] ?? -1, site, sort), sign);
}

/** Order of texts as numbers; the empty text has none. */
function rankTexts(texts: readonly string[], compareNames: CompareNames): readonly number[] {
  const sorted = texts.toSorted(compareNames);
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  return texts.map((text) => (text === '' ? Number.NaN : (ranks.get(text) ?? Number.NaN)));
}

function sortBy(
  sites: Uint32Array,
  measureSite: (site: number) => number,
  sign: number,
): Uint32Array {
  const most = sites.reduce((found, site) => Math.max(found, site), 0);
  const values = new Float64Array(most + 1);
  for (const site of sites) values[site] = measureSite(site);
  const at = (site: number) => values[site] ?? Number.NaN;
  const kept = sites.filter((site) => !Number.isNaN(at(site)));
  const without = sites.filter((site) => Number.isNaN(at(site)));
  kept.sort((a, b) => sign * (at(a) - at(b)) || a - b);
  const sorted = new Uint32Array(sites.length);
  sorted.set(kept);
  sorted.set(without.sort(), kept.length);
  return sorted;
}

function measure(table: PortfolioTable, row: number, site: number, sort: SiteSort): number {
  const { rows, sites, domains } = table;
  if (row < 0) return Number.NaN;
  switch (sort.by) {
    case 'coverage': {
      const { scored, applicable } = coverageAt(table, row);
      return applicable === 0 ? Number.NaN : scored / applicable;
    }
    case 'date':
      return rows.date[row] ?? Number.NaN;
    case 'listSize':
      return orNothing(sites.listSize[site] ?? -1, -1);
    case 'flags': {
      const { actFirst, checkFirst } = countFlags(table, row);
      return actFirst * 100 + checkFirst;
    }
    case 'overdue':
      return orNothing(rows.firstDue[row] ?? noDay, noDay);
    case 'domain': {
      const domain = domains.indexOf(sort.domain);
      return isComparable(table, row, domain) ? scoreAt(table, row, domain) : Number.NaN;
    }
    case 'change': {
      const { from, to } = changeAt(table, row, domains.indexOf(sort.domain));
      return to - from;
    }
    case 'moved':
      return countMoved(table, row);
    default:
      return Number.NaN;
  }
}

function orNothing(value: number, nothing: number): number {
  return value === nothing ? Number.NaN : value;
}

/** How many domains moved, and with less weight how many may have; nothing where none was compared. */
function countMoved(table: PortfolioTable, row: number): number {
  let moved = 0;
  let compared = 0;
  for (const domain of table.domains.keys()) {
    const { verdict } = changeAt(table, row, domain);
    if (verdict !== 'notCompared') compared += 1;
    if (verdict === 'moved') moved += 100;
    if (verdict === 'mayHaveMoved') moved += 1;
  }
  return compared === 0 ? Number.NaN : moved;
}
