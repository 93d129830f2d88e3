import type { PlainDate } from '../assessment/Assessment';
import { dayNumber, dayOfNumber } from '../planning/plainDate';
import { findBand } from '../scoring/band';
import type { CompareNames } from './buildMatrix';
import type { HelpOffer, HelpReason, Returns } from './Comparison';
import { isComparable, scoreAt } from './describeSite';
import type { TableDetails } from './layDetails';
import { noDay } from './Matrix';
import type { PortfolioTable, ShownRows } from './PortfolioTable';

/** What help is looked for in. */
export interface HelpParts {
  readonly table: PortfolioTable;
  readonly shown: ShownRows;
  readonly sites: Uint32Array;
  readonly details: TableDetails;
  readonly returns: Returns;
  readonly today: PlainDate;
  readonly compareNames: CompareNames;
}

/** Where to offer help, by name and with the reason; in order of name, because it is no ranking. */
export function findHelp(parts: HelpParts): readonly HelpOffer[] {
  const { table, sites, shown, returns, compareNames } = parts;
  const shared = findSharedGaps(parts);
  const offers = [...sites].flatMap((site): readonly HelpOffer[] => {
    const row = shown.latest[site] ?? -1;
    if (row < 0) return [];
    const domains = shared.get(site) ?? [];
    const reasons: readonly HelpReason[] = [
      ...findOpenFlags(table, row),
      ...findOverdue(parts, row),
      ...(domains.length > 0 ? [{ because: 'sharedGap', domains } as const] : []),
    ];
    if (reasons.length === 0) return [];
    const name = table.texts[table.rows.name[row] ?? 0] ?? '';
    const network = table.sites.networks[table.sites.network[site] ?? 0] ?? '';
    return [{ ...{ site, name, network, reasons } }];
  });
  const missing = returns.missing.map(
    (expected): HelpOffer => ({
      name: expected.name,
      network: expected.network ?? '',
      reasons: [{ because: 'noReturn', expected }],
    }),
  );
  return [...offers, ...missing].sort((a, b) => compareNames(a.name, b.name));
}

function findOpenFlags({ rows, safety }: PortfolioTable, row: number): readonly HelpReason[] {
  const items = safety.filter((_, place) => rows.flags[row * safety.length + place] === 2);
  return items.length === 0 ? [] : [{ because: 'flags', items }];
}

function findOverdue({ details, today }: HelpParts, row: number): readonly HelpReason[] {
  const { starts, due, status } = details.actions;
  const day = dayNumber(today);
  let actions = 0;
  let since = noDay;
  for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place += 1) {
    const isLive = (status[place] ?? 0) < 2;
    const when = due[place] ?? noDay;
    if (!isLive || when >= day) continue;
    actions += 1;
    since = Math.min(since, when);
  }
  return actions === 0 ? [] : [{ because: 'overdue', actions, since: dayOfNumber(since) }];
}

/** By site: the domains, in the instrument's order, in which it and another of its network are early. */
function findSharedGaps({
  table,
  shown,
  sites,
}: HelpParts): ReadonlyMap<number, readonly string[]> {
  const { networks, network } = table.sites;
  const shared = new Map<number, string[]>();
  for (const [domain, id] of table.domains.entries()) {
    const early = [...sites].filter((site) => isEarly(table, shown.latest[site] ?? -1, domain));
    const counts = new Uint32Array(networks.length);
    for (const site of early) {
      const place = network[site] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const site of early) {
      const place = network[site] ?? 0;
      if (place === 0 || (counts[place] ?? 0) < 2) continue;
      const list = shared.get(site);
      if (list) list.push(id);
      else shared.set(site, [id]);
    }
  }
  return shared;
}

function isEarly(table: PortfolioTable, row: number, domain: number): boolean {
  if (row < 0 || !isComparable(table, row, domain)) return false;
  const score = scoreAt(table, row, domain);
  return !Number.isNaN(score) && findBand(score) === 'early';
}
