import { getCollection } from 'astro:content';
import {
  createTranslator,
  defaultLocale,
  loadMessages,
  type Terms,
  type Translator,
} from '../i18n';
import type { Crosswalk, Domain, Instrument, Item, Reference } from '../model';

/** The version that new assessments are made with. */
export const currentVersion = '2026-1';

const localeFiles = import.meta.glob('../../content/locales/*/locale.yaml', { query: '?raw' });

/** The languages: a folder in `content/locales` is a registration. */
export const locales: readonly string[] = Object.keys(localeFiles).map(
  (path) => path.split('/').at(-2) ?? defaultLocale,
);

/** `getStaticPaths` for a page that exists in every language; English has no prefix. */
export function localePaths() {
  return locales.map((locale) => ({
    params: { locale: locale === defaultLocale ? undefined : locale },
    props: { locale },
  }));
}

/** Every instrument version in the content. */
export async function readVersions(): Promise<readonly string[]> {
  return (await getCollection('instruments')).map(({ data }) => data.version);
}

/** One version of the instrument as the site serves it. */
export async function readInstrument(version: string, language: string): Promise<Instrument> {
  const instruments = await getCollection('instruments');
  const head = instruments.find(({ data }) => data.version === version)?.data;
  if (head === undefined) throw new Error(`content/instrument has no version ${version}`);
  const files = await getCollection('domains', ({ id }) => id.startsWith(`${version}/`));
  const domains = head.domains.map((id): Domain => {
    const found = files.find(({ data }) => data.id === id)?.data;
    if (found === undefined)
      throw new Error(`Instrument ${version} names domain ${id}, which has no file`);
    return { ...found, items: found.items.map((item): Item => item) };
  });
  return { version, status: head.status, language, domains };
}

/** Where each version's items come from, by version; the first version has no crosswalk. */
export async function readCrosswalks(): Promise<ReadonlyMap<string, Crosswalk>> {
  const crosswalks = await getCollection('crosswalks');
  return new Map(crosswalks.map(({ id, data }) => [id.split('/')[0] ?? id, data]));
}

/** Every source, in the order of its key. */
export async function readReferences(): Promise<readonly Reference[]> {
  const references = await getCollection('references');
  return references.map(({ data }) => data).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every country's terms, in the order they are offered. */
export async function readTerms(): Promise<readonly Terms[]> {
  const terms = await getCollection('terms');
  return terms.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** Words for a page that no site has chosen a country for yet. */
export async function readTranslator(locale: string): Promise<Translator> {
  const [terms] = await readTerms();
  if (terms === undefined) throw new Error('content/terms is empty');
  return createTranslator(locale, await loadMessages(locale), terms);
}
