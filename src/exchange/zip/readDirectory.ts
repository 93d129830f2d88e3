import { fail, type Outcome, succeed } from '../../model';
import { decodeName } from './decodeName';

/** What a zip's directory says of one file (APPNOTE 4.3.12). */
export interface ZipRecord {
  readonly name: string;
  readonly method: number;
  /** Whether a password is asked for. */
  readonly locked: boolean;
  /** Whether its size or place does not fit into 32 bits, or it lies in another part of the zip. */
  readonly beyond: boolean;
  readonly crc: number;
  /** Bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

interface DirectoryLimits {
  readonly entries: number;
  readonly directoryBytes: number;
}

const endMark = 0x06054b50;
const endBytes = 22;
const recordMark = 0x02014b50;
const recordBytes = 46;
/** A comment may follow the end record. */
const mostComment = 65_535;
const full16 = 0xffff;
const full32 = 0xffffffff;

/**
 * Reads the directory at a zip's end, without reading what is before it.
 *
 * Problems: `zipDamaged`; `zipTooLarge`, where there is more than can be counted in the old way (zip64),
 * more than one part, or more than the limits.
 */
export async function readDirectory(
  blob: Blob,
  limits: DirectoryLimits,
): Promise<Outcome<readonly ZipRecord[]>> {
  const from = Math.max(0, blob.size - endBytes - mostComment);
  const tail = new DataView(await blob.slice(from).arrayBuffer());
  const end = findEnd(tail);
  if (end === undefined) return fail('zipDamaged');
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  const parts = tail.getUint16(end + 4, true) + tail.getUint16(end + 6, true);
  if (count === full16 || length === full32 || start === full32 || parts > 0) {
    return fail('zipTooLarge');
  }
  if (count > limits.entries || length > limits.directoryBytes) return fail('zipTooLarge');
  if (start + length > from + end) return fail('zipDamaged');
  const directory = await blob.slice(start, start + length).arrayBuffer();
  return parseRecords(new DataView(directory), count, start);
}

/** The end record that reaches exactly to the end; a comment may look like one. */
function findEnd(tail: DataView): number | undefined {
  for (let at = tail.byteLength - endBytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endMark) continue;
    if (at + endBytes + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return undefined;
}

function parseRecords(
  directory: DataView,
  count: number,
  start: number,
): Outcome<readonly ZipRecord[]> {
  const records: ZipRecord[] = [];
  let at = 0;
  while (records.length < count) {
    if (at + recordBytes > directory.byteLength) return fail('zipDamaged');
    if (directory.getUint32(at, true) !== recordMark) return fail('zipDamaged');
    const nameBytes = directory.getUint16(at + 28, true);
    const next =
      at +
      recordBytes +
      nameBytes +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
    if (next > directory.byteLength) return fail('zipDamaged');
    const record = parseRecord(directory, at, nameBytes);
    if (!record.beyond && record.at + record.packed > start) return fail('zipDamaged');
    records.push(record);
    at = next;
  }
  return succeed(records);
}

function parseRecord(directory: DataView, at: number, nameBytes: number): ZipRecord {
  const flags = directory.getUint16(at + 8, true);
  const [packed, size] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true)];
  const place = directory.getUint32(at + 42, true);
  const name = new Uint8Array(directory.buffer, directory.byteOffset + at + recordBytes, nameBytes);
  return {
    name: decodeName(name, (flags & 0x800) !== 0),
    method: directory.getUint16(at + 10, true),
    // Bit 0 is the old lock, bit 6 the strong one; 13 hides the names' sizes too.
    locked: (flags & 0x2041) !== 0,
    beyond: packed === full32 || size === full32 || place === full32,
    crc: directory.getUint32(at + 16, true),
    packed,
    size,
    at: place,
  };
}
