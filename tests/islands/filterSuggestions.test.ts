import { describe, expect, test } from 'vitest';
import { filterSuggestions, parseFilter } from '../../src/islands/plan/filterSuggestions';
import type { Suggestion } from '../../src/model';

const act = (
  action: string,
  effort: 'low' | 'medium' | 'high',
  ...owners: ('practiceManager' | 'linkWorker' | 'network')[]
): Suggestion => ({
  kind: 'action',
  action,
  domain: action.slice(0, 2),
  items: [],
  safety: false,
  priority: 50,
  effort,
  owners,
  reason: { because: 'gaps', items: [], target: 3 },
});

const suggestions: readonly Suggestion[] = [
  { kind: 'checkFirst', item: 'c4d', domain: 'c4', askRole: 'linkWorker' },
  act('o1-1', 'low', 'practiceManager'),
  act('o1-2', 'high', 'network', 'linkWorker'),
  { kind: 'findOut', domain: 'c5', items: ['c5a'], askRole: 'nurse' },
  act('c5-1', 'medium', 'linkWorker'),
];
const places = (found: readonly Suggestion[]) => found.map((one) => suggestions.indexOf(one));

describe('filtering suggestions', () => {
  test('keeps their order, and asks for nothing where nothing is chosen', () => {
    expect(filterSuggestions(suggestions, {})).toEqual(suggestions);
  });

  test('by effort: finding something out is little work', () => {
    expect(places(filterSuggestions(suggestions, { effort: 'low' }))).toEqual([0, 1, 3]);
    expect(places(filterSuggestions(suggestions, { effort: 'high' }))).toEqual([2]);
  });

  test('by owner: any of those who can lead it, and whoever is to be asked', () => {
    expect(places(filterSuggestions(suggestions, { owner: 'linkWorker' }))).toEqual([0, 2, 4]);
  });

  test('by several at once: all have to hold', () => {
    const filter = { owner: 'linkWorker', domain: 'c5' } as const;
    expect(places(filterSuggestions(suggestions, filter))).toEqual([4]);
    expect(filterSuggestions(suggestions, { ...filter, effort: 'high' })).toEqual([]);
  });
});

describe('a filter in the address', () => {
  test('is read back, and what nobody knows asks for nothing', () => {
    const read = (text: string) => parseFilter(new URLSearchParams(text), ['o1', 'c5']);
    expect(read('a=1&effort=low&owner=network&domain=c5')).toEqual({
      effort: 'low',
      owner: 'network',
      domain: 'c5',
    });
    expect(read('effort=huge&owner=king&domain=z9')).toEqual({});
  });
});
