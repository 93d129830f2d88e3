import { gzipSync } from 'fflate';

/** Packs bytes (gzip, RFC 1952); the same bytes give the same. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}
