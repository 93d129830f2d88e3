import { Inflate, inflateSync } from 'fflate';

/** A byte of deflated data becomes 1,032 at most, so one step makes 4 MB at most. */
const stepBytes = 4_096;
/** The longest that honest data goes without giving anything: a block of 64 kB that is stored as it is. */
const mostIdleBytes = 131_072;

/**
 * Inflates raw deflated data (RFC 1951), as much of it as is whole.
 *
 * It stops as soon as more comes out than allowed, so that a small file cannot fill the memory.
 *
 * @param mostBytes that may come out.
 * @returns absent where more comes out, or nothing can be read.
 */
export function inflate(deflated: Uint8Array, mostBytes: number): Uint8Array | undefined {
  if (mostBytes <= 0) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  let idle = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
    idle = part.length === 0 ? idle + stepBytes : 0;
  });
  try {
    // What follows the data's own end is kept by the stream and copied at each step: hence idle.
    for (let at = 0; at < deflated.length; at += stepBytes) {
      if (length > mostBytes || idle > mostIdleBytes) break;
      stream.push(deflated.subarray(at, at + stepBytes));
    }
  } catch {
    // What came out before the damage is judged by whoever asked for it.
  }
  return length === 0 || length > mostBytes ? undefined : join(parts, length);
}

/** As many deflated bytes become a hundred megabytes at the very most: a moment's work. */
const mostAtOnce = 100_000;

/**
 * Inflates raw deflated data whose length is known. Small data, of which there may be thousands, go in one
 * go, which is several times as fast; what would be longer than said is never kept.
 *
 * @returns absent where it cannot be read; of another length where the data are not what was said.
 */
export function inflateTo(deflated: Uint8Array, length: number): Uint8Array | undefined {
  if (deflated.length > mostAtOnce) return inflate(deflated, length);
  try {
    return inflateSync(deflated, { out: new Uint8Array(length) });
  } catch {
    return undefined;
  }
}

/** Inflates data with zlib's two bytes before it (RFC 1950); the sum behind it is left unread. */
export function inflateZlib(deflated: Uint8Array, mostBytes: number): Uint8Array | undefined {
  const [method = 0, flags = 0] = deflated;
  const isZlib = (method & 15) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 32) === 0;
  return isZlib ? inflate(deflated.subarray(2), mostBytes) : undefined;
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
