import { fail, type Outcome, succeed } from '../../model';
import { crc32 } from '../bytes/crc32';
import { createWindow, type ReadPiece } from '../bytes/createWindow';
import { inflateTo } from '../bytes/inflate';
import type { FileKind } from '../findFileKind';
import { readDirectory, type ZipRecord } from './readDirectory';

/** What a zip, and what is in it, may be at most. */
export interface ZipLimits {
  readonly entries: number;
  /** Of the list of files at a zip's end. */
  readonly directoryBytes: number;
  /** How many times larger a file may become than it is packed, once it is a megabyte and more. */
  readonly ratio: number;
  /** Of all files of a zip, unpacked. */
  readonly allBytes: number;
}

export const zipLimits: ZipLimits = {
  entries: 65_534,
  directoryBytes: 32_000_000,
  ratio: 100,
  allBytes: 8_000_000_000,
};

/** A file inside a zip, not unpacked yet. */
export interface ZipEntry {
  /** What the zip calls it: to be shown, never to be gone to. */
  readonly name: string;
  /** Bytes it says it has, unpacked. */
  readonly size: number;
  /** The zip's own bytes of it, where it lies in it as it is. */
  findStored(): Promise<Blob | undefined>;
  /**
   * Unpacks it.
   *
   * Problems: `fileTooLarge` (`limit`, megabytes); `zipLocked`; `zipMethod`; `zipSwells`; `zipDamaged`.
   *
   * @param mostBytes it may have.
   */
  read(mostBytes: number): Promise<Outcome<Uint8Array>>;
}

/** What is in a zip. */
export interface ZipContents {
  readonly entries: readonly ZipEntry[];
  /** How many entries are folders, or what systems leave behind; nobody put them there on purpose. */
  readonly passedOver: number;
}

/**
 * Lists what is in a zip by the directory at its end, in the order in which it lies there, and unpacks
 * one file at a time through a window: neither the zip nor what is in it is ever in memory whole.
 *
 * Sizes are taken from the directory, checked before anything is unpacked, and held to while unpacking.
 * Files that share bytes are refused: small zips that unpack to thousands of times their size do that.
 *
 * Problems: `zipDamaged`; `zipTooLarge`, where it holds more than can be counted on; `zipSwells`;
 * `zipEmpty`; `fileForeign` where it is an office document or a programme in a zip's coat.
 */
export async function readZip(
  blob: Blob,
  limits: Partial<ZipLimits> = {},
): Promise<Outcome<ZipContents>> {
  const all = { ...zipLimits, ...limits };
  const directory = await readDirectory(blob, all);
  if (!directory.ok) return directory;
  const records = directory.value;
  const coat = findCoat(records);
  if (coat !== undefined) return fail('fileForeign', { kind: coat });
  const wanted = records.filter(({ name }) => !isJunk(name));
  if (wanted.length === 0) return fail('zipEmpty');
  const size = wanted.reduce((sum, record) => sum + record.size, 0);
  if (size > all.allBytes || overlap(records)) return fail('zipSwells');
  const readPiece = createWindow(blob);
  return succeed({
    entries: wanted
      .toSorted((a, b) => a.at - b.at)
      .map((record) => openEntry(blob, readPiece, record, all.ratio)),
    passedOver: records.length - wanted.length,
  });
}

/** What a zip is that is none to those who made it. */
function findCoat(records: readonly ZipRecord[]): FileKind | undefined {
  const has = (pattern: RegExp) => records.some(({ name }) => pattern.test(name));
  // The first is a book, or a document of LibreOffice; the others are of Microsoft, and of Apple.
  const isDocument = records[0]?.name === 'mimetype' || has(/^\[Content_Types\]\.xml$|\.iwa$/);
  if (isDocument) return 'office';
  return has(/^(?:META-INF\/MANIFEST\.MF|AndroidManifest\.xml)$/) ? 'programme' : undefined;
}

/** What systems put beside people's files: folders, shadows of a Mac's files, lists of thumbnails. */
export function isJunk(path: string): boolean {
  return /(^|\/)(__MACOSX\/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*)$|\/$/i.test(
    path,
  );
}

/** Whether two files claim the same bytes; where each begins stands in the directory. */
function overlap(records: readonly ZipRecord[]): boolean {
  const spans = records.map(({ at, packed }) => [at, at + localBytes + packed] as const);
  spans.sort(([a], [b]) => a - b);
  return spans.some(([start], index) => start < (spans[index - 1]?.[1] ?? 0));
}

/** The fixed part of what stands before a file's bytes; its name follows. */
const localBytes = 30;
const localMark = 0x04034b50;
const [stored, deflated] = [0, 8];

function openEntry(blob: Blob, readPiece: ReadPiece, record: ZipRecord, ratio: number): ZipEntry {
  const { name, size, packed, method, locked, beyond } = record;

  /** Where its bytes begin: behind a header that may be longer than the directory says. */
  async function findStart(): Promise<number | undefined> {
    const head = await readPiece(record.at, record.at + localBytes);
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    if (view.byteLength < localBytes || view.getUint32(0, true) !== localMark) return undefined;
    const start = record.at + localBytes + view.getUint16(26, true) + view.getUint16(28, true);
    return start + packed > blob.size ? undefined : start;
  }

  function findFault(mostBytes: number): Outcome<never> | undefined {
    if (locked) return fail('zipLocked');
    if (beyond) return fail('zipTooLarge');
    if (method !== stored && method !== deflated) return fail('zipMethod');
    if (size > mostBytes) return fail('fileTooLarge', { limit: mostBytes / 1_000_000 });
    if (size > 1_000_000 && size > packed * ratio) return fail('zipSwells');
    // Deflated data are a little longer than what they stand for at the very most.
    return packed > size * 1.01 + 1_000 ? fail('zipDamaged') : undefined;
  }

  async function read(mostBytes: number): Promise<Outcome<Uint8Array>> {
    const fault = findFault(mostBytes);
    if (fault !== undefined) return fault;
    const start = await findStart();
    if (start === undefined) return fail('zipDamaged');
    const raw = await readPiece(start, start + packed);
    const bytes = method === stored || size === 0 ? raw.subarray(0, size) : inflateTo(raw, size);
    const whole = bytes?.length === size && crc32(bytes) === record.crc;
    return whole ? succeed(bytes) : fail('zipDamaged');
  }

  async function findStored(): Promise<Blob | undefined> {
    if (method !== stored || locked || beyond) return undefined;
    const start = await findStart();
    return start === undefined ? undefined : blob.slice(start, start + packed);
  }

  return { name, size, findStored, read };
}
