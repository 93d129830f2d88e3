import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toolTerms } from '../../../src/components';
import { findTerms, type GlossaryEntry } from '../../../src/model';
import { readGlossary } from '../../content/readContent';

const entry = (term: string, forms?: readonly string[]): GlossaryEntry => ({
  id: term,
  term,
  definition: '',
  ...(forms && { forms }),
});

const find = (text: string | readonly string[], ...terms: readonly (string | GlossaryEntry)[]) =>
  findTerms(
    [text].flat(),
    terms.map((term) => (typeof term === 'string' ? entry(term) : term)),
  ).map(({ term }) => term);

describe('terms in a text', () => {
  test('a term is found in any case, and once, in the order of the entries', () => {
    expect(find('A Caseload, the caseload. An interpreter.', 'Interpreter', 'Caseload')).toEqual([
      'Interpreter',
      'Caseload',
    ]);
  });

  test('a term inside a longer word, or joined by a hyphen, is another word', () => {
    expect(find('Registered at a low-level post', 'Register', 'Level')).toEqual([]);
  });

  test('a plural and a possessive are the same word', () => {
    expect(find('two caseloads', 'Caseload')).toEqual(['Caseload']);
    expect(find('local authorities', 'local authority')).toEqual(['local authority']);
    expect(find('the link worker’s day', 'link worker')).toEqual(['link worker']);
  });

  test('a plural that no rule makes is found by its own form', () => {
    const sector = entry('third sector', ['third sector groups', 'clubs']);
    expect(find('Local clubs', sector)).toEqual(['third sector']);
  });

  test('the longest term takes its words, so that a shorter one inside is not found', () => {
    expect(find('They join a peer network.', 'Network', 'Peer network')).toEqual(['Peer network']);
    expect(find('A peer network, and the network', 'Network', 'Peer network')).toEqual([
      'Network',
      'Peer network',
    ]);
  });

  test('words of two texts, or on both sides of a longer term, never join to a term', () => {
    expect(find(['About the case', 'supervision today'], 'Case supervision')).toEqual([]);
    expect(find('a warm peer network introduction', 'Peer network', 'Warm introduction')).toEqual([
      'Peer network',
    ]);
  });

  test('a space, a line’s end or a hyphen may part the words of a term', () => {
    expect(find('teach\nback', 'Teach-back')).toEqual(['Teach-back']);
    expect(find('a coded-record search', 'Coded record')).toEqual(['Coded record']);
    expect(find('in coded  records', 'Coded record')).toEqual(['Coded record']);
  });

  test('both kinds of apostrophe are one', () => {
    expect(find('a fair don’t know', "Don't know")).toEqual(["Don't know"]);
  });

  test('no texts, no entries or an empty term find nothing', () => {
    expect(find([], 'Level')).toEqual([]);
    expect(find('Level')).toEqual([]);
    expect(find('some words', '')).toEqual([]);
  });

  test('signs in a term are taken as written', () => {
    expect(find('care (urgent)', 'care (urgent)', 'c.re')).toEqual(['care (urgent)']);
  });

  test('the order of the entries never changes which are found', () => {
    const terms = ['network', 'peer network', 'case', 'case supervision', 'supervision'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...terms, 'and', 'the'), { maxLength: 8 }),
        fc.shuffledSubarray(terms, { minLength: terms.length }),
        (words, shuffled) => {
          const text = words.join(' ');
          expect([...find(text, ...shuffled)].sort()).toEqual([...find(text, ...terms)].sort());
        },
      ),
      { seed: 20260901 },
    );
  });
});

test('every term with a sense of its own in this tool is in the glossary', () => {
  const ids = readGlossary().map(({ id }) => id);
  expect(toolTerms.filter((id) => !ids.includes(id))).toEqual([]);
});
