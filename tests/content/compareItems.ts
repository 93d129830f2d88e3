import type { Item } from '../../src/model';
import { listWords } from './fillPlainly';
import { listAnswerTexts } from './listTexts';

/** Two items and how alike their content words are, 0 to 1. */
export interface Likeness {
  readonly items: readonly [string, string];
  readonly likeness: number;
}

/**
 * Words that every item shares because the five levels follow one pattern ("agreed", "most patients",
 * "checked"), and words without a subject of their own. They say nothing about what is asked.
 */
const frameWords = new Set(
  `a about after again all also always an and any are as asked at be been before both but by can check
  checked checks clear clearly depends do does done each every few find finds for from get gets goes had
  has have he held her how if in into is it its just last least less level made make makes many may month
  months more most much name named needs new no nobody none nor not of often on once one only or other our
  out over own patient patients people person practice quarter routine she so some someone staff such than
  that the their them then there these they this those though three time to told twice two under up us use
  used we week weeks well what when where which who whom whose why will with within without written year
  yearly years yes yet you your agreed agree social prescribing long-term condition conditions here far happens happen improve improved improves change changes changed
  found show shows link worker workers patchy individuals owner charge 9 10`
    .split(/\s+/)
    .map(shorten),
);

/**
 * Every pair of items with the Jaccard likeness of their words (shared / all), most alike first.
 * Shape: n items give n(n-1)/2 pairs. Which words of an item count is the caller's choice; unless it
 * says otherwise, the content words of stem and levels together.
 */
export function compareItems(
  items: readonly Item[],
  wordsOf: (item: Item) => ReadonlySet<string> = contentWordsOf,
): readonly Likeness[] {
  const sets = items.map((item) => ({ id: item.id, words: wordsOf(item) }));
  return sets
    .flatMap((first, index) =>
      sets.slice(index + 1).map((second) => ({
        items: [first.id, second.id] as const,
        likeness: likenessOf(first.words, second.words),
      })),
    )
    .sort((first, second) => second.likeness - first.likeness);
}

/** The content words of a text, endings cut so that "review" and "reviewed" are one. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    listWords(text)
      .map(shorten)
      .filter((word) => !frameWords.has(word)),
  );
}

/** The share of all words that two sets have in common; 0 when both are empty. */
export function likenessOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const all = first.union(second).size;
  return all === 0 ? 0 : first.intersection(second).size / all;
}

function contentWordsOf(item: Item): ReadonlySet<string> {
  return contentWords(
    listAnswerTexts(item)
      .map(({ text }) => text)
      .join(' '),
  );
}

function shorten(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|ly)$/, '') : word;
}
