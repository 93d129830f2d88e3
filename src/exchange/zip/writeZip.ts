import { zipSync } from 'fflate';

/** A file that goes into a zip. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files into one zip; files of the same name are told apart by a number.
 *
 * The same files give the same bytes: each carries one fixed day, which is no claim about when it was
 * made. They are stored as they are, since what goes in here is packed already.
 */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const taken = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) taken.set(findFreeName(name, taken), bytes);
  return zipSync(Object.fromEntries(taken), { level: 0, mtime: '2026-01-01T12:00:00' });
}

/** Names differ to every system: one that tells no capitals apart would lose a file. */
function findFreeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const isTaken = (one: string) =>
    [...taken.keys()].some((other) => other.toLowerCase() === one.toLowerCase());
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let found = name;
  for (let number = 2; isTaken(found); number += 1) found = `${stem} (${number})${ending}`;
  return found;
}
