import type { Reference } from '../Reference';

type Author = NonNullable<Reference['author']>[number];

/** At most this many authors are named. */
const named = 3;

/**
 * A source in one line, Vancouver-like: "Yadav UN, and others. Title. Journal 2024;24:306."
 *
 * Its address is its DOI's, or else its own.
 */
export function describeReference(reference: Reference): {
  readonly text: string;
  readonly url: string | undefined;
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
    url: DOI === undefined ? URL : `https://doi.org/${DOI}`,
  };
}

/** "Journal 2024;24(3):306". */
function describePlace(reference: Reference): string {
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
