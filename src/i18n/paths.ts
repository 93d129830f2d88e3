import { defaultLocale } from './messages';

/** The site's root, with a slash at its end: `/` or `/some/sub/path/`. */
export const siteRoot = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * The address of a page: `/answer/o1/`, below the site's root and the language's prefix.
 *
 * English has no prefix.
 */
export function pathTo(locale: string, route: string): string {
  const prefix = locale === defaultLocale ? '' : `${locale}/`;
  return `${siteRoot}${prefix}${route.replace(/^\//, '')}`;
}
