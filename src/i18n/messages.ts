import type analysts from '../../content/locales/en/analysts.json';
import type answering from '../../content/locales/en/answering.json';
import type briefing from '../../content/locales/en/briefing.json';
import type codes from '../../content/locales/en/codes.json';
import type documents from '../../content/locales/en/documents.json';
import type fhir from '../../content/locales/en/fhir.json';
import type fileFormat from '../../content/locales/en/fileFormat.json';
import type incoming from '../../content/locales/en/incoming.json';
import type paper from '../../content/locales/en/paper.json';
import type plan from '../../content/locales/en/plan.json';
import type portfolio from '../../content/locales/en/portfolio.json';
import type portfolioDocuments from '../../content/locales/en/portfolioDocuments.json';
import type problems from '../../content/locales/en/problems.json';
import type reading from '../../content/locales/en/reading.json';
import type results from '../../content/locales/en/results.json';
import type sites from '../../content/locales/en/sites.json';
import type tables from '../../content/locales/en/tables.json';
import type takeAway from '../../content/locales/en/takeAway.json';
import type ui from '../../content/locales/en/ui.json';
import type workshop from '../../content/locales/en/workshop.json';
import type workshopDocuments from '../../content/locales/en/workshopDocuments.json';
import type yourData from '../../content/locales/en/yourData.json';

/** A key of the interface's words, one file a part of the app. English has every key. */
export type MessageKey = keyof (typeof analysts &
  typeof answering &
  typeof codes &
  typeof briefing &
  typeof documents &
  typeof incoming &
  typeof fhir &
  typeof fileFormat &
  typeof paper &
  typeof plan &
  typeof portfolio &
  typeof portfolioDocuments &
  typeof problems &
  typeof reading &
  typeof results &
  typeof sites &
  typeof tables &
  typeof takeAway &
  typeof ui &
  typeof workshop &
  typeof workshopDocuments &
  typeof yourData);

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
