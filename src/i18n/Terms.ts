/** The words that differ by country, in the language of the page. */
export type TermName =
  | 'linkWorker'
  | 'practice'
  | 'doctor'
  | 'practiceManager'
  | 'network'
  | 'commissioner'
  | 'voluntarySector'
  | 'communityPartner'
  | 'longTermCondition'
  | 'socialPrescribing';

export interface Term {
  readonly singular: string;
  readonly plural: string;
  /** Not checked yet with someone who works there. */
  readonly unchecked?: boolean | undefined;
}

/** A country's identifier for a site or a body above it; its pattern is a soft check only. */
export interface Identifier {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
  readonly example?: string | undefined;
  /** The address by which FHIR names who gives these codes. */
  readonly system?: string | undefined;
  readonly unchecked?: boolean | undefined;
}

export interface Terms {
  readonly country: string;
  readonly name: string;
  readonly order: number;
  readonly words: Readonly<Record<TermName, Term>>;
  readonly identifiers: readonly Identifier[];
}

/** A term token's text by its name: `linkWorker`, `linkWorkers`, `LinkWorker`, `LinkWorkers`... */
export type TermTokens = Readonly<Record<string, string>>;

/**
 * Every token of a country's terms with the text it stands for.
 *
 * @param roleTitle the site's own words for the link worker, which replace the country's.
 */
export function listTokens(
  terms: Terms,
  roleTitle?: { readonly singular: string; readonly plural: string },
): TermTokens {
  const words = roleTitle ? { ...terms.words, linkWorker: roleTitle } : terms.words;
  const tokens: Record<string, string> = {};
  for (const [name, { singular, plural }] of Object.entries(words)) {
    tokens[name] = singular;
    tokens[`${name}s`] = plural;
    tokens[capitalise(name)] = capitalise(singular);
    tokens[`${capitalise(name)}s`] = capitalise(plural);
  }
  return tokens;
}

/** The text with its first letter large; the rest stays as it is. */
export function capitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase() + rest.join('');
}
