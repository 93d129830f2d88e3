import type { Strength } from './Instrument';

/** Who wrote a source: a person, or an organisation by its whole name. */
export type Author =
  | { readonly family: string; readonly given?: string | undefined }
  | { readonly literal: string };

/** A source as CSL data: what a citation is written from. */
export interface Citable {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly Author[] | undefined;
  readonly issued?: { readonly year: number } | undefined;
  readonly 'container-title'?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly DOI?: string | undefined;
  readonly URL?: string | undefined;
}

/** A source with how much of it was read for the instrument. */
export interface Reference extends Citable {
  readonly type: string;
  readonly seen: 'whole' | 'part' | 'abstract' | 'notSeen';
  readonly note?: string | undefined;
}

/** Strengths from the strongest to the weakest. */
export const strengths: readonly Strength[] = ['review', 'studies', 'guidance', 'proposal'];

/** At most this many authors are named. */
const named = 3;

/**
 * Writes a source in one line, Vancouver-like: "Yadav UN, et al. Title. Journal 2024;24:306."
 *
 * Its address is its DOI's, or else its own.
 */
export function citeReference(reference: Citable): {
  readonly text: string;
  readonly address: string | undefined;
} {
  const { author = [], title, issued, DOI, URL } = reference;
  const names = author.slice(0, named).map(nameAuthor).join(', ');
  const more = author.length > named ? ' et al' : '';
  const where = describePlace(reference);
  const year = issued === undefined ? '' : String(issued.year);
  const parts = [`${names}${more}`, title, where === '' ? year : where];
  return {
    text: parts
      .filter((part) => part !== '')
      .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
      .join(' '),
    address: DOI === undefined ? URL : `https://doi.org/${DOI}`,
  };
}

/** A source in two words, "Yadav 2024", for a link to its line; without an author, its title's first words. */
export function nameReference({ author = [], title, issued }: Citable): string {
  const [first] = author;
  const words = title.split(' ').slice(0, 4).join(' ');
  const name = first === undefined ? words : 'literal' in first ? first.literal : first.family;
  return issued === undefined ? name : `${name} ${issued.year}`;
}

/** "Journal 2024;24(3):306". */
function describePlace(reference: Citable): string {
  const { issued, volume, issue, page } = reference;
  const container = reference['container-title'] ?? '';
  if (container === '') return '';
  const year = issued === undefined ? '' : ` ${issued.year}`;
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  const pages = page === undefined ? '' : `:${page}`;
  return `${container}${year}${number === '' ? '' : `;${number}`}${pages}`;
}

function nameAuthor(author: Author): string {
  if ('literal' in author) return author.literal;
  const initials = (author.given ?? '')
    .split(/[\s-]+/)
    .map((name) => [...name][0] ?? '')
    .join('');
  return initials === '' ? author.family : `${author.family} ${initials}`;
}
