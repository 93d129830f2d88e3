import {
  fail,
  type Id,
  type Instrument,
  type ItemId,
  type Outcome,
  type PlainDate,
  type Report,
  succeed,
} from '../../model';
import { decodeBase32, encodeBase32 } from '../bytes/base32';
import { seal, unseal } from '../bytes/crc32';
import { startOfFingerprint } from '../fingerprint';
import {
  type CodedState,
  codedKinds,
  codedStates,
  markInstrument,
  markText,
  numberState,
  orderItems,
} from './codedItems';

/** What a code of the settled levels tells. */
export interface CodedLevels {
  /** Version of the instrument. */
  readonly instrument: string;
  /** The round's day; absent where it lies out of reach of the code. */
  readonly date?: PlainDate | undefined;
  /** What tells sites apart in 32 bits; see `isFromSite`. */
  readonly siteMark: number;
  /** The first bytes of the fingerprint of the file beside the code; see `isOfFile`. */
  readonly fileMark: Uint8Array;
  /** Every item of the kinds that were answered, those that were not among them. */
  readonly items: readonly { readonly item: ItemId; readonly state: CodedState }[];
}

const prefix = 'LR1:';
const magic = 0x4c;
const version = 1;
const fileMarkBytes = 4;
/** Kinds, count, instrument, site, day and file come before the items. */
const headBytes = 18;
const firstDay = Date.UTC(2020, 0, 1);
const dayLength = 86_400_000;
const unanswered = codedStates.indexOf('unanswered');
/** Says that the day is not told. */
const noDay = 0xffff;

/**
 * The settled levels of an assessment as a text for a QR code: letters and figures only, 88 characters
 * for 60 items, so that a print-out of a plan can still be read.
 *
 * Layout, numbers highest byte first: magic and version (a byte each); the kinds of items, a bit each
 * (core, reserve, quick); how many items; marks of the instrument and the site (4 bytes each, CRC-32);
 * the round's day since 1 January 2020 (2 bytes); the first 4 bytes of the file's fingerprint; 4 bits an
 * item (0 to 8 half levels, don't know, not applicable, unanswered); CRC-32 of all that. It is written
 * in base 32. Reserve and quick-check items are there where one of them was answered.
 *
 * @param instrument in the version of the report.
 * @param print the fingerprint of the file to send; see `fingerprint`.
 */
export function encodeLevels(report: Report, instrument: Instrument, print: string): string {
  const states = new Map(
    report.domains.flatMap(({ items, otherItems }) =>
      [...items, ...otherItems].map((item) => [item.id, numberState(item)] as const),
    ),
  );
  const numberOf = (item: ItemId) => states.get(item) ?? unanswered;
  const answered = codedKinds.filter((kind) =>
    orderItems(instrument, [kind]).some((item) => numberOf(item) !== unanswered),
  );
  const kinds = answered.length > 0 ? answered : codedKinds.slice(0, 1);
  const items = orderItems(instrument, kinds);

  const bytes = new Uint8Array(headBytes + Math.ceil(items.length / 2));
  const view = new DataView(bytes.buffer);
  bytes[0] = magic;
  bytes[1] = version;
  bytes[2] = kinds.reduce((bits, kind) => bits | (1 << codedKinds.indexOf(kind)), 0);
  bytes[3] = items.length;
  view.setUint32(4, markInstrument(instrument));
  view.setUint32(8, markText(report.site.id));
  view.setUint16(12, countDays(report.round.date));
  bytes.set(startOfFingerprint(print, fileMarkBytes), 14);
  items.forEach((item, index) => {
    const place = headBytes + (index >> 1);
    bytes[place] = (bytes[place] ?? 0) | (numberOf(item) << (index % 2 === 0 ? 4 : 0));
  });
  return prefix + encodeBase32(seal(bytes));
}

/**
 * Reads a code of settled levels. One wrong bit is enough to refuse it: a level that was misread would
 * look like any other.
 *
 * @param instruments the versions that are here.
 *
 * Problems: `codeForeign`; `codeNewer`; `codeNotReadable`; `codeInstrumentUnknown`.
 */
export function decodeLevels(
  text: string,
  instruments: readonly Instrument[],
): Outcome<CodedLevels> {
  const found = /^LR(\d+):(.*)$/s.exec(text.trim());
  if (found === null) return fail('codeForeign');
  if (Number(found[1]) > version) return fail('codeNewer');
  const sealed = decodeBase32(found[2] ?? '');
  const bytes = sealed && unseal(sealed);
  if (bytes === undefined || bytes[0] !== magic || bytes[1] !== version) {
    return fail('codeNotReadable');
  }
  return readLevels(bytes, instruments);
}

function readLevels(bytes: Uint8Array, instruments: readonly Instrument[]): Outcome<CodedLevels> {
  const [, , bits = 0, count = 0] = bytes;
  if (bytes.length !== headBytes + Math.ceil(count / 2)) return fail('codeNotReadable');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const instrument = instruments.find((one) => markInstrument(one) === view.getUint32(4));
  if (instrument === undefined) return fail('codeInstrumentUnknown');
  const kinds = codedKinds.filter((_, index) => (bits & (1 << index)) !== 0);
  const order = orderItems(instrument, kinds);
  const items = order.flatMap((item, index) => {
    const state = codedStates[findNumber(bytes, index)];
    return state === undefined ? [] : [{ item, state }];
  });
  const isWhole =
    items.length === count && order.length === count && bits >> codedKinds.length === 0;
  if (!isWhole || (count % 2 === 1 && findNumber(bytes, count) !== 0))
    return fail('codeNotReadable');
  const date = findDate(view.getUint16(12));
  return succeed({
    instrument: instrument.version,
    ...(date !== undefined && { date }),
    siteMark: view.getUint32(8),
    fileMark: bytes.slice(14, 14 + fileMarkBytes),
    items,
  });
}

/** Whether a code can be from a site; of 4,000,000,000 sites another one can look like it. */
export function isFromSite(levels: CodedLevels, site: Id): boolean {
  return levels.siteMark === markText(site);
}

/** Whether a code can be of a file, by the file's fingerprint. */
export function isOfFile(levels: CodedLevels, print: string): boolean {
  const start = startOfFingerprint(print, fileMarkBytes);
  return start.every((byte, index) => byte === levels.fileMark[index]);
}

function findNumber(bytes: Uint8Array, index: number): number {
  const pair = bytes[headBytes + (index >> 1)] ?? 0;
  return index % 2 === 0 ? pair >> 4 : pair & 15;
}

function countDays(date: PlainDate): number {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - firstDay) / dayLength);
  return days >= 0 && days < noDay ? days : noDay;
}

function findDate(days: number): PlainDate | undefined {
  if (days === noDay) return undefined;
  return new Date(firstDay + days * dayLength).toISOString().slice(0, 10);
}
