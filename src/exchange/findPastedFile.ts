import { endOfJson } from './measureJson';

const start = /\{\s*"format"\s*:\s*"linkready"/;

/**
 * The LinkReady file that somebody pasted into a text, from its first bracket to its last, whatever was
 * written around it. The marks that mail programmes put before the lines of an answer are left out; no
 * line of a file begins so.
 *
 * @returns absent where there is none, or where there are two: nobody could say which is meant.
 */
export function findPastedFile(text: string): string | undefined {
  const plain = text.replace(/^[>\u00a0 ]+/gm, ' ');
  const found = start.exec(plain);
  if (found === null) return undefined;
  const rest = plain.slice(found.index);
  const file = rest.slice(0, endOfJson(rest));
  return start.test(rest.slice(file.length)) ? undefined : file;
}
