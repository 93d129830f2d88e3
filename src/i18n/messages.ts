import type documents from '../../content/locales/en/documents.json';
import type problems from '../../content/locales/en/problems.json';
import type ui from '../../content/locales/en/ui.json';

/** A key of the interface's words. English has every key. */
export type MessageKey = keyof typeof ui | keyof typeof documents | keyof typeof problems;

export type Messages = Readonly<Record<string, string>>;

export const defaultLocale = 'en';

const files = import.meta.glob<Messages>('../../content/locales/*/*.json', { import: 'default' });

/**
 * Loads a language's words: its folder in `content/locales` is its registration.
 *
 * A key that the language lacks falls back to English.
 */
export async function loadMessages(locale: string): Promise<Messages> {
  const fallback = await loadFolder(defaultLocale);
  return locale === defaultLocale ? fallback : { ...fallback, ...(await loadFolder(locale)) };
}

async function loadFolder(locale: string): Promise<Messages> {
  const paths = Object.keys(files).filter((path) => path.includes(`/locales/${locale}/`));
  const loaded = await Promise.all(paths.map((path) => files[path]?.()));
  return Object.assign({}, ...loaded);
}
