import type { APIRoute } from 'astro';
import { locales, readTerms } from '../../../layouts/content';

export function getStaticPaths() {
  return locales.map((language) => ({ params: { language } }));
}

/** Every country's words and identifiers as one file. */
export const GET: APIRoute = async () => Response.json(await readTerms());
