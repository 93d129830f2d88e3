import type { APIRoute } from 'astro';
import { defaultLocale } from '../../../i18n';
import { composePublished } from '../../../islands/takeAway/composePublished';
import { readInstrument, readTranslator, readVersions } from '../../../layouts/content';

export async function getStaticPaths() {
  return (await readVersions()).map((version) => ({ params: { version }, props: { version } }));
}

/** A version's questions as FHIR. */
export const GET: APIRoute<{ version: string }> = async ({ props }) =>
  Response.json(
    composePublished(
      await readInstrument(props.version, defaultLocale),
      await readTranslator(defaultLocale),
    ),
  );
