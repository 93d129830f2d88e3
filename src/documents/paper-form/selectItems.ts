import type { Domain, Instrument, Item, ItemKind } from '../../model';
import type { ItemSelection } from './PaperFormInput';

/** The items of one domain that a form asks together. */
export interface AskedDomain {
  readonly domain: Domain;
  readonly kind: ItemKind;
  readonly items: readonly Item[];
}

const order: readonly ItemKind[] = ['core', 'quick', 'reserve'];

/** What a form asks, in the order of the instrument, one kind after the other. */
export function selectItems(
  instrument: Instrument,
  { kinds, domains, role }: ItemSelection,
): readonly AskedDomain[] {
  return order
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) =>
      instrument.domains
        .filter(({ id }) => domains?.includes(id) ?? true)
        .map((domain) => ({
          domain,
          kind,
          items: domain.items.filter(
            (item) => item.kind === kind && (role === undefined || item.whoKnows.includes(role)),
          ),
        })),
    )
    .filter(({ items }) => items.length > 0);
}
