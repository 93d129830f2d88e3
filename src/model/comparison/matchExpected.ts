import type { ExpectedList } from './ExpectedSite';
import { foldCode, foldName } from './foldName';
import type { Join } from './Join';
import type { LaidRows } from './layRows';

/**
 * Which expected site each site is: a place in the list, -1 for none.
 *
 * What the person said comes first, then the code. A name counts only where one of the two has no code
 * and it is the same but for capitals, spaces and signs, once among those left on either side. Of several sites with one
 * code the first by name is taken; the others are offered for joining.
 */
export function matchExpected(
  { rows, texts }: LaidRows,
  sites: { readonly count: number; readonly starts: Uint32Array; readonly rows: Uint32Array },
  { sites: listed }: ExpectedList,
  joins: readonly Join[],
): Int32Array {
  const matched = new Int32Array(sites.count).fill(-1);
  if (listed.length === 0) return matched;
  const taken = new Uint8Array(listed.length);
  const take = (site: number, place: number | undefined) => {
    if (place === undefined || taken[place] === 1 || (matched[site] ?? -1) >= 0) return;
    matched[site] = place;
    taken[place] = 1;
  };
  const textOf = (column: Uint32Array, site: number) => {
    const last = sites.rows[(sites.starts[site + 1] ?? 1) - 1] ?? 0;
    return texts[column[last] ?? 0] ?? '';
  };
  const { said, refused } = sortJoins(joins);
  const mayBe = (site: number, place: number) =>
    refused.size === 0 || !refused.has(pairOf(textOf(rows.site, site), listed[place]?.id ?? ''));
  if (said.size > 0) {
    const byId = new Map(listed.map(({ id }, place) => [id, place]));
    for (let site = 0; site < sites.count; site += 1) {
      take(site, byId.get(said.get(textOf(rows.site, site)) ?? ''));
    }
  }
  const byCode = onlyOnce(listed.length, (place) => foldCode(listed[place]?.code ?? ''));
  for (let site = 0; site < sites.count; site += 1) {
    const place = byCode.get(foldCode(textOf(rows.code, site))) ?? twice;
    if (place !== twice && mayBe(site, place)) take(site, place);
  }
  // Folding ten thousand names takes a while, and most have found their place by now.
  const byName = onlyOnce(listed.length, (place) =>
    taken[place] === 1 ? '' : foldName(listed[place]?.name ?? ''),
  );
  const names = onlyOnce(sites.count, (site) =>
    (matched[site] ?? -1) < 0 ? foldName(textOf(rows.name, site)) : '',
  );
  for (const [name, site] of names) {
    const place = byName.get(name) ?? twice;
    if (site === twice || place === twice || !mayBe(site, place)) continue;
    const bothHaveCodes = textOf(rows.code, site) !== '' && listed[place]?.code !== undefined;
    if (!bothHaveCodes) take(site, place);
  }
  return matched;
}

/** What the person said of sites and the list: which is which, and which are not. */
function sortJoins(joins: readonly Join[]) {
  const said = new Map<string, string>();
  const refused = new Set<string>();
  for (const { kind, same, from, to } of joins) {
    if (kind !== 'expected') continue;
    if (same) said.set(from, to);
    else refused.add(pairOf(from, to));
  }
  return { said, refused };
}

function pairOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

const twice = -1;

/** The place of each text, or `twice` where it occurs more than once; empty ones are nothing. */
function onlyOnce(count: number, textAt: (place: number) => string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < count; place += 1) {
    const text = textAt(place);
    if (text !== '') places.set(text, places.has(text) ? twice : place);
  }
  return places;
}
