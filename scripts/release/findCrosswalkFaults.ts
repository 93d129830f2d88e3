import {
  type Crosswalk,
  canonicalJson,
  type Instrument,
  type Item,
  type ItemChange,
  type ItemId,
} from '../../src/model';

/** What a crosswalk is judged by. */
export interface Passage {
  readonly former: Instrument;
  readonly next: Instrument;
  readonly crosswalk: Crosswalk;
  /** Every item id of every earlier version, whether it is still in use or not. */
  readonly usedIds: ReadonlySet<ItemId>;
}

/**
 * Finds what is wrong with a crosswalk; each fault as a sentence that names the item.
 *
 * Every item of the former version has one fate and every item of the next one has one origin. An item said to
 * be the same asks the same; an id that is new has never been used before, so that an answer kept under it
 * never changes its meaning.
 */
export function findCrosswalkFaults({ former, next, crosswalk, usedIds }: Passage): string[] {
  const before = itemsOf(former);
  const after = itemsOf(next);
  return [
    ...countFaults(before.keys(), crosswalk.items.flatMap(idBefore), former.version),
    ...countFaults(after.keys(), crosswalk.items.flatMap(idAfter), next.version),
    ...crosswalk.items.flatMap((change) => wordingFaults(change, before, after)),
    ...crosswalk.items.flatMap((change) => idFaults(change, usedIds)),
  ];
}

/** Every item of an instrument by its id. */
export function itemsOf(instrument: Instrument): ReadonlyMap<ItemId, Item> {
  return new Map(
    instrument.domains.flatMap(({ items }) => items.map((item) => [item.id, item] as const)),
  );
}

function idBefore(change: ItemChange): readonly ItemId[] {
  return change.change === 'added' ? [] : [change.item];
}

function idAfter(change: ItemChange): readonly ItemId[] {
  if (change.change === 'retired') return [];
  return [change.change === 'moved' ? change.to : change.item];
}

function countFaults(
  items: Iterable<ItemId>,
  named: readonly ItemId[],
  version: string,
): readonly string[] {
  const wanted = new Set(items);
  const missing = [...wanted].filter((id) => !named.includes(id));
  const repeated = new Set(named.filter((id, index) => named.indexOf(id) !== index));
  const strange = new Set(named.filter((id) => !wanted.has(id)));
  return [
    ...missing.map((id) => `Item ${id} of ${version} is not accounted for.`),
    ...[...repeated].map((id) => `Item ${id} of ${version} is accounted for more than once.`),
    ...[...strange].map((id) => `There is no item ${id} in ${version}.`),
  ];
}

function wordingFaults(
  change: ItemChange,
  before: ReadonlyMap<ItemId, Item>,
  after: ReadonlyMap<ItemId, Item>,
): readonly string[] {
  const former = before.get(change.item);
  const next = after.get(change.item);
  if (former === undefined || next === undefined) return [];
  const asksTheSame = askedIn(former) === askedIn(next);
  if (change.change === 'same' && !asksTheSame) {
    return [`Item ${change.item} is said to be the same, but it reads differently.`];
  }
  if (change.change === 'reworded' && asksTheSame) {
    return [`Item ${change.item} is said to be reworded, but it reads the same.`];
  }
  return [];
}

/**
 * All that a rater reads before choosing a level, or is offered to choose. Who can know an item, where it is
 * settled and what it rests on may change without changing what an answer means.
 */
function askedIn(item: Item): string {
  const { kind, title, stem, help, window, descriptors, partly, safety, notApplicableWhen } = item;
  return canonicalJson({
    ...{ kind, title, stem, help, window, descriptors, partly, safety, notApplicableWhen },
  });
}

function idFaults(change: ItemChange, usedIds: ReadonlySet<ItemId>): readonly string[] {
  const faults: string[] = [];
  const newId =
    change.change === 'added' ? change.item : change.change === 'moved' ? change.to : undefined;
  if (newId !== undefined && usedIds.has(newId)) {
    faults.push(`Item id ${newId} was used before, so it cannot be given to another item.`);
  }
  if (change.change === 'moved' && change.item.slice(0, 2) === change.to.slice(0, 2)) {
    faults.push(`Item ${change.item} is said to be moved, but ${change.to} is in the same domain.`);
  }
  return faults;
}
