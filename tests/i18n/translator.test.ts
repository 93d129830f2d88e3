import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { createTranslator, loadMessages, type MessageKey } from '../../src/i18n';
import { readTerms } from '../content/readContent';

const messages = await loadMessages('en');
const countries = readTerms();
const termsOf = (country: string) => {
  const found = countries.get(country);
  if (found === undefined) throw new Error(`No terms for ${country}`);
  return found;
};
const england = createTranslator('en', messages, termsOf('england'));

describe('a translator', () => {
  test('fills the country’s words, capitalised where the token is', () => {
    const { fill } = england;
    const { singular, plural } = termsOf('england').words.linkWorker;
    const large = singular[0]?.toUpperCase() + singular.slice(1);
    expect(fill('{LinkWorker}, {linkWorkers}')).toBe(`${large}, ${plural}`);
    expect(fill('The {linkWorker}’s manager')).toBe(`The ${singular}’s manager`);
  });

  test('leaves a token it does not know as it stands, so that nothing is lost', () => {
    expect(england.fill('{nobody} here')).toBe('{nobody} here');
  });

  test('uses the site’s own title for the role everywhere', () => {
    const own = createTranslator('en', messages, termsOf('australia'), {
      singular: 'wellbeing advisor',
      plural: 'wellbeing advisors',
    });
    expect(own.fill('{linkWorkers}')).toBe('wellbeing advisors');
    expect(own.t('role.linkWorker')).toBe('wellbeing advisor');
  });

  test('counts in words', () => {
    const count = (live: number) => england.t('plan.count', { count: live });
    expect([0, 1, 5].map(count)).toEqual(['No live actions', '1 live action', '5 live actions']);
  });

  test('writes plain dates in full, whatever the time zone, and what is no date as it is', () => {
    expect(england.date('2026-09-01')).toBe('1 September 2026');
    expect(england.date('soon')).toBe('soon');
  });

  test('shows typed markup as text', () => {
    expect(england.t('home.opened', { site: '<b>{x}</b>' })).toContain('<b>{x}</b>');
  });
});

describe('every message', () => {
  test('can be read by the formatter, and is not empty', () => {
    const broken = Object.entries(messages).flatMap(([key, text]) => {
      try {
        parse(text, { ignoreTag: true });
        return text.trim() === '' ? [key] : [];
      } catch (reason) {
        return [`${key}: ${reason}`];
      }
    });
    expect(broken).toEqual([]);
  });

  test('keeps to the house’s words: no exclamation marks, no please, no blame', () => {
    const banned =
      /!|\bplease\b|\boops\b|\bfail(ed|ure)?\b|\berror\b|\binvalid\b|\bquestionnaire\b/i;
    const found = Object.entries(messages).filter(([, text]) => banned.test(text));
    expect(found).toEqual([]);
  });

  test('is used: a key that no screen or document asks for is dead weight', () => {
    const sources = Object.values(
      import.meta.glob<string>('../../src/**/*.{ts,tsx,astro}', {
        eager: true,
        query: '?raw',
        import: 'default',
      }),
    ).join('\n');
    const asked = (key: string) => {
      if (sources.includes(`'${key}'`)) return true;
      // Built keys: t(`level.${level}`) asks for every key with that beginning.
      const parts = key.split('.');
      return parts.some((_, end) => sources.includes(`\`${parts.slice(0, end).join('.')}.\${`));
    };
    expect((Object.keys(messages) as MessageKey[]).filter((key) => !asked(key))).toEqual([]);
  });
});
