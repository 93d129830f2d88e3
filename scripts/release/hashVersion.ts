import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { canonicalJson } from '../../src/model';
import type { Files, Version } from './readVersion.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const hashes = z.record(z.string(), hash);

/** The shape of `release.json`. */
export const releaseSchema = z.strictObject({
  version: z.string(),
  /** One hash for the whole version: of the list of files below. */
  hash,
  /** By path within the version's folder. */
  files: hashes,
  /** By language, then by path. They say what was released with the version and freeze nothing. */
  translations: z.record(z.string(), hashes),
});

/** What a version was when it was released: SHA-256 of every file, as hexadecimal digits. */
export type Release = Readonly<z.infer<typeof releaseSchema>>;

/** Hashes by path. */
export type Hashes = Readonly<Record<string, string>>;

/**
 * Takes the hashes of a version.
 *
 * What is hashed is the content as canonical JSON, so that line endings, comments and the order of keys may
 * differ between two machines. A file that cannot be read gets a hash too, so that it is noticed.
 */
export function hashVersion({ name, files, translations }: Version): Release {
  const ownHashes = hashFiles(files);
  return {
    version: name,
    hash: hashValue(ownHashes),
    files: ownHashes,
    translations: Object.fromEntries(
      [...translations].map(([language, translated]) => [language, hashFiles(translated)]),
    ),
  };
}

/** SHA-256 of plain data as canonical JSON. */
export function hashValue(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function hashFiles(files: Files): Record<string, string> {
  return Object.fromEntries(
    [...files].map(([path, content]) => [
      path,
      hashValue(content.readable ? content.value : content),
    ]),
  );
}
