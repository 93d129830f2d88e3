import { dayNumber } from '../planning/plainDate';
import { findBand } from '../scoring/band';
import { changeAt, countFlags, isComparable, scoreAt } from './describeSite';
import { findFurther } from './ExpectedSite';
import { noDay } from './Matrix';
import type { PortfolioTable, ShownRows } from './PortfolioTable';
import type { SiteFilter } from './SiteFilter';

/** Whether a site, by its shown row, is let through. */
type Test = (site: number, row: number) => boolean;

/** Sites with a plan in the window that a filter lets through, in order of name. */
export function filterSites(
  table: PortfolioTable,
  shown: ShownRows,
  filter: SiteFilter = {},
): Uint32Array {
  const tests = listTests(table, filter);
  const kept = new Uint32Array(table.sites.count);
  let count = 0;
  for (let site = 0; site < table.sites.count; site += 1) {
    const row = shown.latest[site] ?? -1;
    if (row < 0 || !tests.every((test) => test(site, row))) continue;
    kept[count] = site;
    count += 1;
  }
  return kept.slice(0, count);
}

function listTests(table: PortfolioTable, filter: SiteFilter): readonly Test[] {
  return [
    ...ownTests(table, filter),
    ...measuredTests(table, filter),
    ...furtherTests(table, filter),
  ];
}

function ownTests(table: PortfolioTable, filter: SiteFilter): readonly Test[] {
  const { rows, sites } = table;
  const tests: Test[] = [];
  const { sites: wanted, text, networks, listSize } = filter;
  if (wanted !== undefined) {
    const set = new Set(wanted);
    tests.push((site) => set.has(site));
  }
  if (networks !== undefined) {
    const places = new Set(networks.map((name) => sites.networks.indexOf(name)));
    tests.push((site) => places.has(sites.network[site] ?? 0));
  }
  const oneOf = (column: Uint32Array, values: readonly string[] | undefined) => {
    if (values === undefined) return;
    const set = new Set(values);
    tests.push((_, row) => set.has(table.texts[column[row] ?? 0] ?? ''));
  };
  oneOf(rows.commissioner, filter.commissioners);
  oneOf(rows.country, filter.countries);
  oneOf(rows.round, filter.rounds);
  if (filter.instruments !== undefined) {
    const set = new Set(filter.instruments);
    tests.push((_, row) => set.has(table.versions[table.version[row] ?? 0]?.instrument ?? ''));
  }
  if (listSize !== undefined) {
    const { from = 0, to = Infinity } = listSize;
    tests.push((site) => {
      const size = sites.listSize[site] ?? -1;
      return size >= 0 && size >= from && size <= to;
    });
  }
  const words =
    text === undefined
      ? []
      : fold(text)
          .split(' ')
          .filter((word) => word !== '');
  if (words.length > 0) tests.push(textTest(table, words));
  return tests;
}

/** Every word in the name, the code or the network. */
function textTest(table: PortfolioTable, words: readonly string[]): Test {
  const { rows, sites } = table;
  const folded = foldTexts(table);
  const networks = sites.networks.map(fold);
  return (site, row) => {
    const name = folded[rows.name[row] ?? 0] ?? '';
    const code = folded[rows.code[row] ?? 0] ?? '';
    const network = networks[sites.network[site] ?? 0] ?? '';
    return words.every(
      (word) => name.includes(word) || code.includes(word) || network.includes(word),
    );
  };
}

const foldedTexts = new WeakMap<readonly string[], readonly string[]>();

/** Folded once for a table: while somebody types there is no time for it. */
function foldTexts({ texts, rows }: PortfolioTable): readonly string[] {
  const known = foldedTexts.get(texts);
  if (known !== undefined) return known;
  const folded: string[] = new Array(texts.length).fill('');
  for (const column of [rows.name, rows.code]) {
    for (const place of column) {
      if (folded[place] === '') folded[place] = fold(texts[place] ?? '');
    }
  }
  foldedTexts.set(texts, folded);
  return folded;
}

/** Without capitals and accents; a name is found however it is typed. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain, and taking accents apart is slow.
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

function measuredTests(table: PortfolioTable, filter: SiteFilter): readonly Test[] {
  const { rows, domains } = table;
  const { band, flag, overdueOn, moved } = filter;
  const tests: Test[] = [];
  if (band !== undefined) {
    const domain = domains.indexOf(band.domain);
    const set: ReadonlySet<string> = new Set(band.bands);
    tests.push((_, row) => {
      if (!isComparable(table, row, domain)) return false;
      const score = scoreAt(table, row, domain);
      return set.has(Number.isNaN(score) ? 'noScore' : findBand(score));
    });
  }
  if (flag !== undefined) {
    tests.push((_, row) => {
      const { actFirst, checkFirst } = countFlags(table, row);
      return actFirst > 0 || (flag === 'any' && checkFirst > 0);
    });
  }
  if (overdueOn !== undefined) {
    const today = dayNumber(overdueOn);
    tests.push((_, row) => (rows.firstDue[row] ?? noDay) < today);
  }
  if (moved !== undefined) {
    const domain = domains.indexOf(moved);
    tests.push((_, row) => hasMoved(table, row, domain));
  }
  return tests;
}

/** Moved or may have moved. */
function hasMoved(table: PortfolioTable, row: number, domain: number): boolean {
  const { verdict } = changeAt(table, row, domain);
  return verdict === 'moved' || verdict === 'mayHaveMoved';
}

function furtherTests(
  { sites, expected }: PortfolioTable,
  { further = {} }: SiteFilter,
): readonly Test[] {
  return Object.entries(further).map(([column, values]): Test => {
    const set = new Set(values);
    return (site) => set.has(findFurther(expected.sites[sites.expected[site] ?? -1], column) ?? '');
  });
}
