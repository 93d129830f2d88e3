import type { Strength } from './Instrument';

/** Who wrote a source: a person, or an organisation by its whole name. */
export type Author =
  | { readonly family: string; readonly given?: string | undefined }
  | { readonly literal: string };

/** A source as CSL data, with how much of it was read for the instrument. */
export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly Author[] | undefined;
  readonly issued?: { readonly year: number } | undefined;
  readonly 'container-title'?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly DOI?: string | undefined;
  readonly URL?: string | undefined;
  readonly seen: 'whole' | 'part' | 'abstract' | 'notSeen';
  readonly note?: string | undefined;
}

/** A reference as a reader meets it: authors and year, title, where it appeared. */
export interface Citation {
  readonly authors: string;
  readonly title: string;
  /** Journal, volume, issue and pages; empty where there is none. */
  readonly source: string;
  readonly address: string | undefined;
}

/** Strengths from the strongest to the weakest. */
export const strengths: readonly Strength[] = ['review', 'studies', 'guidance', 'proposal'];

const namedAuthors = 3;

/** Writes a reference in the one style used on screen and on paper. */
export function citeReference(reference: Reference): Citation {
  const { volume, issue, page } = reference;
  const place = [
    reference['container-title'],
    volume && `${volume}${issue ? `(${issue})` : ''}${page ? `:${page}` : ''}`,
  ];
  return {
    authors: nameAuthors(reference),
    title: reference.title,
    source: place.filter((part) => part !== undefined && part !== '').join(' '),
    address: reference.DOI === undefined ? reference.URL : `https://doi.org/${reference.DOI}`,
  };
}

function nameAuthors({ author = [], issued }: Reference): string {
  const names = author.map((one) => ('literal' in one ? one.literal : nameOne(one)));
  const shown = names.length > namedAuthors ? [...names.slice(0, 1), 'and others'] : names;
  const year = issued === undefined ? '' : String(issued.year);
  return [shown.join(', ').replace(', and others', ' and others'), year]
    .filter((part) => part !== '')
    .join(', ');
}

function nameOne({
  family,
  given,
}: {
  readonly family: string;
  readonly given?: string | undefined;
}) {
  const initials = (given ?? '').split(/[\s-]+/).map((part) => part.slice(0, 1));
  return `${family} ${initials.join('')}`.trim();
}
