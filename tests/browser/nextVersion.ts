import type { Crosswalk, Domain, Instrument, Item, ItemChange } from '../../src/model';

/** A made-up next version of the questions, released, with what became of every item. */
export function makeNextVersion(former: Instrument): {
  readonly instrument: Instrument;
  readonly crosswalk: Crosswalk;
} {
  const moved = itemOf(former, 'o1c');
  const isGone = ({ id }: Item) => id === 'o1c' || id === 'o1d';
  const domains = former.domains.map((domain): Domain => {
    if (domain.id === 'c1') return { ...domain, items: [...domain.items, { ...moved, id: 'c1g' }] };
    if (domain.id !== 'o1') return domain;
    const kept = domain.items.filter((item) => !isGone(item));
    const items = kept.map((item) =>
      item.id === 'o1b' ? { ...item, stem: `${item.stem} Say it again?` } : item,
    );
    const added = { ...itemOf(former, 'o1a'), id: 'o1g', title: 'a new matter' };
    return { ...domain, items: [...items, added] };
  });
  const special: readonly ItemChange[] = [
    { change: 'reworded', item: 'o1b', comparable: false, why: 'It asks for more now.' },
    { change: 'moved', item: 'o1c', to: 'c1g', comparable: true, why: 'It is about access.' },
    { change: 'retired', item: 'o1d', why: 'Nobody needs it now.' },
    { change: 'added', item: 'o1g' },
  ];
  const same = former.domains
    .flatMap(({ items }) => items)
    .filter(({ id }) => !special.some(({ item }) => item === id))
    .map(({ id }): ItemChange => ({ change: 'same', item: id }));
  return {
    instrument: { ...former, version: '2027-1', status: 'released', domains },
    crosswalk: { from: former.version, items: [...same, ...special] },
  };
}

function itemOf(instrument: Instrument, id: string): Item {
  const found = instrument.domains.flatMap(({ items }) => items).find((item) => item.id === id);
  if (found === undefined) throw new Error(`No item ${id}`);
  return found;
}
