import type { Assessment, Domain, Item, ItemKind } from '../../model';

/**
 * The items that an assessment asks in a domain, in the instrument's order, the core items first.
 *
 * A quick check asks its one item; the reserve items are asked where the site wants them (S10).
 */
export function listItems(domain: Domain, assessment: Assessment): readonly Item[] {
  const { round, site } = assessment;
  const ofKind = (kind: ItemKind) => domain.items.filter((item) => item.kind === kind);
  if (round.quick) return ofKind('quick');
  return site.reserveItems ? [...ofKind('core'), ...ofKind('reserve')] : ofKind('core');
}
