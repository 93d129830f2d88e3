import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { locales } from '../../../layouts/content';

export function getStaticPaths() {
  return locales.map((language) => ({ params: { language } }));
}

/** Every word of the glossary with its definition as one file. */
export const GET: APIRoute = async () => {
  const glossary = await getCollection('glossary');
  return Response.json(glossary.map(({ data }) => data));
};
