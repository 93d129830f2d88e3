import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey, Messages } from './messages';
import { listTokens, type Terms } from './Terms';

/** Words, dates and numbers in one language, with the terms of one site. */
export interface Translator {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** An interface text; terms such as `{linkWorker}` fill themselves. */
  t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** An instrument text with its term tokens filled. */
  fill(text: string): string;
  /** A plain date as "1 September 2026"; what is not a date comes back as it is. */
  date(day: string): string;
  number(value: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

/** What means something in a message (ICU MessageFormat): places, and the quotes around what is none. */
const syntax = /[{}']/;

/**
 * Creates a translator.
 *
 * @param roleTitle the site's own words for the link worker.
 */
export function createTranslator(
  locale: string,
  messages: Messages,
  terms: Terms,
  roleTitle?: { readonly singular: string; readonly plural: string },
): Translator {
  // The interface is written in British English; "en" alone would set American dates.
  const language = locale === 'en' ? 'en-GB' : locale;
  const tokens = listTokens(terms, roleTitle);
  const formats = new Map<string, IntlMessageFormat>();
  // A page of items asks for the same hundred texts after every answer.
  const plainTexts = new Map<string, string>();
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });

  return {
    locale,
    direction: isRightToLeft(locale) ? 'rtl' : 'ltr',
    t(key, values) {
      const message = messages[key] ?? key;
      // Most are just words: to have each read as a message would take ten milliseconds a page.
      if (!syntax.test(message)) return message;
      const plain = values === undefined ? plainTexts.get(key) : undefined;
      if (plain !== undefined) return plain;
      const known = formats.get(key);
      // Literal text: what people type may hold `<`, and no message holds markup.
      const format =
        known ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      if (!known) formats.set(key, format);
      const text = String(format.format({ ...tokens, ...values }));
      if (values === undefined) plainTexts.set(key, text);
      return text;
    },
    fill: (text) => text.replace(/\{(\w+)\}/g, (whole, name: string) => tokens[name] ?? whole),
    date(day) {
      const time = Date.parse(`${day}T00:00:00Z`);
      return Number.isNaN(time) ? day : days.format(time);
    },
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}

function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur|ps|yi)\b/.test(locale);
}
