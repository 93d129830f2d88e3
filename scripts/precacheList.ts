import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** A file that the service worker keeps on the device. */
export interface PrecacheFile {
  /** Relative to the site's base, so that one list serves any base. */
  readonly url: string;
  /** Changes with the content; `null` where the name itself does. */
  readonly revision: string | null;
  /** Length in bytes. */
  readonly bytes: number;
}

/** File name of the built service worker, and its address below the base. Permanent: devices come back to it. */
export const serviceWorkerFile = 'service-worker.js';

/**
 * Lists every file of a built site that has to be on the device for the site to do without a network, sorted
 * by address. Everything is taken that is not named as needless, so that a new kind of file is never forgotten.
 */
export async function precacheList(dir: string): Promise<readonly PrecacheFile[]> {
  const root = resolve(dir);
  const urls: string[] = [];
  for await (const entry of glob('**/*', { cwd: root, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const url = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!needless.some((pattern) => pattern.test(url))) urls.push(url);
  }
  return Promise.all(urls.sort().map((url) => describe(dir, url)));
}

/** The worker itself, what only developers and search engines read, and what an operating system leaves behind. */
const needless = [
  new RegExp(`^${serviceWorkerFile.replaceAll('.', '\\.')}$`),
  /\.map$/,
  /^robots\.txt$/,
  /^sitemap[\w-]*\.xml$/,
  /(^|\/)\./,
  /^CNAME$/,
];

async function describe(dir: string, url: string): Promise<PrecacheFile> {
  const body = await readFile(join(dir, url));
  return { url, revision: hashedName.test(url) ? null : fingerprint(body), bytes: body.length };
}

/** Astro writes a hash of the content into the names of its own files. */
const hashedName = /^_astro\/.+\.[\w-]{8}\.\w+$/;

function fingerprint(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}
