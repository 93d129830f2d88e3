import { describe, expect, test } from 'vitest';
import {
  domainIds,
  itemLetters,
  itemsOf,
  listDomainFiles,
  readDomain,
  readDomains,
  readGlossary,
  readInstrument,
} from './readContent';

describe.each(domainIds)('domain %s', (id) => {
  test('has one file that keeps to the schema, named after its id', () => {
    const domain = readDomain(id);
    expect(domain.id).toBe(id);
    expect(domain.group).toBe(id.startsWith('o') ? 'opportunity' : 'challenge');
  });

  test('has its seven items, four core, two reserve and one quick, under their permanent ids in order', () => {
    const expected = Object.entries(itemLetters).flatMap(([kind, letters]) =>
      letters.map((letter) => ({ id: `${id}${letter}`, kind })),
    );
    expect(readDomain(id).items.map((item) => ({ id: item.id, kind: item.kind }))).toEqual(
      expected,
    );
  });

  test('describes every item at exactly five levels that all differ', () => {
    for (const item of readDomain(id).items) {
      expect(new Set(item.descriptors), item.id).toHaveLength(5);
    }
  });

  test('offers "not applicable" on every item but the safety items', () => {
    for (const item of readDomain(id).items) {
      expect(item.notApplicableWhen === undefined, item.id).toBe(item.safety);
    }
  });

  test('names each person who may know an item once', () => {
    for (const item of readDomain(id).items) {
      expect(new Set(item.whoKnows), item.id).toHaveLength(item.whoKnows.length);
    }
  });

  test('says where the things it leaves out live, in another domain', () => {
    for (const { home, text } of readDomain(id).notCovered) {
      expect(domainIds, text).toContain(home);
      expect(home, text).not.toBe(id);
    }
  });
});

describe('the instrument', () => {
  test('lists the fifteen domains in their order, and the folder holds no others', () => {
    expect(readInstrument().domains).toEqual(domainIds);
    expect(listDomainFiles()).toHaveLength(domainIds.length);
  });

  test('has 60 core, 30 reserve and 15 quick items', () => {
    const domains = readDomains();
    expect(itemsOf(domains, 'core')).toHaveLength(60);
    expect(itemsOf(domains, 'reserve')).toHaveLength(30);
    expect(itemsOf(domains, 'quick')).toHaveLength(15);
  });

  test('uses no id, title or short title twice', () => {
    const domains = readDomains();
    const ids = domains.flatMap((domain) => [
      domain.id,
      ...domain.items.map((item) => item.id),
      ...domain.actions.map((action) => action.id),
    ]);
    expect(findRepeated(ids)).toEqual([]);
    expect(findRepeated(domains.map((domain) => domain.title))).toEqual([]);
    expect(findRepeated(domains.map((domain) => domain.shortTitle))).toEqual([]);
    expect(
      findRepeated(domains.flatMap((domain) => domain.items.map((item) => item.title))),
    ).toEqual([]);
  });

  test('holds exactly four safety items: clinical escalation, case supervision, lone working, lawful sharing', () => {
    const items = readDomains().flatMap((domain) => domain.items);
    expect(items.filter((item) => item.safety).map((item) => item.id)).toEqual([
      'o4c',
      'c4b',
      'c4d',
      'c8b',
    ]);
  });
});

/**
 * Pairs whose subjects touch: each side says what the other has, so that no object has two homes.
 * Who is trained (o3, c5), learning or looking after (o3, c4), inside or between (o4, c8), missing or
 * full (o6, c9), relationship or language (o1, c2), leaders, conditions, knowledge (o5, c4, c6), systems
 * or journeys (o2, c1), sending or answering (o2, o4, c8), people, hours, money (c3, c7, c9), waiting or
 * caseload (c1, c7), staff's or patients' room (c4, c9), knowing or being able (c5, c6).
 */
const neighbours = [
  ['o3', 'c5'],
  ['o3', 'c4'],
  ['o4', 'c8'],
  ['o6', 'c9'],
  ['o1', 'c2'],
  ['o5', 'c4'],
  ['o5', 'c6'],
  ['c4', 'c6'],
  ['o2', 'c1'],
  ['o2', 'o4'],
  ['o2', 'c8'],
  ['c3', 'c7'],
  ['c3', 'c9'],
  ['c7', 'c9'],
  ['c1', 'c7'],
  ['c4', 'c9'],
  ['c5', 'c6'],
] as const;

test.each(neighbours)('%s and %s each say what the other is home to', (one, other) => {
  const homesOf = (id: string) => readDomain(id).notCovered.map(({ home }) => home);
  expect(homesOf(one)).toContain(other);
  expect(homesOf(other)).toContain(one);
});

test('the glossary explains each term once', () => {
  const entries = readGlossary();
  expect(findRepeated(entries.map((entry) => entry.id))).toEqual([]);
  expect(findRepeated(entries.map((entry) => entry.term))).toEqual([]);
});

function findRepeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
