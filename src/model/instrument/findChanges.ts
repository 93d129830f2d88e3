import type { Crosswalk, ItemChange } from './Crosswalk';
import type { Instrument, Item, ItemId } from './Instrument';

/** An item before and after, and whether their levels may stand side by side. */
export interface ChangedItem {
  readonly former: Item;
  readonly next: Item;
  readonly comparable: boolean;
  readonly why: string;
}

/** What sets two versions of the instrument apart, item by item. */
export interface InstrumentChanges {
  readonly added: readonly Item[];
  readonly reworded: readonly ChangedItem[];
  /** To another domain, under a new id; the wording may differ too. */
  readonly moved: readonly ChangedItem[];
  readonly retired: readonly { readonly item: Item; readonly why: string }[];
  /** As the next version has them; nothing that is asked differs. */
  readonly same: readonly Item[];
}

/**
 * Finds what became of every item between two versions, each list in the order of the instrument.
 *
 * A crosswalk in `content/` is checked before it is published, so one that does not fit is a bug.
 *
 * @param former the version that the crosswalk comes from.
 * @param next the version that the crosswalk belongs to.
 * @throws where the crosswalk is of another version, names an item that is not there, or leaves one out.
 */
export function findChanges(
  former: Instrument,
  next: Instrument,
  crosswalk: Crosswalk,
): InstrumentChanges {
  if (crosswalk.from !== former.version) {
    throw new Error(`A crosswalk from ${crosswalk.from} was used from ${former.version}`);
  }
  const before = itemsById(former);
  const after = itemsById(next);
  const origins = indexChanges(crosswalk, after, idAfter);
  const fates = indexChanges(crosswalk, before, idBefore);

  const pairs = [...after].map(([id, item]) => ({ change: get(origins, id), next: item }));
  const changed = (kind: 'reworded' | 'moved'): readonly ChangedItem[] =>
    pairs.flatMap(({ change, next }) => {
      if (change.change !== kind) return [];
      const { item, comparable, why } = change;
      return [{ former: get(before, item), next, comparable, why }];
    });
  const unchanged = (kind: 'same' | 'added'): readonly Item[] =>
    pairs.flatMap(({ change, next }) => (change.change === kind ? [next] : []));

  return {
    added: unchanged('added'),
    reworded: changed('reworded'),
    moved: changed('moved'),
    retired: [...before].flatMap(([id, item]) => {
      const change = get(fates, id);
      return change.change === 'retired' ? [{ item, why: change.why }] : [];
    }),
    same: unchanged('same'),
  };
}

/** The id that a change gives to the former version's items; an added item had none. */
function idBefore(change: ItemChange): ItemId | undefined {
  return change.change === 'added' ? undefined : change.item;
}

/** The id that a change gives to the next version's items; a retired item has none. */
function idAfter(change: ItemChange): ItemId | undefined {
  if (change.change === 'retired') return undefined;
  return change.change === 'moved' ? change.to : change.item;
}

function itemsById(instrument: Instrument): ReadonlyMap<ItemId, Item> {
  return new Map(
    instrument.domains.flatMap(({ items }) => items.map((item) => [item.id, item] as const)),
  );
}

/** The changes by the id of the item they account for: each item of the version once, and no other. */
function indexChanges(
  crosswalk: Crosswalk,
  items: ReadonlyMap<ItemId, Item>,
  idOf: (change: ItemChange) => ItemId | undefined,
): ReadonlyMap<ItemId, ItemChange> {
  const found = new Map<ItemId, ItemChange>();
  for (const change of crosswalk.items) {
    const id = idOf(change);
    if (id === undefined) continue;
    if (found.has(id) || !items.has(id)) {
      throw new Error(`The crosswalk names ${id} twice, or there is no such item`);
    }
    found.set(id, change);
  }
  if (found.size < items.size) throw new Error('The crosswalk leaves an item out');
  return found;
}

function get<T>(map: ReadonlyMap<ItemId, T>, id: ItemId): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`No item ${id}`);
  return value;
}
