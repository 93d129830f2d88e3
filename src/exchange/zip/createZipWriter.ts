import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Writes a zip piece by piece, so that what is in it never lies in memory at once. */
export interface ZipWriter {
  /** Adds a file, packed. */
  readonly add: (name: string, bytes: Uint8Array) => void;
  /** Adds a file as it is: one that is packed already. */
  readonly addStored: (name: string, content: Blob) => Promise<void>;
  /** Hands what was written up to now to the browser, which may keep it on disk. */
  readonly flush: () => void;
  readonly finish: () => Blob;
}

/** Bytes of a file that are in memory at once. */
const pieceBytes = 4_000_000;
/** One fixed day, which is no claim about when it was made: the same files give the same bytes. */
const mtime = '2026-01-01T12:00:00';

/** Begins a zip. It holds at most 65,534 files and 4 GB. */
export function createZipWriter(): ZipWriter {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const blobs: Blob[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(Uint8Array.from(piece));
  });
  const flush = () => {
    blobs.push(new Blob(pieces));
    pieces = [];
  };
  return {
    add(name, bytes) {
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(bytes, true);
    },
    async addStored(name, content) {
      const entry = new ZipPassThrough(name);
      entry.mtime = mtime;
      zip.add(entry);
      for (let at = 0; at < content.size; at += pieceBytes) {
        const piece = await content.slice(at, at + pieceBytes).arrayBuffer();
        entry.push(new Uint8Array(piece), at + pieceBytes >= content.size);
        flush();
      }
      if (content.size === 0) entry.push(new Uint8Array(), true);
    },
    flush,
    finish() {
      zip.end();
      flush();
      return new Blob(blobs, { type: 'application/zip' });
    },
  };
}
