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
  const taken = new Set<number>();
  const take = (site: number, place: number | undefined) => {
    if (place === undefined || taken.has(place) || (matched[site] ?? -1) >= 0) return;
    matched[site] = place;
    taken.add(place);
  };
  const lastOf = (site: number) => sites.rows[(sites.starts[site + 1] ?? 1) - 1] ?? 0;
  const textOf = (column: Uint32Array, site: number) => texts[column[lastOf(site)] ?? 0] ?? '';
  const all = Array.from({ length: sites.count }, (_, site) => site);
  const byId = new Map(listed.map(({ id }, place) => [id, place]));
  const said = new Map(
    joins.filter(({ kind, same }) => kind === 'expected' && same).map(({ from, to }) => [from, to]),
  );
  const refused = new Set(
    joins
      .filter(({ kind, same }) => kind === 'expected' && !same)
      .map(({ from, to }) => JSON.stringify([from, to])),
  );
  const mayBe = (site: number, place: number | undefined) =>
    place !== undefined &&
    !refused.has(JSON.stringify([textOf(rows.site, site), listed[place]?.id]));
  for (const site of all) take(site, byId.get(said.get(textOf(rows.site, site)) ?? ''));
  const byCode = onlyOnce(listed.map(({ code }) => (code === undefined ? '' : foldCode(code))));
  for (const site of all) {
    const place = byCode.get(foldCode(textOf(rows.code, site)));
    if (mayBe(site, place)) take(site, place);
  }
  // Folding ten thousand names takes a while, and most have found their place by now.
  const byName = onlyOnce(
    listed.map(({ name }, place) => (taken.has(place) ? '' : foldName(name))),
  );
  const isFree = (site: number) => (matched[site] ?? -1) < 0;
  const names = all.map((site) => (isFree(site) ? foldName(textOf(rows.name, site)) : ''));
  const known = onlyOnce(names);
  for (const site of all) {
    const name = names[site] ?? '';
    const place = byName.get(name);
    if (known.get(name) !== site || !mayBe(site, place)) continue;
    const bothHaveCodes = textOf(rows.code, site) !== '' && listed[place ?? -1]?.code !== undefined;
    if (!bothHaveCodes) take(site, place);
  }
  return matched;
}

/** The place of each text that occurs once; empty ones are nothing. */
function onlyOnce(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [place, text] of texts.entries()) {
    if (text === '' || twice.has(text)) continue;
    if (places.delete(text)) twice.add(text);
    else places.set(text, place);
  }
  return places;
}
