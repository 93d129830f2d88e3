import type { Instrument } from '../instrument/Instrument';
import { compareText } from '../merge/canonicalJson';
import type { CompareNames } from './buildMatrix';
import { type KnownVersion, matchVersions } from './compareVersions';
import { type ExpectedList, nobodyExpected } from './ExpectedSite';
import type { Join } from './Join';
import { listLayout } from './Layout';
import { type LaidRows, layRows, placesOf } from './layRows';
import type { Matrix } from './Matrix';
import { matchExpected } from './matchExpected';
import type { PortfolioTable, TableSites, TableVersion } from './PortfolioTable';

/** What a table is arranged from. */
export interface TableParts {
  readonly matrices: readonly Matrix[];
  /** Every version there are plans of; a matrix of an unknown version is left out. */
  readonly known: readonly KnownVersion[];
  /** The version to lay out by; the one of most plans, the newest of several, if nothing is said. */
  readonly instrument?: string | undefined;
  readonly joins?: readonly Join[] | undefined;
  readonly expected?: ExpectedList | undefined;
  readonly compareNames: CompareNames;
}

/** Arranges a portfolio's plans as a table: one layout, its sites in order of name, joined as was said. */
export function arrangeTable(parts: TableParts): PortfolioTable {
  const { known, joins = [], expected = nobodyExpected, compareNames } = parts;
  const instruments = new Map(known.map(({ instrument }) => [instrument.version, instrument]));
  const matrices = parts.matrices.filter(({ instrument }) => instruments.has(instrument));
  const target = chooseInstrument(matrices, instruments, parts.instrument);
  const layout = listLayout(target);
  const laid = layRows(matrices, layout);
  const places = groupSites(laid, joins, matrices.length > 1 ? compareNames : undefined);
  return {
    ...layout,
    instrument: target.version,
    versions: matrices.map((matrix) => describeVersion(matrix, target, known)),
    ...laid,
    sites: describeSites(laid, places, joins, expected),
    expected,
  };
}

function chooseInstrument(
  matrices: readonly Matrix[],
  instruments: ReadonlyMap<string, Instrument>,
  wanted: string | undefined,
): Instrument {
  const [most] = matrices.toSorted(
    (a, b) => b.count - a.count || compareText(b.instrument, a.instrument),
  );
  const newest = [...instruments.keys()].sort(compareText).at(-1) ?? '';
  const chosen = instruments.get(wanted ?? most?.instrument ?? newest) ?? instruments.get(newest);
  if (chosen === undefined) throw new Error('A table needs an instrument');
  return chosen;
}

function describeVersion(
  matrix: Matrix,
  target: Instrument,
  known: readonly KnownVersion[],
): TableVersion {
  const { comparable, items } = matchVersions(matrix.instrument, target, known);
  const wanted = listLayout(target).items.map((id) => items.get(id) ?? '');
  return {
    ...{ instrument: matrix.instrument, plans: matrix.count, comparable },
    itemPlaces: placesOf(wanted, matrix.items),
  };
}

interface SitePlaces {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** The rows of each site, those joined to it included, the oldest first. */
function groupSites(
  laid: LaidRows,
  joins: readonly Join[],
  compareNames: CompareNames | undefined,
): SitePlaces {
  const joined = followJoins(laid, joins);
  if (compareNames === undefined && joined.size === 0) return groupInOrder(laid);
  return groupAnew(laid, joined, compareNames);
}

/** A single matrix has the rows of a site together, and its sites in order of name. */
function groupInOrder({ rows, count }: LaidRows): SitePlaces {
  const starts = new Uint32Array(count + 1);
  const all = new Uint32Array(count);
  let sites = 0;
  for (let row = 0; row < count; row += 1) {
    all[row] = row;
    if (row > 0 && rows.site[row] === rows.site[row - 1]) continue;
    starts[sites] = row;
    sites += 1;
  }
  starts[sites] = count;
  return { count: sites, starts: starts.slice(0, sites + 1), rows: all };
}

function groupAnew(
  { rows, count, texts }: LaidRows,
  joined: ReadonlyMap<number, number>,
  compareNames: CompareNames | undefined,
): SitePlaces {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row += 1) {
    const site = rows.site[row] ?? 0;
    const owner = joined.get(site) ?? site;
    const group = groups.get(owner);
    if (group) group.push(row);
    else groups.set(owner, [row]);
  }
  const byTime = (a: number, b: number) =>
    (rows.date[a] ?? 0) - (rows.date[b] ?? 0) ||
    (rows.changedAt[a] ?? 0) - (rows.changedAt[b] ?? 0);
  const list = [...groups.values()];
  for (const group of list) group.sort(byTime);
  if (compareNames !== undefined) {
    const nameOf = (group: readonly number[]) => texts[rows.name[group.at(-1) ?? 0] ?? 0] ?? '';
    list.sort((a, b) => compareNames(nameOf(a), nameOf(b)));
  }
  const starts = new Uint32Array(list.length + 1);
  const all = new Uint32Array(count);
  let place = 0;
  for (const [site, group] of list.entries()) {
    starts[site] = place;
    all.set(group, place);
    place += group.length;
  }
  starts[list.length] = place;
  return { count: list.length, starts, rows: all };
}

/** By a site's place among the texts: the site it was joined to, at the end of any chain. */
function followJoins({ texts }: LaidRows, joins: readonly Join[]): ReadonlyMap<number, number> {
  const targets = new Map(
    joins.filter(({ kind, same }) => kind === 'site' && same).map(({ from, to }) => [from, to]),
  );
  if (targets.size === 0) return new Map();
  const places = new Map(texts.map((text, place) => [text, place]));
  return new Map(
    [...targets.keys()].flatMap((from) => {
      const place = places.get(from);
      const end = places.get(endOf(from, targets));
      return place === undefined || end === undefined || end === place
        ? []
        : [[place, end] as const];
    }),
  );
}

/** Where joins lead; a circle ends at the first of it by text, so that all of it come together. */
function endOf(from: string, targets: ReadonlyMap<string, string>): string {
  const seen: string[] = [from];
  for (let to = targets.get(from); to !== undefined; to = targets.get(to)) {
    const circle = seen.indexOf(to);
    if (circle >= 0) return seen.slice(circle).sort(compareText)[0] ?? to;
    seen.push(to);
  }
  return seen.at(-1) ?? from;
}

function describeSites(
  laid: LaidRows,
  places: SitePlaces,
  joins: readonly Join[],
  expected: ExpectedList,
): TableSites {
  const { rows, texts } = laid;
  const { count, starts } = places;
  const matched = matchExpected(laid, places, expected, joins);
  const targets = new Map(
    joins.filter(({ kind, same }) => kind === 'network' && same).map(({ from, to }) => [from, to]),
  );
  const networks = new Map<string, number>([['', 0]]);
  const network = new Uint16Array(count);
  const listSize = new Int32Array(count);
  for (let site = 0; site < count; site += 1) {
    const last = places.rows[(starts[site + 1] ?? 1) - 1] ?? 0;
    const listed = expected.sites[matched[site] ?? -1];
    const said = texts[rows.network[last] ?? 0] || listed?.network || '';
    const name = endOf(said, targets);
    const known = networks.get(name) ?? networks.size;
    networks.set(name, known);
    network[site] = known;
    const size = rows.listSize[last] ?? -1;
    listSize[site] = size >= 0 ? size : (listed?.listSize ?? -1);
  }
  return { ...places, network, networks: [...networks.keys()], expected: matched, listSize };
}
