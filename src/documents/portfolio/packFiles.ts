import { Zip, ZipDeflate } from 'fflate';

/** A file of a zip, in pieces as they are written. */
export interface PackedFile {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
}

/** Writes files into one zip, packed, piece by piece: what is written is handed on and forgotten. */
export function packFiles(files: Iterable<PackedFile>, take: (piece: Uint8Array) => void): void {
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    take(piece);
  });
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 4 });
    // One fixed day, which is no claim about when it was made.
    entry.mtime = '2026-01-01T12:00:00';
    zip.add(entry);
    for (const piece of pieces) entry.push(piece);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
}
