import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { findFreezeFaults, isReleased } from './findFreezeFaults.ts';
import { findVersionFaults } from './findVersionFaults.ts';
import { hashVersion } from './hashVersion.ts';
import {
  type ContentPlaces,
  listVersions,
  readVersion,
  releaseFile,
  type Version,
} from './readVersion.ts';

/** What was done, line by line; or why nothing was. */
export type Done =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly lines: readonly string[] };

/**
 * Releases a version: its status becomes `released`, and `release.json` takes down the hash of every file.
 *
 * Nothing is written when the version is released already, when it has a fault, or when any release was changed.
 */
export function releaseVersion(places: ContentPlaces, name: string): Done {
  const obstacles = findObstacles(places, name);
  if (obstacles.length > 0) return { ok: false, lines: obstacles };

  const head = join(places.instruments, name, 'instrument.yaml');
  const text = editHead(readFileSync(head, 'utf8'), { status: 'released' });
  const version = withHead(readVersion(places, name), parseDocument(text).toJS());
  const release = hashVersion(version);
  const file = join(places.instruments, name, releaseFile);
  writeFileSync(head, text);
  writeFileSync(file, `${JSON.stringify(release, null, 2)}\n`);

  const languages = Object.keys(release.translations);
  return {
    ok: true,
    lines: [
      `${name} is released. Hash of its ${version.files.size} files: ${release.hash}`,
      `changed  ${head}  status: released`,
      `wrote    ${file}`,
      languages.length === 0
        ? 'It has no translations yet.'
        : `Translations, which stay open to correction: ${languages.join(', ')}`,
      'Commit both files. From now on npm test refuses any change to this version.',
    ],
  };
}

/** Why a version cannot be released: none where it can. */
export function findObstacles(places: ContentPlaces, name: string): readonly string[] {
  const { versions } = listVersions(places);
  if (!versions.includes(name)) {
    return [`There is no version ${name}. There are: ${versions.join(', ')}.`];
  }
  if (isReleased(places, name)) {
    return [
      `${name} is released already. To change it, make a new draft: npm run release -- --draft ${name} <new version>`,
    ];
  }
  return [...findFreezeFaults(places), ...findVersionFaults(places, name)];
}

/** The text of an `instrument.yaml` with some fields set anew and all else as it was written. */
export function editHead(text: string, fields: Readonly<Record<string, string>>): string {
  const document = parseDocument(text);
  for (const [name, value] of Object.entries(fields)) document.set(name, value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function withHead(version: Version, value: unknown): Version {
  const files = new Map(version.files).set('instrument.yaml', { readable: true, value });
  return { ...version, files };
}
