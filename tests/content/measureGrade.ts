import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { listWords, replaceTokens } from './fillPlainly';

/**
 * The Flesch-Kincaid grade of several texts read as one (0.39 x words per sentence + 11.8 x syllables
 * per word - 15.59). A country's word and every term that the glossary explains counts as one word of
 * one syllable: a person meets them often, and they cannot be put more plainly. Each text is at least
 * one sentence.
 */
export function measureGrade(texts: readonly string[], glossaryTerms: readonly string[]): number {
  const easy = texts.map((text) => replaceTerms(replaceTokens(text, 'term'), glossaryTerms));
  const words = easy.flatMap((text) => listWords(text));
  const sentences = easy.map((text) => Math.max(1, text.match(/[.?!]+(?=\s|$)/g)?.length ?? 0));
  return fleschKincaid({
    sentence: sentences.reduce((sum, count) => sum + count, 0),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

function replaceTerms(text: string, glossaryTerms: readonly string[]): string {
  return glossaryTerms
    .filter((term) => !term.includes('{'))
    .reduce((kept, term) => kept.replaceAll(new RegExp(`\\b${term}s?\\b`, 'gi'), 'term'), text);
}
