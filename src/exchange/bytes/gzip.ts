import { gzipSync } from 'fflate';

/**
 * Packs bytes (gzip, RFC 1952); the same bytes give the same.
 *
 * @param effort 9 for what has to be small, 6 for what is large.
 */
export function gzip(bytes: Uint8Array, effort: 6 | 9 = 9): Uint8Array {
  return gzipSync(bytes, { level: effort, mtime: 0 });
}
