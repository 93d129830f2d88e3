import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { compareText } from '../../src/model';

/** Where the instrument and its translations lie. */
export interface ContentPlaces {
  /** Holds a folder for each version. */
  readonly instruments: string;
  /** Holds a folder for each language; `<language>/instrument/<version>/` is a version's translation. */
  readonly locales: string;
}

/** What a file says, whatever its line endings, comments and order of keys; or why it cannot be read. */
export type Content =
  | { readonly readable: true; readonly value: unknown }
  | { readonly readable: false; readonly why: string };

/** Files by their path within a folder, with forward slashes, in the order of their paths. */
export type Files = ReadonlyMap<string, Content>;

/** Everything that a version consists of. */
export interface Version {
  readonly name: string;
  /** The instrument itself, in its own language, with its crosswalk; without `release.json`. */
  readonly files: Files;
  /** The files of each translation by language. */
  readonly translations: ReadonlyMap<string, Files>;
}

/** Beside `instrument.yaml`; the only file of a version that is not part of it. */
export const releaseFile = 'release.json';

const versionName = /^\d{4}-\d+$/;

/** Is this how a version is called: a year, a hyphen and a number? */
export function isVersionName(name: string): boolean {
  return versionName.test(name);
}

/** The folders that hold versions, oldest first, and those that hold something else. */
export function listVersions(places: ContentPlaces): {
  readonly versions: readonly string[];
  readonly strangers: readonly string[];
} {
  const names = listFolders(places.instruments);
  return {
    versions: names.filter(isVersionName).sort(compareVersions),
    strangers: names.filter((name) => !isVersionName(name)),
  };
}

/** Below 0 where the first version comes before the second: by year, then by number. */
export function compareVersions(a: string, b: string): number {
  const [yearOfA = 0, numberOfA = 0] = a.split('-').map(Number);
  const [yearOfB = 0, numberOfB = 0] = b.split('-').map(Number);
  return yearOfA - yearOfB || numberOfA - numberOfB;
}

/** Reads all that a version consists of; a file that cannot be read says why. */
export function readVersion(places: ContentPlaces, name: string): Version {
  const files = new Map(readFolder(join(places.instruments, name)));
  files.delete(releaseFile);
  const translations = listFolders(places.locales).flatMap((language) => {
    const translated = readFolder(translationFolder(places, language, name));
    return translated.size === 0 ? [] : [[language, translated] as const];
  });
  return { name, files, translations: new Map(translations) };
}

/** Where a language keeps its words for a version. */
export function translationFolder(places: ContentPlaces, language: string, name: string): string {
  return join(places.locales, language, 'instrument', name);
}

function listFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort(compareText);
}

function readFolder(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    // Systems leave files such as .DS_Store behind without being asked.
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText);
  return new Map(paths.map((path) => [path, readContent(join(folder, path))]));
}

function readContent(file: string): Content {
  const text = readFileSync(file, 'utf8');
  try {
    if (file.endsWith('.yaml')) return { readable: true, value: parse(text) };
    if (file.endsWith('.json')) {
      // Some editors put a byte order mark first, which YAML allows and JSON does not.
      return { readable: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { readable: false, why: message.split('\n')[0] ?? message };
  }
  return { readable: false, why: 'its name ends neither in .yaml nor in .json' };
}
