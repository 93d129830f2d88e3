import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf } from './findCrosswalkFaults.ts';
import { findFreezeFaults, isReleased } from './findFreezeFaults.ts';
import { crosswalkFile, parseVersion } from './parseVersion.ts';
import {
  type ContentPlaces,
  compareVersions,
  isVersionName,
  listVersions,
  releaseFile,
} from './readVersion.ts';
import { type Done, editHead } from './releaseVersion.ts';

/** Said at the head of a new crosswalk, where the person who changes an item needs it. */
const guidance = ` What became of every item since the version before. Change a line when you change its item:
   change: same         it reads as before
   change: reworded     with comparable: true or false, and why
   change: moved        to another domain; with to: its new id, comparable and why
   change: retired      with why; its id is never used again
   change: added        a new item, under an id that was never used`;

/**
 * Makes the next draft: a new folder with everything of a released version, and a crosswalk in which every item
 * is the same. Translations stay with the version they were made for.
 *
 * Nothing is written when the former version is not the latest, is not released or was changed since.
 */
export function createDraft(places: ContentPlaces, from: string, to: string): Done {
  const obstacles = findObstacles(places, from, to);
  if (obstacles.length > 0) return { ok: false, lines: obstacles };
  const { instrument, faults } = parseVersion(places, from);
  if (instrument === undefined) return { ok: false, lines: faults };

  const former = join(places.instruments, from);
  const next = join(places.instruments, to);
  const leftOut = [releaseFile, crosswalkFile].map((name) => join(former, name));
  cpSync(former, next, { recursive: true, filter: (source) => !leftOut.includes(source) });
  const head = readFileSync(join(former, 'instrument.yaml'), 'utf8');
  writeFileSync(join(next, 'instrument.yaml'), editHead(head, { version: to, status: 'draft' }));
  const ids = [...itemsOf(instrument).keys()];
  writeFileSync(join(next, crosswalkFile), writeCrosswalk(from, ids));
  return {
    ok: true,
    lines: [
      `${to} is a new draft, made from ${from}.`,
      `wrote    ${next}`,
      `wrote    ${join(next, crosswalkFile)}  ${ids.length} items, each the same`,
      'Change a line of the crosswalk when you change its item. npm test says what is left to do.',
    ],
  };
}

function findObstacles(places: ContentPlaces, from: string, to: string): readonly string[] {
  const { versions } = listVersions(places);
  if (!isVersionName(to)) return [`${to} is no name of a version. Take one such as 2027-1.`];
  if (versions.includes(to)) return [`${to} is there already.`];
  if (!versions.includes(from)) {
    return [`There is no version ${from}. There are: ${versions.join(', ')}.`];
  }
  const latest = versions.at(-1);
  if (from !== latest) return [`The latest version is ${latest}; a draft is made from that one.`];
  if (compareVersions(from, to) >= 0) return [`${to} does not come after ${from}.`];
  if (!isReleased(places, from)) {
    return [`${from} is still a draft. Change it as it is, or release it first.`];
  }
  return findFreezeFaults(places);
}

/** One line for each item, so that a change of one is a change of one line. */
function writeCrosswalk(from: string, items: readonly string[]): string {
  const lines = items.map((item) => `  - { item: ${item}, change: same }`);
  return [guidance.replaceAll(/^/gm, '#'), `from: "${from}"`, 'items:', ...lines, ''].join('\n');
}
