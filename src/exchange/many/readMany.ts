import { fail, type Outcome, succeed } from '../../model';
import { findBinaryKind, isMail } from '../findFileKind';
import type { MailContents } from '../mail/readMail';
import { type ParsedFile, parseFile } from '../parseFile';
import { isJunk, readZip, type ZipEntry, type ZipLimits, zipLimits } from '../zip/readZip';
import { createSmallReader } from './createSmallReader';
import { tidyPath } from './tidyPath';

/** A file as it came: chosen, dropped, shared, or found in a folder. */
export interface SourceFile {
  /** Its name, with its folders where it has any; `/` between them. */
  readonly path: string;
  readonly blob: Blob;
}

/** One file that was read, and how far the reading is. */
export interface ReadFile {
  /** Where it is, to be shown: `plans.zip / north/plan.pdf`. */
  readonly path: string;
  readonly outcome: Outcome<ParsedFile>;
  /** Files read up to now, this one included. */
  readonly done: number;
  /** Files known up to now: it grows as zips and mails are opened. */
  readonly of: number;
  /** Files that nobody put there on purpose, left aside up to now: see `isJunk`. */
  readonly passedOver: number;
}

/** What is read at most. */
export interface ManyLimits extends ZipLimits {
  /** Bytes of one file that is no zip. */
  readonly fileBytes: number;
  /** Bytes of a zip that is packed inside another one, unpacked. */
  readonly zipBytes: number;
  /** Zips inside one another, and mails inside one another. */
  readonly depth: number;
}

export const manyLimits: ManyLimits = {
  ...zipLimits,
  fileBytes: 64_000_000,
  zipBytes: 100_000_000,
  depth: 2,
};

interface ReadOptions {
  /** Ends the reading before the next file. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<ManyLimits> | undefined;
}

/**
 * Reads many files, one after the other, each recognised by what it holds. Zips are opened, zips inside
 * them too, and mails with what came with them; every file in them has a result of its own. At no time
 * are more than a few small files in memory, or one large one. Names are shown and never used.
 *
 * Problems of a file: those of `parseFile`, `readZip`, `ZipEntry.read` and `readMail`; `packedTooDeep`;
 * `fileOutOfReach` where it went away, or its bytes are elsewhere.
 */
export async function* readMany(
  files: Iterable<SourceFile>,
  { signal, limits = {} }: ReadOptions = {},
): AsyncGenerator<ReadFile, void> {
  const given = [...files];
  // Somebody who chose one such file wants to know what it is.
  const wanted = given.length === 1 ? given : given.filter(({ path }) => !isJunk(path));
  const tally = { done: 0, of: wanted.length, passedOver: given.length - wanted.length };
  const reading = { tally, limits: { ...manyLimits, ...limits } };
  const readSmall = createSmallReader(wanted, reading.limits.fileBytes);
  for (const [index, { path, blob }] of wanted.entries()) {
    const open = async () => (await readSmall(index)) ?? blob;
    for await (const read of readWithinReach(reading, tidyPath(path), open)) {
      if (signal?.aborted === true) return;
      tally.done += 1;
      yield { ...read, ...tally };
    }
    if (signal?.aborted === true) return;
  }
}

interface Reading {
  readonly tally: { of: number; passedOver: number };
  readonly limits: ManyLimits;
}

/** How many zips and mails a file is in. */
interface Inside {
  readonly zips: number;
  readonly mails: number;
}
const outermost: Inside = { zips: 0, mails: 0 };

type Read = Pick<ReadFile, 'path' | 'outcome'>;
type Reads = AsyncGenerator<Read, void>;

/** Browsers throw where a file was moved since it was chosen, or lies in a cloud that is out of reach. */
async function* readWithinReach(
  reading: Reading,
  path: string,
  open: () => Promise<Blob | Uint8Array>,
): Reads {
  try {
    yield* readSource(reading, path, await open(), outermost);
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason;
    yield { path, outcome: fail('fileOutOfReach') };
  }
}

/** What tells a file's kind: Outlook's names stand in its first parts. */
const headBytes = 1_000_000;

async function* readSource(
  reading: Reading,
  path: string,
  content: Blob | Uint8Array,
  inside: Inside,
): Reads {
  const { limits } = reading;
  const head = await bytesOf(content instanceof Blob ? content.slice(0, 4) : content);
  if (findBinaryKind(head) === 'zip') {
    const blob = content instanceof Blob ? content : new Blob([Uint8Array.from(content)]);
    yield* openZip(reading, path, blob, { ...inside, zips: inside.zips + 1 });
    return;
  }
  if (content instanceof Blob && content.size > limits.fileBytes) {
    const outcome = await judgeLarge(content, limits.fileBytes);
    yield { path, outcome };
    return;
  }
  const bytes = await bytesOf(content);
  if (isMail(bytes)) yield* openMail(reading, path, bytes, { ...inside, mails: inside.mails + 1 });
  else yield { path, outcome: await parseFile(bytes) };
}

async function judgeLarge(blob: Blob, mostBytes: number): Promise<Outcome<never>> {
  const kind = findBinaryKind(await bytesOf(blob.slice(0, headBytes)));
  const limit = mostBytes / 1_000_000;
  if (kind === undefined) return fail('fileTooLarge', { limit });
  return kind === 'pdf' ? fail('pdfTooLarge', { limit }) : fail('fileForeign', { kind });
}

async function* openZip(reading: Reading, path: string, blob: Blob, inside: Inside): Reads {
  if (inside.zips > reading.limits.depth) {
    yield { path, outcome: fail('packedTooDeep') };
    return;
  }
  const zip = await readZip(blob, reading.limits);
  if (!zip.ok) {
    // A document that was cut is told as one, though it is no whole zip any more.
    const start = findBinaryKind(await bytesOf(blob.slice(0, 100)));
    const isDocument = start === 'office' && zip.problem.name === 'zipDamaged';
    yield { path, outcome: isDocument ? fail('fileForeign', { kind: start }) : zip };
    return;
  }
  const { entries, passedOver } = zip.value;
  reading.tally.of += entries.length - 1;
  reading.tally.passedOver += passedOver;
  for (const entry of entries) {
    const place = `${path} / ${tidyPath(entry.name)}`;
    const content = await unpack(entry, reading.limits);
    if (content.ok) yield* readSource(reading, place, content.value, inside);
    else yield { path: place, outcome: content };
  }
}

/** A zip that was packed as it is need not be unpacked to be opened. */
async function unpack(
  entry: ZipEntry,
  { fileBytes, zipBytes }: ManyLimits,
): Promise<Outcome<Blob | Uint8Array>> {
  const stored = await entry.findStored();
  if (stored !== undefined && findBinaryKind(await bytesOf(stored.slice(0, 4))) === 'zip') {
    return succeed(stored);
  }
  return entry.read(/\.zip$/i.test(entry.name) ? zipBytes : fileBytes);
}

async function* openMail(reading: Reading, path: string, bytes: Uint8Array, inside: Inside): Reads {
  const mail = await openIfAllowed(bytes, inside.mails > reading.limits.depth);
  if (!mail.ok) {
    yield { path, outcome: mail };
    return;
  }
  const { parts, passedOver } = mail.value;
  reading.tally.of += parts.length - 1;
  reading.tally.passedOver += passedOver;
  for (const { name, bytes: content } of parts) {
    const place = name === undefined ? path : `${path} / ${tidyPath(name)}`;
    yield* readSource(reading, place, content, inside);
  }
}

async function openIfAllowed(bytes: Uint8Array, tooDeep: boolean): Promise<Outcome<MailContents>> {
  if (tooDeep) return fail('packedTooDeep');
  // Mails are rare among files: what reads them is loaded with the first.
  const { readMail } = await import('../mail/readMail');
  return readMail(bytes);
}

async function bytesOf(content: Blob | Uint8Array): Promise<Uint8Array> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}
