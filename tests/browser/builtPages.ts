import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** Below the base, with its slash at the end; empty for the home page. */
  readonly address: string;
  readonly title: string;
}

/**
 * Lists the pages of a built site, sorted by address, without the one for unknown addresses. Throws when the
 * folder holds none, so that a run without a build fails.
 */
export function builtPages(dir: string): readonly BuiltPage[] {
  const pages = globSync('**/*.html', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== '404.html')
    .sort()
    .map((file) => ({
      address: file.replace(/(^|\/)index\.html$/, '$1'),
      title: titleOf(join(dir, file)),
    }));
  if (pages.length === 0) throw new Error(`There is no built site in ${dir}.`);
  return pages;
}

/** One page of each kind: pages of several domains are one template with other words. */
export function firstOfEachKind(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const kindOf = ({ address }: BuiltPage) => address.replace(/\/[oc]\d\//, '/domain/');
  const kinds = pages.map(kindOf);
  return pages.filter((page, index) => kinds.indexOf(kindOf(page)) === index);
}

/** The title of a built page, as a person reads it. */
export function titleOf(file: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return title
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
