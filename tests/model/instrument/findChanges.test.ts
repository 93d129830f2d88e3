import { describe, expect, test } from 'vitest';
import { parseVersion } from '../../../scripts/release/parseVersion.ts';
import { type Crosswalk, findChanges, type ItemChange } from '../../../src/model';
import { fixturePlaces } from '../../fixtures/instruments/copyInstruments';

const former = parseVersion(fixturePlaces, '2026-1').instrument;
const { instrument: next, crosswalk } = parseVersion(fixturePlaces, '2027-1');
if (former === undefined || next === undefined || crosswalk === undefined) {
  throw new Error('The made-up instruments cannot be read');
}

describe('the changes between two versions', () => {
  const changes = findChanges(former, next, crosswalk);

  test('list an item that is the same, as the next version has it', () => {
    expect(changes.same.map(({ id }) => id)).toEqual(['o1a']);
    expect(changes.same[0]).toBe(next.domains[0]?.items[0]);
  });

  test('give both texts of a reworded item, and whether its levels compare', () => {
    expect(changes.reworded.map((one) => [one.former.stem, one.next.stem, one.comparable])).toEqual(
      [
        ['Are visitors greeted at the gate?', 'Are visitors greeted by name at the gate?', false],
        ['Are there signs on the path?', 'Are there signs along the path?', true],
      ],
    );
    expect(changes.reworded[1]?.why).toBe('One word was made plainer.');
  });

  test('give a moved item under both its ids', () => {
    expect(changes.moved).toMatchObject([
      { former: { id: 'o1c' }, next: { id: 'c1c' }, comparable: true },
    ]);
  });

  test('list a retired item as it was, with the reason', () => {
    expect(changes.retired).toMatchObject([
      { item: { id: 'c1b', title: 'the map by fax' }, why: 'Nobody has a fax machine any more.' },
    ]);
  });

  test('list an added item', () => {
    expect(changes.added.map(({ id }) => id)).toEqual(['o1d']);
  });

  test('come in the order of the instrument, whatever the order of the crosswalk', () => {
    const turned = { ...crosswalk, items: crosswalk.items.toReversed() };
    expect(findChanges(former, next, turned)).toEqual(changes);
  });

  test('from a version to itself are none', () => {
    const items = former.domains.flatMap((domain) =>
      domain.items.map(({ id }): ItemChange => ({ item: id, change: 'same' })),
    );
    expect(findChanges(former, former, { from: '2026-1', items })).toEqual({
      ...{ added: [], reworded: [], moved: [], retired: [] },
      same: former.domains.flatMap((domain) => domain.items),
    });
  });
});

describe('a crosswalk that does not fit is a bug, so it throws', () => {
  test.each<readonly [string, Crosswalk]>([
    ['of another version', { ...crosswalk, from: '2025-1' }],
    ['that leaves an item of both versions out', without(crosswalk, 'o1a')],
    ['that leaves a retired item out', without(crosswalk, 'c1b')],
    ['that leaves an added item out', without(crosswalk, 'o1d')],
    ['that names an item twice', plus(crosswalk, { item: 'o1a', change: 'same' })],
    ['that names an item that is not there', plus(crosswalk, { item: 'o1e', change: 'added' })],
  ])('%s', (_, unfit) => {
    expect(() => findChanges(former, next, unfit)).toThrow(/crosswalk/i);
  });
});

function without({ from, items }: Crosswalk, item: string): Crosswalk {
  return { from, items: items.filter((change) => change.item !== item) };
}

function plus({ from, items }: Crosswalk, change: ItemChange): Crosswalk {
  return { from, items: [...items, change] };
}
