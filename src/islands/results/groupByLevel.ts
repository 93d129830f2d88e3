import { type DomainId, type ItemReport, type Level, levels } from '../../model';

/** Where an item stands in the list by level; `between` is a median that fell between two. */
export type LevelGroup = Level | 'between' | 'dontKnow' | 'notApplicable' | 'unanswered';

/** In the order of the list. */
export const levelGroups: readonly LevelGroup[] = [
  ...levels,
  'between',
  'dontKnow',
  'notApplicable',
  'unanswered',
];

/** Which items are looked for; a field that is absent asks for nothing. */
export interface LevelFilter {
  readonly level?: LevelGroup | undefined;
  readonly domain?: DomainId | undefined;
}

/** The group an item is in, by how it was settled (S2). */
export function findLevelGroup({ settled }: Pick<ItemReport, 'settled'>): LevelGroup {
  if (settled.state !== 'level') return settled.state;
  return levels.find((level) => level === settled.level) ?? 'between';
}

/** The items that meet a filter, by group; groups without an item are left out. */
export function groupByLevel(
  items: readonly ItemReport[],
  { level, domain }: LevelFilter,
): readonly { readonly group: LevelGroup; readonly items: readonly ItemReport[] }[] {
  const matching = items.filter((item) => domain === undefined || item.domain === domain);
  return levelGroups
    .filter((group) => level === undefined || level === group)
    .map((group) => ({ group, items: matching.filter((item) => findLevelGroup(item) === group) }))
    .filter((one) => one.items.length > 0);
}

/** A filter from an address's `level` and `domain`; what is not known asks for nothing. */
export function parseLevelFilter(
  address: URLSearchParams,
  domains: readonly DomainId[],
): LevelFilter {
  return {
    level: levelGroups.find((group) => String(group) === address.get('level')),
    domain: domains.find((one) => one === address.get('domain')),
  };
}
