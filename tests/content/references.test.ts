import { describe, expect, test } from 'vitest';
import type { Domain } from '../../src/model';
import {
  domainIds,
  type Reference,
  readAllowances,
  readDomain,
  readDomains,
  readReferences,
} from './readContent';

describe.each(domainIds)('references of domain %s', (id) => {
  test('resolve, each named once a place', () => {
    const known = new Set(readReferences().map((reference) => reference.id));
    for (const { place, keys } of listCitations(readDomain(id))) {
      expect(
        keys.filter((key) => !known.has(key)),
        place,
      ).toEqual([]);
      expect(new Set(keys), place).toHaveLength(keys.length);
    }
  });

  test('stand behind every item and action that claims more than a proposal', () => {
    const { items, actions } = readDomain(id);
    const bare = [...items, ...actions].filter(
      (part) => part.strength !== 'proposal' && part.references.length === 0,
    );
    expect(bare.map((part) => part.id)).toEqual([]);
  });

  test('name the review wherever the review itself is said to be the support', () => {
    const { evidence, items, actions } = readDomain(id);
    const unnamed = [...evidence, ...items, ...actions].filter(
      (part) => part.strength === 'review' && !part.references.includes('yadav-2024'),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('the list of references', () => {
  test('names each source once, in the order of the keys', () => {
    const ids = readReferences().map((reference) => reference.id);
    expect(new Set(ids)).toHaveLength(ids.length);
    expect(ids).toEqual(ids.toSorted());
  });

  test('leads to every source by a DOI or an https address', () => {
    const lost = readReferences().filter(
      (reference) => reference.DOI === undefined && !reference.URL?.startsWith('https://'),
    );
    expect(lost.map((reference) => reference.id)).toEqual([]);
  });

  test('uses no DOI or address for two sources', () => {
    const ways = readReferences().map((reference) => reference.DOI ?? reference.URL);
    expect(new Set(ways)).toHaveLength(ways.length);
  });

  test('says in a note what was read where it was not simply the whole or the abstract', () => {
    const silent = readReferences().filter(
      (reference) => needsNote(reference) && reference.note === undefined,
    );
    expect(silent.map((reference) => reference.id)).toEqual([]);
  });

  test('holds no source that is neither cited nor kept as background', () => {
    const cited = readDomains()
      .flatMap(listCitations)
      .flatMap(({ keys }) => keys);
    const kept = readAllowances().background.map((source) => source.id);
    const ids = readReferences().map((reference) => reference.id);
    expect(ids.filter((id) => !cited.includes(id) && !kept.includes(id))).toEqual([]);
    expect(kept.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

function needsNote(reference: Reference): boolean {
  return reference.seen === 'notSeen' || (reference.seen === 'part' && reference.DOI !== undefined);
}

function listCitations(
  domain: Domain,
): readonly { readonly place: string; readonly keys: readonly string[] }[] {
  return [
    ...domain.evidence.map(({ text, references }) => ({ place: text, keys: references })),
    ...domain.items.map(({ id, references }) => ({ place: id, keys: references })),
    ...domain.actions.map(({ id, references }) => ({ place: id, keys: references })),
  ];
}
