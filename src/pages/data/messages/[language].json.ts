import type { APIRoute } from 'astro';
import { loadMessages } from '../../../i18n';
import { locales } from '../../../layouts/content';

export function getStaticPaths() {
  return locales.map((language) => ({ params: { language } }));
}

/** A language's words as one file: twenty modules are slower to load than all of them as data. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await loadMessages(params.language ?? ''));
