import type { APIRoute } from 'astro';
import { readCrosswalks } from '../../../../layouts/content';

export async function getStaticPaths() {
  const crosswalks = await readCrosswalks();
  return [...crosswalks.keys()].map((version) => ({ params: { version }, props: { version } }));
}

/** What became of every item since the version before, for the review of what moves across. */
export const GET: APIRoute<{ version: string }> = async ({ props }) =>
  Response.json((await readCrosswalks()).get(props.version));
