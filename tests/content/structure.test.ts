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

test('the glossary explains each term once', () => {
  const entries = readGlossary();
  expect(findRepeated(entries.map((entry) => entry.id))).toEqual([]);
  expect(findRepeated(entries.map((entry) => entry.term))).toEqual([]);
});

function findRepeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
