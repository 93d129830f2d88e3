import { fail, type Outcome, succeed } from '../../model';
import { crc32 } from './crc32';
import { inflate } from './inflate';

const extra = 4;
const name = 8;
const comment = 16;
const headerSum = 2;

/** Whether bytes begin as gzip does. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/**
 * Unpacks gzip (RFC 1952), one member, and checks its sum and its length.
 *
 * @param mostBytes that may come out.
 *
 * Problems: `fileNotReadable`; `fileTooLarge` (`limit`, megabytes).
 */
export function gunzip(packed: Uint8Array, mostBytes: number): Outcome<Uint8Array> {
  const start = findStart(packed);
  if (start === undefined || packed.length < start + 8) return fail('fileNotReadable');
  const view = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  const bytes = inflate(packed.subarray(start, -8), mostBytes);
  if (bytes === undefined) return fail('fileTooLarge', { limit: mostBytes / 1_000_000 });
  const isWhole = view.getUint32(0, true) === crc32(bytes);
  return isWhole && view.getUint32(4, true) === bytes.length
    ? succeed(bytes)
    : fail('fileNotReadable');
}

/** Where the deflated data begin. */
function findStart(packed: Uint8Array): number | undefined {
  const [, , method, flags = 0] = packed;
  if (!isGzip(packed) || method !== 8) return undefined;
  let at = 10;
  if (flags & extra) at += 2 + (packed[at] ?? 0) + 256 * (packed[at + 1] ?? 0);
  for (const text of [name, comment]) {
    if ((flags & text) === 0) continue;
    const end = packed.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return flags & headerSum ? at + 2 : at;
}
