import { existsSync, globSync, readFileSync, statSync } from 'node:fs';

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Reads every file below a folder with one of the endings, sorted by path. */
export function sourceFiles(folder: string, endings: readonly string[]): readonly SourceFile[] {
  return globSync(`${folder}/**/*.{${endings.join(',')}}`)
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Is there a file, not a folder, at this path? */
export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
