import { createTranslator, type Messages, siteRoot, type Terms, type Translator } from '../../i18n';
import {
  type Assessment,
  fail,
  type GlossaryEntry,
  type Instrument,
  type Outcome,
  type Reference,
  succeed,
} from '../../model';
import { loadJson } from './loadJson';

/** What every screen needs before it can draw, loaded once a page. */
export interface AppData {
  readonly messages: Messages;
  readonly countries: readonly Terms[];
}

/** Loads the words and the countries of a language. */
export async function loadAppData(locale: string): Promise<Outcome<AppData>> {
  try {
    // The build checked these files against their schemas.
    const [messages, countries] = await Promise.all([
      loadJson<Messages>(`data/messages/${locale}.json`),
      loadJson<readonly Terms[]>(`data/terms/${locale}.json`),
    ]);
    return succeed({ messages, countries });
  } catch {
    return fail('instrumentMissing');
  }
}

/** Loads one version of the instrument in a language; a version this site lacks is a problem. */
export async function loadInstrument(
  version: string,
  locale: string,
): Promise<Outcome<Instrument>> {
  try {
    return succeed(await loadJson<Instrument>(`data/instrument/${version}/${locale}.json`));
  } catch {
    return fail('instrumentMissing');
  }
}

/** Words for a site: its country's terms, and its own title for the role. */
export function translatorFor(
  locale: string,
  data: AppData,
  site?: Pick<Assessment['site'], 'country' | 'roleTitle'>,
): Translator {
  const terms = data.countries.find(({ country }) => country === site?.country);
  const [first] = data.countries;
  const chosen = terms ?? first;
  if (chosen === undefined) throw new Error('No country has terms');
  return createTranslator(locale, data.messages, chosen, site?.roleTitle);
}

/** Every source the instrument cites. */
export function loadReferences(): Promise<readonly Reference[]> {
  return loadJson<readonly Reference[]>('data/references.json');
}

/** The glossary in a language; empty where it cannot be had, since a page can do without. */
export async function loadGlossary(locale: string): Promise<readonly GlossaryEntry[]> {
  try {
    return await loadJson<readonly GlossaryEntry[]>(`data/glossary/${locale}.json`);
  } catch {
    return [];
  }
}

/** The faces that documents embed, as TrueType bytes. */
export async function loadFonts(): Promise<{
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}> {
  const load = async (name: string) => {
    const response = await fetch(`${siteRoot}fonts/${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const [regular, semibold] = await Promise.all([
    load('LinkReadySans-Regular.ttf'),
    load('LinkReadySans-SemiBold.ttf'),
  ]);
  return { regular, semibold };
}
