import type { APIRoute } from 'astro';
import { readReferences } from '../../layouts/content';

/** Every source the instrument cites, as CSL data. */
export const GET: APIRoute = async () => Response.json(await readReferences());
