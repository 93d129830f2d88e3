import type { Assessment } from '../../model';
import {
  fail,
  type Id,
  type Instant,
  type Instrument,
  type ItemId,
  type Outcome,
  type Response,
  type Role,
  roles,
  succeed,
} from '../../model';
import { decodeBase32, encodeBase32 } from '../bytes/base32';
import { type BitField, type BitReader, createBitReader, packBits } from '../bytes/bits';
import { seal, unseal } from '../bytes/crc32';
import { answerOf, numberAnswer } from './answerStates';
import { codedKinds, markInstrument, markText, orderItems } from './codedItems';

/** Whose answers go into a code. */
export interface ResponseOrder {
  readonly assessment: Assessment;
  /** In the version of the assessment. */
  readonly instrument: Instrument;
  /** One of the assessment's. */
  readonly respondent: Id;
  /** Tells one sitting of a workshop from another, 0 to 2^32 - 1; absent outside of one. */
  readonly session?: number | undefined;
}

/** What a code of one respondent's answers tells. */
export interface CodedResponses {
  /** Version of the instrument. */
  readonly instrument: string;
  /** What tells sites, and assessments, apart in 32 bits: `markText` of their ids. */
  readonly siteMark: number;
  readonly assessmentMark: number;
  readonly session?: number | undefined;
  readonly respondent: {
    readonly id: Id;
    /** Absent for somebody in a workshop who told none. */
    readonly role?: Role | undefined;
    readonly changedAt: Instant;
  };
  /** When the last of the answers was given. */
  readonly changedAt: Instant;
  /** Ready to be merged; an answer taken back is one without an answer (M5). */
  readonly responses: readonly Response[];
}

const prefix = 'LRA1:';
const magic = 0x41;
const version = 1;
const hasSession = 8;
/** In a session a role need not be told. */
const noRole = 255;
const longestBack = 0xffff_ffff;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * All answers of one respondent as a text for a QR code: letters and figures only, 125 characters
 * for 60 items. It carries no names, no notes and no reasons.
 *
 * Layout, highest bit first: magic and version (8 bits each); flags (8: the kinds of items as in
 * `codedKinds`, then whether a session is told); how many items (8); marks of the instrument, the site
 * and the assessment (32 each, CRC-32); the session (32, where told); the role (8; 255 for none); when the respondent
 * was last changed, and their last answer (48 each, milliseconds since 1970); the length of the
 * respondent's id (8; 0 says 16 bytes of a UUID) and the id; 3 bits an item (level 0 to 4, don't know,
 * not applicable, unanswered); how many answers were taken back (8), and the place of each (8); how many
 * responses say more at home than here (8), and of each the place (8) and how many seconds before the
 * last answer it was given (32); CRC-32 of all that. It is written in base 32.
 *
 * All responses carry the time of the last, so that a later code wins over an earlier one. Those that
 * say more at home, such as why an item does not apply, carry a time just before their own: when the
 * file of the same respondent comes by, it wins.
 */
export function encodeResponses(order: ResponseOrder): string {
  const { assessment, instrument, respondent: id, session } = order;
  const respondent = assessment.respondents.find((one) => one.id === id);
  if (respondent === undefined) throw new Error(`${id} is no respondent of ${assessment.id}`);
  const own = new Map(
    assessment.responses.filter((one) => one.respondent === id).map((one) => [one.item, one]),
  );
  const kinds = codedKinds.filter((kind) =>
    orderItems(instrument, [kind]).some((item) => own.has(item)),
  );
  const told = kinds.length > 0 ? kinds : codedKinds.slice(0, 1);
  const items = orderItems(instrument, told);
  const last = latest([respondent.changedAt, ...[...own.values()].map((one) => one.changedAt)]);

  const fields: readonly BitField[] = [
    [magic, 8],
    [version, 8],
    [
      told.reduce(
        (bits, kind) => bits | (1 << codedKinds.indexOf(kind)),
        session === undefined ? 0 : hasSession,
      ),
      8,
    ],
    [items.length, 8],
    [markInstrument(instrument), 32],
    [markText(assessment.site.id), 32],
    [markText(assessment.id), 32],
    ...(session === undefined ? [] : [[session, 32] as const]),
    [respondent.role === undefined ? noRole : roles.indexOf(respondent.role), 8],
    [Date.parse(respondent.changedAt), 48],
    [last, 48],
    ...writeId(id),
    ...items.map((item): BitField => [numberAnswer(own.get(item)?.answer), 3]),
    ...writeTakenBack(items, own),
    ...writePoorer(items, own, last),
  ];
  return prefix + encodeBase32(seal(Uint8Array.from(packBits(fields, 8))));
}

function latest(instants: readonly Instant[]): number {
  return Math.max(...instants.map((instant) => Date.parse(instant)));
}

function writeId(id: Id): readonly BitField[] {
  if (uuid.test(id)) {
    const pairs = id.replaceAll('-', '').match(/../g) ?? [];
    return [[0, 8], ...pairs.map((pair): BitField => [Number.parseInt(pair, 16), 8])];
  }
  const bytes = new TextEncoder().encode(id);
  return [[bytes.length, 8], ...[...bytes].map((byte): BitField => [byte, 8])];
}

type Own = ReadonlyMap<ItemId, Response>;

function writeTakenBack(items: readonly ItemId[], own: Own): readonly BitField[] {
  const places = items.flatMap((item, place) => {
    const response = own.get(item);
    return response !== undefined && response.answer === undefined ? [place] : [];
  });
  return [places.length, ...places].map((number) => [number, 8]);
}

function writePoorer(items: readonly ItemId[], own: Own, last: number): readonly BitField[] {
  const poorer = items.flatMap((item, place): BitField[] => {
    const response = own.get(item);
    if (response === undefined || !saysMore(response)) return [];
    const back = Math.floor((last - Date.parse(response.changedAt)) / 1_000) + 1;
    return [
      [place, 8],
      [Math.min(back, longestBack), 32],
    ];
  });
  return [[poorer.length / 2, 8], ...poorer];
}

/** Whether a response says anything that the code leaves out. */
function saysMore({ answer, id: _i, changedAt: _c, item: _t, respondent: _r, ...more }: Response) {
  const reason = answer?.state === 'notApplicable' ? answer.reason : undefined;
  return reason !== undefined || Object.values(more).some((value) => value !== undefined);
}

/**
 * Reads a code of one respondent's answers. One wrong bit is enough to refuse it.
 *
 * Whether it is from the right site, assessment and session is for the caller to compare.
 *
 * @param instruments the versions that are here.
 *
 * Problems: `codeForeign`; `codeNewer`; `codeNotReadable`; `codeInstrumentUnknown`.
 */
export function decodeResponses(
  text: string,
  instruments: readonly Instrument[],
): Outcome<CodedResponses> {
  const found = /^LRA(\d+):(.*)$/s.exec(text.trim());
  if (found === null) return fail('codeForeign');
  if (Number(found[1]) > version) return fail('codeNewer');
  const sealed = decodeBase32(found[2] ?? '');
  const bytes = sealed && unseal(sealed);
  if (bytes === undefined) return fail('codeNotReadable');
  const reader = createBitReader(bytes, 8);
  if (reader.read(8) !== magic || reader.read(8) !== version) return fail('codeNotReadable');
  return readCode(reader, instruments);
}

function readCode(reader: BitReader, instruments: readonly Instrument[]): Outcome<CodedResponses> {
  const flags = reader.read(8);
  const count = reader.read(8);
  const mark = reader.read(32);
  const instrument = instruments.find((one) => markInstrument(one) === mark);
  if (instrument === undefined) return fail('codeInstrumentUnknown');
  const kinds = codedKinds.filter((_, index) => (flags & (1 << index)) !== 0);
  const items = orderItems(instrument, kinds);
  if (flags >= 2 * hasSession || items.length !== count || count === 0) {
    return fail('codeNotReadable');
  }
  const siteMark = reader.read(32);
  const assessmentMark = reader.read(32);
  const session = (flags & hasSession) === 0 ? undefined : reader.read(32);
  const roleNumber = reader.read(8);
  const role = roles[roleNumber];
  const hasRole = role !== undefined || (session !== undefined && roleNumber === noRole);
  const [since, last] = [readInstant(reader), readInstant(reader)];
  const id = readId(reader);
  const responses = id && last && readResponses(reader, items, id, last);
  const isWhole = hasRole && since && id && last && responses && reader.isDone();
  if (!isWhole) return fail('codeNotReadable');
  return succeed({
    instrument: instrument.version,
    siteMark,
    assessmentMark,
    ...(session !== undefined && { session }),
    respondent: { id, ...(role !== undefined && { role }), changedAt: since },
    changedAt: last,
    responses,
  });
}

/** What an id may be, as the published schema has it. */
const idForm = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/;

function readId(reader: BitReader): Id | undefined {
  const length = reader.read(8);
  const bytes = Array.from({ length: length === 0 ? 16 : length }, () => reader.read(8));
  if (length > 0) {
    const id = String.fromCharCode(...bytes);
    return idForm.test(id) ? id : undefined;
  }
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Years of four figures are all that a file can hold. */
const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function readInstant(reader: BitReader): Instant | undefined {
  const time = reader.read(48);
  return time > lastInstant ? undefined : new Date(time).toISOString();
}

function readResponses(
  reader: BitReader,
  items: readonly ItemId[],
  respondent: Id,
  last: Instant,
): readonly Response[] | undefined {
  const numbers = items.map(() => reader.read(3));
  const takenBack = new Set(Array.from({ length: reader.read(8) }, () => reader.read(8)));
  const back = new Map(
    Array.from({ length: reader.read(8) }, () => [reader.read(8), reader.read(32)] as const),
  );
  const isTold = (place: number) => answerOf(numbers[place]) !== undefined || takenBack.has(place);
  if ([...takenBack].some((place) => answerOf(numbers[place]) !== undefined)) return undefined;
  if ([...takenBack, ...back.keys()].some((place) => place >= items.length)) return undefined;
  if (![...back.keys()].every(isTold)) return undefined;
  return items.flatMap((item, place) => {
    if (!isTold(place)) return [];
    const answer = answerOf(numbers[place]);
    const time = Math.max(0, Date.parse(last) - 1_000 * (back.get(place) ?? 0));
    const changedAt = new Date(time).toISOString();
    return [
      { id: `${item}.${respondent}`, changedAt, item, respondent, ...(answer && { answer }) },
    ];
  });
}
