import { parseArgs } from 'node:util';
import { runCommand } from '../runCommand.ts';
import { createDraft } from './createDraft.ts';
import { listReleases } from './listReleases.ts';
import type { ContentPlaces } from './readVersion.ts';
import { type Done, findObstacles, releaseVersion } from './releaseVersion.ts';

const usage = `npm run release                           says which versions are released
npm run release -- 2026-1                 releases a version: from then on it never changes
npm run release -- --draft 2026-1 2027-1  makes the next draft from a released version`;

const places: ContentPlaces = { instruments: 'content/instrument', locales: 'content/locales' };

/** Does what the command line asks for and says what was done; true when it was. */
export async function runRelease(): Promise<boolean> {
  const { lines, ok } = await obey();
  if (ok) console.log(lines.join('\n'));
  else console.error(['Nothing was written.', ...lines].join('\n'));
  return ok;
}

async function obey(): Promise<Done> {
  // Not strict, since that throws: a slip of the keyboard gets the usage instead.
  const { values, positionals } = parseArgs({
    options: { draft: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
  });
  if (Object.keys(values).some((name) => name !== 'draft')) return { ok: false, lines: [usage] };
  const [first, second] = positionals;
  if (values.draft === true) {
    if (first === undefined || second === undefined || positionals.length > 2) {
      return { ok: false, lines: [usage] };
    }
    return createDraft(places, first, second);
  }
  if (first === undefined) return listReleases(places);
  return second === undefined ? release(first) : { ok: false, lines: [usage] };
}

async function release(name: string): Promise<Done> {
  const obstacles = findObstacles(places, name);
  if (obstacles.length > 0) return { ok: false, lines: obstacles };
  const passed = await runCommand({
    program: 'vitest',
    arguments: ['run', '--config', 'tests/vitest.config.ts', 'tests/content'],
  });
  if (!passed) return { ok: false, lines: ['The checks of the content failed: see above.'] };
  return releaseVersion(places, name);
}
