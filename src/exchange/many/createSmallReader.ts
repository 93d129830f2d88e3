import type { SourceFile } from './readMany';

/** Reads the file at a place in the list; `undefined` where it is too large to be read at once. */
export type ReadSmall = (index: number) => Promise<Uint8Array | undefined>;

/** So small a file is read at once: asking for its beginning first takes as long again. */
const smallBytes = 1_000_000;
const mostTogether = 64;
const mostBytesTogether = 4_000_000;

/**
 * Reads small files of a list some at a time: to ask a browser for each takes longer than to read it.
 *
 * Files are asked for in order. Throws `DOMException` as `Blob.arrayBuffer` does, for the file it is about alone.
 *
 * @param fileBytes larger ones are not read, whatever is small.
 */
export function createSmallReader(files: readonly SourceFile[], fileBytes: number): ReadSmall {
  const isSmall = ({ blob }: SourceFile) => blob.size <= Math.min(smallBytes, fileBytes);
  let read: ReadonlyMap<number, Uint8Array> = new Map();
  return async (index) => {
    const file = files[index];
    if (file === undefined || !isSmall(file)) return undefined;
    if (!read.has(index)) read = await readTogether(files, index, isSmall);
    return read.get(index) ?? new Uint8Array(await file.blob.arrayBuffer());
  };
}

async function readTogether(
  files: readonly SourceFile[],
  first: number,
  isSmall: (file: SourceFile) => boolean,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const blobs: Blob[] = [];
  let bytes = 0;
  for (const file of files.slice(first, first + mostTogether)) {
    bytes += file.blob.size;
    if (!isSmall(file) || bytes > mostBytesTogether) break;
    blobs.push(file.blob);
  }
  try {
    const all = new Uint8Array(await new Blob(blobs).arrayBuffer());
    let start = 0;
    return new Map(
      blobs.map(({ size }, place) => {
        start += size;
        return [first + place, all.subarray(start - size, start)] as const;
      }),
    );
  } catch (reason) {
    // One of them is out of reach: each is asked for alone, so that the others are read.
    if (!(reason instanceof DOMException)) throw reason;
    return new Map();
  }
}
