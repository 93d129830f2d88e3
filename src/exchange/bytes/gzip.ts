import { gzipSync } from 'fflate';
import { crc32 } from './crc32';
import { inflate } from './inflate';

/** Magic, deflate, no flags (RFC 1952). */
const start = [0x1f, 0x8b, 8, 0];
const [headBytes, tailBytes] = [10, 8];

/** Packs bytes (gzip); the same bytes give the same. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

/**
 * Unpacks what `gzip` packed.
 *
 * @param mostBytes that may come out.
 * @returns absent where it is not what was packed, by its length and CRC-32.
 */
export function gunzip(packed: Uint8Array, mostBytes: number): Uint8Array | undefined {
  const isGzip = start.every((byte, at) => packed[at] === byte);
  if (!isGzip || packed.length < headBytes + tailBytes) return undefined;
  const bytes = inflate(packed.subarray(headBytes, -tailBytes), mostBytes);
  if (bytes === undefined) return undefined;
  const tail = new DataView(packed.buffer, packed.byteOffset + packed.length - tailBytes);
  const isWhole =
    tail.getUint32(0, true) === crc32(bytes) && tail.getUint32(4, true) === bytes.length;
  return isWhole ? bytes : undefined;
}
