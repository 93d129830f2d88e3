import type { APIRoute } from 'astro';
import { locales, readInstrument, readVersions } from '../../../../layouts/content';

export async function getStaticPaths() {
  const versions = await readVersions();
  return versions.flatMap((version) =>
    locales.map((language) => ({ params: { version, language }, props: { version, language } })),
  );
}

/** The instrument as one file, in one version and one language. */
export const GET: APIRoute<{ version: string; language: string }> = async ({ props }) =>
  Response.json(await readInstrument(props.version, props.language));
