import { foldCode, foldName } from './foldName';
import type { Join, LikelyJoin } from './Join';
import type { PortfolioTable } from './PortfolioTable';

interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/**
 * Finds what may be one, to be offered: sites that share a code, sites of one name of which not both have
 * a code, networks spelled differently, and expected sites that a site of the same name may be.
 *
 * Nothing that the person has decided is offered again.
 */
export function findLikelyJoins(
  table: PortfolioTable,
  joins: readonly Join[],
): readonly LikelyJoin[] {
  const decided = new Set(
    joins.flatMap(({ kind, from, to }) => [nameOf(kind, from, to), nameOf(kind, to, from)]),
  );
  const found = [...pairSites(table), ...pairNetworks(table), ...pairExpected(table)];
  return found.filter(({ kind, from, to }) => !decided.has(nameOf(kind, from, to)));
}

function nameOf(kind: Join['kind'], from: string, to: string): string {
  return JSON.stringify([kind, from, to]);
}

function pairSites(table: PortfolioTable): readonly LikelyJoin[] {
  const sites = listSites(table);
  const byCode = groupBy(sites, ({ code }) => foldCode(code));
  const shared = pairAll(byCode, 'site', 'code');
  const offered = new Set(shared.map(({ from, to }) => nameOf('site', from, to)));
  const byName = groupBy(sites, ({ name, network }) => `${foldName(name)} ${foldName(network)}`);
  const named = [...byName].filter(([key]) => !key.startsWith(' '));
  const uncoded = named.map(
    ([key, group]) => [key, group.some(({ code }) => code === '') ? group : []] as const,
  );
  const same = pairAll(new Map(uncoded), 'site', 'name');
  return [...shared, ...same.filter(({ from, to }) => !offered.has(nameOf('site', from, to)))];
}

function listSites({ sites, rows, texts }: PortfolioTable) {
  return Array.from({ length: sites.count }, (_, site) => {
    const start = sites.starts[site] ?? 0;
    const end = sites.starts[site + 1] ?? 0;
    const last = sites.rows[end - 1] ?? 0;
    const textOf = (column: Uint32Array) => texts[column[last] ?? 0] ?? '';
    return {
      key: textOf(rows.site),
      name: textOf(rows.name),
      code: textOf(rows.code),
      network: sites.networks[sites.network[site] ?? 0] ?? '',
      count: end - start,
    };
  });
}

function pairNetworks({ sites }: PortfolioTable): readonly LikelyJoin[] {
  const counts = new Array<number>(sites.networks.length).fill(0);
  for (const network of sites.network) counts[network] = (counts[network] ?? 0) + 1;
  const named = sites.networks.map((name, place) => ({
    key: name,
    name,
    count: counts[place] ?? 0,
  }));
  const groups = groupBy(named, ({ name }) => foldName(name));
  return pairAll(groups, 'network', 'spelling');
}

/** Sites on no list beside expected sites that nobody is yet, of the same name. */
function pairExpected(table: PortfolioTable): readonly LikelyJoin[] {
  const { sites, expected } = table;
  if (expected.sites.length === 0) return [];
  const taken = new Set(sites.expected);
  const free = expected.sites.filter((_, place) => !taken.has(place));
  const byName = groupBy(free, ({ name }) => foldName(name));
  return listSites(table).flatMap(({ key, name, count }, site) => {
    if ((sites.expected[site] ?? -1) >= 0) return [];
    return (byName.get(foldName(name)) ?? []).map(
      (one): LikelyJoin => ({
        ...{ kind: 'expected', from: key, to: one.id, because: 'name' },
        ...{ fromName: name, toName: one.name, fromCount: count, toCount: 0 },
      }),
    );
  });
}

/** Of each group the one with most, and each of the others to be joined to it. */
function pairAll(
  groups: ReadonlyMap<string, readonly Candidate[]>,
  kind: Join['kind'],
  because: LikelyJoin['because'],
): readonly LikelyJoin[] {
  return [...groups].flatMap(([key, group]) => {
    if (key === '') return [];
    const [most, ...others] = group.toSorted((a, b) => b.count - a.count);
    if (most === undefined) return [];
    return others.map(
      (other): LikelyJoin => ({
        ...{ kind, because, from: other.key, to: most.key },
        ...{ fromName: other.name, toName: most.name },
        ...{ fromCount: other.count, toCount: most.count },
      }),
    );
  });
}

function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
