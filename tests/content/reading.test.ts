import { afterAll, describe, expect, test } from 'vitest';
import type { Domain } from '../../src/model';
import { compareItems, contentWords, type Likeness, likenessOf } from './compareItems';
import { countWords, listWords } from './fillPlainly';
import { listAnswerTexts } from './listTexts';
import { measureGrade } from './measureGrade';
import { domainIds, itemsOf, readDomain, readDomains, readGlossary } from './readContent';

/**
 * The grade of a reader of about 13. A guide for staff, not for patients; measured over a domain because
 * one short stem gives an unsteady figure.
 */
const highestGrade = 8;

/**
 * Two items of equal length at a likeness of 0.4 share more than half of their content words (4 in 7),
 * and a reader who has just answered one takes the other for the same question. Pairs that ask
 * different things about one subject reach about 0.25, pairs taken at random about 0.03.
 */
const highestLikeness = 0.4;

/**
 * Stems are too short for content words alone, so every word counts: at 0.6 two stems of equal length
 * have three of every four words in common. Stems that open alike ("In the last 3 months, how did")
 * reach 0.5.
 */
const highestLikenessOfStems = 0.6;

describe.each(domainIds)('reading domain %s', (id) => {
  test(`needs Flesch-Kincaid grade ${highestGrade} or less over core stems and levels`, () => {
    expect(gradeOf(readDomain(id))).toBeLessThanOrEqual(highestGrade);
  });

  test('no two of its items are nearly the same', () => {
    expect(nearDuplicates([readDomain(id)])).toEqual([]);
  });
});

describe('reading the whole', () => {
  test('no two items anywhere are nearly the same', () => {
    expect(nearDuplicates(readDomains())).toEqual([]);
  });

  test('no two items share a stem or a text at any level', () => {
    const texts = readDomains().flatMap((domain) =>
      domain.items.flatMap((item) => listAnswerTexts(item).map(({ text }) => text)),
    );
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

test(`the glossary's explanations need grade ${highestGrade} or less`, () => {
  const definitions = readGlossary().map((entry) => entry.definition);
  expect(measureGrade(definitions, [])).toBeLessThanOrEqual(highestGrade);
});

describe('the measures themselves', () => {
  test('plain sentences have a lower grade than the same thing said in long words', () => {
    const plain = ['Staff ask what the patient wants. They write it down.'];
    const heavy = [
      'Practitioners systematically elicit individual preferences, documenting articulated expectations.',
    ];
    expect(measureGrade(plain, [])).toBeLessThan(highestGrade);
    expect(measureGrade(heavy, [])).toBeGreaterThan(highestGrade);
  });

  test('a term that the glossary explains and a country word weigh as one easy word', () => {
    const easy = measureGrade(['The term is here.'], []);
    expect(measureGrade(['The interpreter is here.'], ['Interpreter'])).toBe(easy);
    expect(measureGrade(['The {linkWorker} is here.'], [])).toBe(easy);
    expect(measureGrade(['The interpreter is here.'], [])).toBeGreaterThan(easy);
  });

  test('the same question in other words of the pattern is alike, another subject is not', () => {
    const first = contentWords('Interpreters are booked for most patients.');
    const second = contentWords('An interpreter is booked for every patient, and it is checked.');
    const third = contentWords('A private room is kept for the {linkWorker}.');
    expect(likenessOf(first, second)).toBeGreaterThan(highestLikeness);
    expect(likenessOf(first, third)).toBe(0);
    expect(likenessOf(new Set(), new Set())).toBe(0);
  });
});

afterAll(() => {
  console.table(domainIds.map(summarise));
});

function nearDuplicates(domains: readonly Domain[]): readonly Likeness[] {
  const items = domains.flatMap((domain) => domain.items);
  return [
    ...compareItems(items).filter(({ likeness }) => likeness >= highestLikeness),
    ...compareItems(items, (item) => new Set(listWords(item.stem))).filter(
      ({ likeness }) => likeness >= highestLikenessOfStems,
    ),
  ];
}

function gradeOf(domain: Domain): number {
  const texts = itemsOf([domain], 'core').flatMap(listAnswerTexts);
  return measureGrade(
    texts.map(({ text }) => text),
    readGlossary().map((entry) => entry.term),
  );
}

/** A row of the table: what the domain holds and how it reads, or why there is nothing to say. */
function summarise(id: string): Readonly<Record<string, string | number>> {
  try {
    return { domain: id, ...count(readDomain(id)) };
  } catch {
    return { domain: id, items: 'missing, or not as the schema asks' };
  }
}

function count(domain: Domain) {
  const core = itemsOf([domain], 'core').flatMap(listAnswerTexts);
  const levels = domain.items.flatMap((item) => item.descriptors);
  const parts = [...domain.evidence, ...domain.items, ...domain.actions];
  const [nearest] = compareItems(domain.items);
  return {
    items: domain.items.length,
    levels: levels.length,
    'words a level': round(levels.reduce((sum, text) => sum + countWords(text), 0) / levels.length),
    'core words': core.reduce((sum, { text }) => sum + countWords(text), 0),
    grade: round(gradeOf(domain)),
    actions: domain.actions.length,
    references: new Set(parts.flatMap((part) => part.references)).size,
    'most alike': `${nearest?.items.join(' ')} ${nearest?.likeness.toFixed(2)}`,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
