import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Hashes, hashValue, hashVersion, type Release, releaseSchema } from './hashVersion.ts';
import {
  type Content,
  type ContentPlaces,
  type Files,
  listVersions,
  readVersion,
  releaseFile,
  translationFolder,
} from './readVersion.ts';

/**
 * Finds everything that was changed in a released version, and every folder that is neither a draft nor a
 * release; each as a sentence with the file and what to do.
 */
export function findFreezeFaults(places: ContentPlaces): readonly string[] {
  const { versions, strangers } = listVersions(places);
  return [
    ...strangers.map(
      (name) => `${join(places.instruments, name)} is not named like a version, such as 2026-1.`,
    ),
    ...versions.flatMap((name) => findVersionFaults(places, name)),
  ];
}

/** Is the version released, rightly or not? */
export function isReleased(places: ContentPlaces, name: string): boolean {
  return existsSync(join(places.instruments, name, releaseFile));
}

/** The translated files of a released version that are no longer what they were at its release. */
export function findCorrectedTranslations(places: ContentPlaces, name: string): readonly string[] {
  const release = readRelease(places, name);
  if (typeof release === 'string') throw new Error(release);
  const { translations } = hashVersion(readVersion(places, name));
  const languages = new Set([...Object.keys(release.translations), ...Object.keys(translations)]);
  return [...languages].flatMap((language) => {
    const before = release.translations[language] ?? {};
    const folder = translationFolder(places, language, name);
    return findDifferences(before, translations[language] ?? {}).map((path) => join(folder, path));
  });
}

function findVersionFaults(places: ContentPlaces, name: string): readonly string[] {
  const folder = join(places.instruments, name);
  const version = readVersion(places, name);
  const status = statusOf(version.files);
  if (!isReleased(places, name)) {
    return status === 'released'
      ? [
          `${folder} says that it is released but has no ${releaseFile}. Put that file back; if the version was never released, set its status to draft.`,
        ]
      : [];
  }
  if (status === 'draft') {
    return [
      `${join(folder, releaseFile)} stands beside a draft. If ${name} was released, set its status back to released; a draft has no ${releaseFile}.`,
    ];
  }
  const release = readRelease(places, name);
  if (typeof release === 'string') return [release];
  return findDifferences(release.files, hashVersion(version).files).map(
    (path) =>
      `${join(folder, path)} ${describe(version.files.get(path), release.files[path] === undefined)} since ${name} was released. A released version never changes: put it back as it was, and make a new draft for the change (npm run release -- --draft ${name} <new version>).`,
  );
}

/** The release as it was written, or a sentence that says why it cannot be trusted. */
function readRelease(places: ContentPlaces, name: string): Release | string {
  const file = join(places.instruments, name, releaseFile);
  const putBack = 'Nobody edits this file by hand: put it back as it was.';
  const result = releaseSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!result.success) return `${file}: ${z.prettifyError(result.error)}\n${putBack}`;
  const { version, hash, files } = result.data;
  const fits = version === name && hash === hashValue(files);
  return fits ? result.data : `${file} contradicts itself. ${putBack}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The paths whose hashes differ, those that are new, and those that are gone. */
function findDifferences(before: Hashes, after: Hashes): readonly string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].sort().filter((path) => before[path] !== after[path]);
}

function describe(content: Content | undefined, isNew: boolean): string {
  if (content === undefined) return 'has gone missing';
  if (isNew) return 'was added';
  return content.readable ? 'has changed' : `cannot be read any more (${content.why}), changed`;
}

function statusOf(files: Files): unknown {
  const head = files.get('instrument.yaml');
  if (head?.readable !== true) return undefined;
  const { value } = head;
  return typeof value === 'object' && value !== null && 'status' in value
    ? value.status
    : undefined;
}
