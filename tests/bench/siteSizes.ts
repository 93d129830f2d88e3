import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow, BenchSection } from '../../scripts/benchTable.ts';
import { precacheList } from '../../scripts/precacheList.ts';

const dir = 'dist';

/** What a visit weighs: every page with the scripts and styles it needs at once, and what is kept for offline use. */
export const section: BenchSection = {
  title: 'Sizes of the built site (gzip -9)',
  run: async () => [...pageRows(), ...(await storedRows())],
};

function pageRows(): readonly BenchRow[] {
  const pages = globSync('**/*.html', { cwd: dir }).sort();
  if (pages.length === 0) throw new Error(`There is no built site in ${dir}: npm run build`);
  return groupsOf(pages).flatMap(([name, files]) => {
    const parts = files.map(partsOf);
    return [
      {
        name: `${name}: page itself`,
        figures: parts.map(({ html }) => html),
        unit: 'KiB' as const,
      },
      {
        name: `${name}: scripts`,
        figures: parts.map(({ scripts }) => scripts),
        unit: 'KiB' as const,
      },
      { name: `${name}: styles`, figures: parts.map(({ styles }) => styles), unit: 'KiB' as const },
    ];
  });
}

async function storedRows(): Promise<readonly BenchRow[]> {
  const files = await precacheList(dir);
  const raw = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  const zipped = files.reduce((sum, { url }) => sum + zippedSize(url), 0);
  return [
    { name: 'kept for offline use, files', figures: [files.length], unit: 'count' },
    { name: 'kept for offline use', figures: [raw], unit: 'KiB' },
    {
      name: 'kept for offline use, on the wire',
      figures: [zipped],
      unit: 'KiB',
      comparedWith: 'kept for offline use',
    },
  ];
}

/** Pages of one folder are of one kind, and one row is enough for them. */
function groupsOf(pages: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const page of pages) {
    const address = page.replaceAll('\\', '/').replace(/index\.html$/, '');
    const folder = posix.dirname(address);
    const name = folder === '.' ? `/${address}` : `/${folder}/*`;
    groups.set(name, [...(groups.get(name) ?? []), page]);
  }
  return [...groups];
}

interface PageParts {
  readonly html: number;
  readonly scripts: number;
  readonly styles: number;
}

function partsOf(page: string): PageParts {
  const html = readFileSync(join(dir, page), 'utf8');
  const pattern =
    /(?:src|href|component-url|renderer-url|before-hydration-url)="([^"]+\.(?:js|css))"/g;
  const files = [...html.matchAll(pattern)].flatMap(([, url]) => (url === undefined ? [] : [url]));
  const styles = new Set(files.filter((file) => file.endsWith('.css')).map(withoutSlash));
  const scripts = new Set<string>();
  for (const file of files.filter((each) => each.endsWith('.js')))
    collect(withoutSlash(file), scripts);
  return { html: zippedSize(page), scripts: sum(scripts), styles: sum(styles) };
}

/** A script with everything it imports at once; what is loaded on demand stays out. */
function collect(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const code = readFileSync(join(dir, file), 'utf8');
  for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g)) {
    if (path !== undefined) collect(posix.join(dirname(file), path), found);
  }
}

function withoutSlash(url: string): string {
  return url.replace(/^\//, '');
}

function sum(files: ReadonlySet<string>): number {
  return [...files].reduce((total, file) => total + zippedSize(file), 0);
}

const zipped = new Map<string, number>();

/** In KiB. */
function zippedSize(file: string): number {
  const known = zipped.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(join(dir, file)), { level: 9 }).length / 1024;
  zipped.set(file, size);
  return size;
}
