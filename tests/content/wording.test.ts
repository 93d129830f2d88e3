import { describe, expect, test } from 'vitest';
import { countWords, findUnknownTokens, replaceTokens } from './fillPlainly';
import {
  listAnswerTexts,
  listHelpTexts,
  listOwnTexts,
  listTexts,
  type PlacedText,
} from './listTexts';
import {
  domainIds,
  itemsOf,
  readAllowances,
  readDomain,
  readDomains,
  readGlossary,
  readReferences,
  readTerms,
} from './readContent';

/** Words that sound like a standard and name nothing a person can see. */
const vagueWords =
  /\b(regularly|adequate|adequately|appropriate|appropriately|robust|effective|effectively|timely|embedded|holistic|leverage|stakeholders?|ensures?)\b/i;

/** A stem asks about what is there; these ask about what is missing, or two things at once. */
const wordsAgainstAStem = /\b(not|lacks?|lacking|fails?|failed|failing|and\/or)\b|n['’]t\b/i;

/** Schemes and systems of one country: a core item must be answerable anywhere. */
const nationalNames = /\b(PCNs?|ARRS|QOF|ICBs?|SNOMED|NHS|PHNs?|EMIS|SystmOne)\b/;

/** Words that a country's own words must be able to replace. */
const wordsForTokens =
  /\b(link workers?|social prescribers?|social prescribing|GPs?|practice managers?|voluntary sector|long-term conditions?|commissioners?|community partners?)\b/i;

const strayPunctuation = /[!{}]|\bplease\b|\p{Extended_Pictographic}/iu;

/** What has not begun is level 0: a practice that prepares must be shown what to do, not left out. */
const notBegun = /\byet\b|not (been )?(started|begun|opened)|no \{linkWorker\} (is|has|works)/i;

describe.each(domainIds)('wording of domain %s', (id) => {
  test('lets an item not apply for a lasting reason only', () => {
    const reasons = readDomain(id).items.flatMap((item) => item.notApplicableWhen ?? []);
    expect(reasons.filter((reason) => !reason.startsWith('Only if '))).toEqual([]);
    expect(reasons.filter((reason) => notBegun.test(reason))).toEqual([]);
  });

  test('uses no vague words in stems, levels or help', () => {
    const texts = readDomain(id).items.flatMap((item) => [
      ...listAnswerTexts(item),
      ...listHelpTexts(item),
    ]);
    expectNone(matching(texts, vagueWords));
  });

  test('asks in stems about what is there, one thing at a time', () => {
    const stems = readDomain(id).items.map((item) => ({ place: item.id, text: item.stem }));
    expectNone(matching(stems, wordsAgainstAStem));
    const allowed = readAllowances().andInStem;
    const joined = matching(stems, /\band\b/i).filter(
      ({ place, text }) =>
        !allowed.some((allowance) => allowance.item === place && text.includes(allowance.words)),
    );
    expectNone(joined);
  });

  test('keeps stems to 30 words, levels to 25 and to 15 on average', () => {
    const { items } = readDomain(id);
    const levels = items.flatMap((item) => listAnswerTexts(item).slice(1));
    expect(
      longerThan(
        items.map((item) => ({ place: item.id, text: item.stem })),
        30,
      ),
    ).toEqual([]);
    expectNone(longerThan(levels, 25));
    const words = levels.reduce((sum, { text }) => sum + countWords(text), 0);
    expect(words / levels.length).toBeLessThanOrEqual(15);
  });

  test('names no national scheme or system in core items', () => {
    const core = itemsOf([readDomain(id)], 'core').flatMap((item) => listTexts(item, item.id));
    expectNone(matching(core, nationalNames));
  });

  test("leaves the words that differ by country to tokens, the review's own label aside", () => {
    const texts = listOwnTexts({ ...readDomain(id), title: '', shortTitle: '' });
    expectNone(matching(texts.map(withoutTokens), wordsForTokens));
  });

  test('writes tokens that a country can fill, no "a" before them, no stray brace or exclamation mark', () => {
    expectWellFormed(listTexts(readDomain(id), id));
  });
});

describe('wording of the whole', () => {
  test('all core stems and levels together stay within 5,500 words', () => {
    const texts = itemsOf(readDomains(), 'core').flatMap(listAnswerTexts);
    const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
    expect(words).toBeLessThanOrEqual(5500);
  });

  test('the glossary uses known tokens and plain words, the names of levels and bands aside', () => {
    const entries = readGlossary().flatMap((entry) => listTexts(entry, entry.id));
    expectWellFormed(entries);
    const explained = entries.filter(({ place }) => !/^(level|band)\./.test(place));
    expectNone(matching(explained, vagueWords));
  });

  test('notes on references and country words carry no braces and no exclamation marks', () => {
    const notes = readReferences().flatMap(({ id, note }) => listTexts(note, id));
    const words = [...readTerms()].flatMap(([country, terms]) =>
      listTexts({ name: terms.name, words: terms.words }, country),
    );
    expectNone(matching([...notes, ...words], strayPunctuation));
  });

  test('every allowance for "and" in a stem still meets its stem', () => {
    const stems = new Map(
      readDomains().flatMap((domain) => domain.items.map((item) => [item.id, item.stem])),
    );
    const stale = readAllowances().andInStem.filter(
      ({ item, words }) => !stems.get(item)?.includes(words) || !/\band\b/.test(words),
    );
    expect(stale).toEqual([]);
  });
});

/** Fails with each place and its text, so that the message alone says what to change. */
function expectNone(texts: readonly PlacedText[]): void {
  expect(texts.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
}

function expectWellFormed(texts: readonly PlacedText[]): void {
  expectNone(texts.filter(({ text }) => findUnknownTokens(text).length > 0));
  expectNone(matching(texts, /\ban?\s+\{/i));
  expectNone(matching(texts.map(withoutTokens), strayPunctuation));
}

function withoutTokens({ place, text }: PlacedText): PlacedText {
  return { place, text: replaceTokens(text, 'term') };
}

function matching(texts: readonly PlacedText[], pattern: RegExp): readonly PlacedText[] {
  return texts.filter(({ text }) => pattern.test(text));
}

function longerThan(texts: readonly PlacedText[], limit: number): readonly PlacedText[] {
  return texts.filter(({ text }) => countWords(text) > limit);
}
