import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createDraft } from '../../scripts/release/createDraft.ts';
import { findCrosswalkFaults, itemsOf } from '../../scripts/release/findCrosswalkFaults.ts';
import { findFreezeFaults } from '../../scripts/release/findFreezeFaults.ts';
import { findVersionFaults } from '../../scripts/release/findVersionFaults.ts';
import { parseVersion } from '../../scripts/release/parseVersion.ts';
import type { ContentPlaces } from '../../scripts/release/readVersion.ts';
import { releaseVersion } from '../../scripts/release/releaseVersion.ts';
import { crosswalkSchema } from '../../src/contentSchemas';
import type { ItemChange } from '../../src/model';
import {
  addInstrument,
  copyInstruments,
  edit,
  fixturePlaces,
} from '../fixtures/instruments/copyInstruments';

const former = parseVersion(fixturePlaces, '2026-1').instrument;
const { instrument: next, crosswalk } = parseVersion(fixturePlaces, '2027-1');
if (former === undefined || next === undefined || crosswalk === undefined) {
  throw new Error('The made-up instruments cannot be read');
}
const usedIds = new Set(itemsOf(former).keys());
const why = 'Because.';

describe('a crosswalk', () => {
  test('with a same, a reworded, a moved, a retired and an added item has no fault', () => {
    expect(new Set(crosswalk.items.map(({ change }) => change))).toEqual(
      new Set(['same', 'reworded', 'moved', 'retired', 'added']),
    );
    expect(findCrosswalkFaults({ former, next, crosswalk, usedIds })).toEqual([]);
  });

  test.each(crosswalk.items.map((change) => [change.item, change] as const))(
    'accounts for every item: without the line of %s it does not',
    (_, left) => {
      const items = crosswalk.items.filter((change) => change !== left);
      expect(faultsOf(items)).toContainEqual(
        expect.stringMatching(/^Item .* is not accounted for\.$/),
      );
    },
  );

  test('accounts for every item once', () => {
    const items: ItemChange[] = [...crosswalk.items, { item: 'o1a', change: 'same' }];
    expect(faultsOf(items)).toEqual([
      'Item o1a of 2026-1 is accounted for more than once.',
      'Item o1a of 2027-1 is accounted for more than once.',
    ]);
  });

  test('names no item that is not there', () => {
    const items: ItemChange[] = [...crosswalk.items, { item: 'o1f', change: 'retired', why }];
    expect(faultsOf(items)).toEqual(['There is no item o1f in 2026-1.']);
  });

  test('does not say "same" of an item that reads differently', () => {
    expect(faultsOf(change('o1b', { item: 'o1b', change: 'same' }))).toEqual([
      'Item o1b is said to be the same, but it reads differently.',
    ]);
  });

  test('does not say "reworded" of an item that reads the same', () => {
    const reworded = { item: 'o1a', change: 'reworded', comparable: true, why } as const;
    expect(faultsOf(change('o1a', reworded))).toEqual([
      'Item o1a is said to be reworded, but it reads the same.',
    ]);
  });

  test('does not say "moved" of an item that stays in its domain', () => {
    const moved = { item: 'o1c', change: 'moved', to: 'o1d', comparable: true, why } as const;
    expect(faultsOf(change('o1c', moved))).toContain(
      'Item o1c is said to be moved, but o1d is in the same domain.',
    );
  });

  test.each<readonly [string, ItemChange]>([
    ['added', { item: 'c1c', change: 'added' }],
    ['moved', { item: 'o1c', change: 'moved', to: 'c1c', comparable: true, why }],
  ])('gives no item that is %s an id that was used before', (_, line) => {
    const before = new Set([...usedIds, 'c1c']);
    const items = change('o1c', line);
    expect(
      findCrosswalkFaults({ former, next, crosswalk: { ...crosswalk, items }, usedIds: before }),
    ).toContain('Item id c1c was used before, so it cannot be given to another item.');
  });

  test.each([
    ['a reworded item without a reason', { item: 'o1a', change: 'reworded', comparable: true }],
    ['a reworded item that may or may not compare', { item: 'o1a', change: 'reworded', why }],
    ['a moved item without its new id', { item: 'o1a', change: 'moved', comparable: true, why }],
    ['a retired item without a reason', { item: 'o1a', change: 'retired', why: ' ' }],
    ['a change of no known kind', { item: 'o1a', change: 'renamed' }],
  ])('is refused by its schema for %s', (_, line) => {
    expect(crosswalkSchema.safeParse({ from: '2026-1', items: [line] }).success).toBe(false);
  });
});

describe('the next version', () => {
  test('follows from a released one, and can be released in its turn', () => {
    const places = copyInstruments('2026-1');
    releaseVersion(places, '2026-1');
    addInstrument(places, '2027-1');
    expect(findVersionFaults(places, '2027-1')).toEqual([]);
    expect(releaseVersion(places, '2027-1').ok).toBe(true);
    expect(findFreezeFaults(places)).toEqual([]);
  });

  test('does not follow from a draft', () => {
    const places = copyInstruments('2026-1', '2027-1');
    expect(findVersionFaults(places, '2027-1')).toEqual([
      expect.stringContaining('2026-1 is still a draft'),
    ]);
  });

  test('says how it follows', () => {
    const places = releasedPair();
    createDraft(places, '2027-1', '2028-1');
    edit(crosswalkOf(places, '2028-1'), (text) => text.replace('2027-1', '2026-1'));
    expect(findVersionFaults(places, '2028-1')).toEqual([
      expect.stringContaining('It has to lead from 2027-1'),
    ]);
  });

  test('never brings back an id that was retired two versions ago', () => {
    const places = releasedPair();
    createDraft(places, '2027-1', '2028-1');
    const c1 = join(places.instruments, '2028-1', 'domains', 'c1-finding-the-way.yaml');
    edit(c1, (text) => text.replaceAll('c1c', 'c1b'));
    edit(crosswalkOf(places, '2028-1'), (text) =>
      text.replace(
        '  - { item: c1c, change: same }',
        '  - { item: c1c, change: retired, why: Not needed }\n  - { item: c1b, change: added }',
      ),
    );
    expect(findVersionFaults(places, '2028-1')).toEqual([
      expect.stringContaining('Item id c1b was used before'),
    ]);
  });
});

describe('a new draft', () => {
  test('holds what the former version held, with a crosswalk in which every item is the same', () => {
    const places = releasedPair();
    expect(createDraft(places, '2027-1', '2028-1').ok).toBe(true);

    const draft = parseVersion(places, '2028-1');
    const original = parseVersion(places, '2027-1').instrument;
    expect(draft.instrument).toEqual({ ...original, version: '2028-1', status: 'draft' });
    expect(draft.crosswalk).toEqual({
      from: '2027-1',
      items: ['o1a', 'o1b', 'o1d', 'c1a', 'c1c'].map((item) => ({ item, change: 'same' })),
    });
    expect(findVersionFaults(places, '2028-1')).toEqual([]);
    expect(findFreezeFaults(places)).toEqual([]);
  });

  test.each([
    ['a version that is there already', '2027-1', '2026-1', 'is there already'],
    ['a name that is no version', '2027-1', 'next', 'is no name of a version'],
    ['a version that would come before', '2027-1', '2025-1', 'does not come after'],
    ['a version that is not the latest', '2026-1', '2028-1', 'The latest version is 2027-1'],
    ['nothing', '2020-1', '2028-1', 'There is no version 2020-1'],
  ])('is not made for or from %s', (_, from, to, words) => {
    const places = releasedPair();
    expect(createDraft(places, from, to)).toEqual({
      ok: false,
      lines: [expect.stringContaining(words)],
    });
    expect(existsSync(join(places.instruments, '2028-1'))).toBe(false);
  });

  test('is not made from a draft', () => {
    expect(createDraft(copyInstruments('2026-1'), '2026-1', '2027-1')).toEqual({
      ok: false,
      lines: [expect.stringContaining('2026-1 is still a draft')],
    });
  });

  test('is not made from a release that was changed', () => {
    const places = releasedPair();
    edit(crosswalkOf(places, '2027-1'), (text) => text.replace('plainer', 'simpler'));
    expect(createDraft(places, '2027-1', '2028-1')).toEqual({
      ok: false,
      lines: [expect.stringContaining('has changed since 2027-1 was released')],
    });
  });

  test('keeps the new crosswalk one line for each item', () => {
    const places = releasedPair();
    createDraft(places, '2027-1', '2028-1');
    const text = readFileSync(crosswalkOf(places, '2028-1'), 'utf8');
    expect(text.match(/^ {2}- \{ item: \w+, change: same \}$/gm)).toHaveLength(5);
    expect(parse(text)).toMatchObject({ from: '2027-1' });
  });
});

function faultsOf(items: readonly ItemChange[]): readonly string[] {
  if (former === undefined || next === undefined) return [];
  return findCrosswalkFaults({ former, next, crosswalk: { from: '2026-1', items }, usedIds });
}

/** The crosswalk's lines with one item's replaced. */
function change(item: string, line: ItemChange): readonly ItemChange[] {
  return (crosswalk?.items ?? []).map((one) => (one.item === item ? line : one));
}

function releasedPair(): ContentPlaces {
  const places = copyInstruments('2026-1');
  releaseVersion(places, '2026-1');
  addInstrument(places, '2027-1');
  expect(releaseVersion(places, '2027-1').ok).toBe(true);
  return places;
}

function crosswalkOf(places: ContentPlaces, version: string): string {
  return join(places.instruments, version, 'crosswalk.yaml');
}
