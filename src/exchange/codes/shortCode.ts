import {
  type Answer,
  type Assessment,
  type DomainId,
  fail,
  type Id,
  type Instrument,
  type ItemId,
  type Outcome,
  type Role,
  roles,
  succeed,
} from '../../model';
import { base32Digits } from '../bytes/base32';
import { type BitField, type BitReader, createBitReader, packBits } from '../bytes/bits';
import { answerOf, numberAnswer } from './answerStates';
import { areChecked, checkCount, findCheckDigits } from './checkDigits';
import { markInstrument, markText, orderItems } from './codedItems';

/** Which items a typed code holds: the quick check's, or one domain's, with its reserve items or without. */
export type ShortScope =
  | { readonly kind: 'quick' }
  | { readonly kind: 'domain'; readonly domain: DomainId; readonly reserve: boolean };

/** Whose answers go into a typed code. */
export interface ShortOrder {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly respondent: Id;
  readonly scope: ShortScope;
  /** As in `ResponseOrder`; the code tells its 18 lowest bits. */
  readonly session?: number | undefined;
}

/** What a typed code tells. It knows no time: it counts as said when it is typed. */
export interface ShortResponses {
  readonly instrument: string;
  readonly scope: ShortScope;
  /** Where it belongs; see `isForSession` and `isForAssessment`. */
  readonly place: { readonly kind: 'session' | 'assessment'; readonly mark: number };
  /** Tells respondents of one assessment apart in 22 bits: `markRespondent` of their id. */
  readonly respondentMark: number;
  /** Absent for somebody in a workshop who told none. */
  readonly role?: Role | undefined;
  /** Every item of the scope; without an answer where it was left out. */
  readonly answers: readonly { readonly item: ItemId; readonly answer?: Answer | undefined }[];
}

/** In a session a role need not be told. */
const noRole = 7;
/** The first bits: a number from 3 on is a later LinkReady's. */
const kinds = ['quick', 'domain', 'domainWithReserve'] as const;
const placeBits = 18;
const respondentBits = 22;
const instrumentBits = 8;
/** Of 20 items, which is the most that one code holds. */
const mostDigits = 27;

/**
 * One respondent's answers to the quick check or to one domain, to be read out and typed: 24 letters and
 * figures for 15 items, 20 for 4 or 6, in groups of four, such as `0C3F 7QXT ...`.
 *
 * Layout, highest bit first: kind (3 bits); role (3; 7 for none); the domain's place (4, not for the quick check);
 * 3 bits an item as in `encodeResponses`; whether a session is told (1), and the lowest bits (18) of the
 * session or else of the assessment's mark; the lowest bits of the marks of the respondent (22) and of
 * the instrument (8). Each five bits are a digit, and four digits check them.
 */
export function encodeShort(order: ShortOrder): string {
  const { assessment, instrument, respondent: id, scope, session } = order;
  const respondent = assessment.respondents.find((one) => one.id === id);
  if (respondent === undefined) throw new Error(`${id} is no respondent of ${assessment.id}`);
  const kind = scope.kind === 'quick' ? 'quick' : scope.reserve ? 'domainWithReserve' : 'domain';
  const domain = scope.kind === 'quick' ? -1 : findPlace(instrument, scope.domain);
  const answers = new Map(
    assessment.responses
      .filter((one) => one.respondent === id)
      .map((one) => [one.item, one.answer] as const),
  );
  const place = session ?? markText(assessment.id);
  const fields: readonly BitField[] = [
    [kinds.indexOf(kind), 3],
    [respondent.role === undefined ? noRole : roles.indexOf(respondent.role), 3],
    ...(domain < 0 ? [] : [[domain, 4] as const]),
    ...listItems(instrument, kind, domain).map(
      (item): BitField => [numberAnswer(answers.get(item)), 3],
    ),
    [session === undefined ? 0 : 1, 1],
    [place % 2 ** placeBits, placeBits],
    [markRespondent(id), respondentBits],
    [markInstrument(instrument) % 2 ** instrumentBits, instrumentBits],
  ];
  const digits = packBits(fields, 5);
  const text = [...digits, ...findCheckDigits(digits)].map((digit) => base32Digits[digit]).join('');
  return groupDigits(text);
}

/** Digits in groups of four, as they are read out. */
export function groupDigits(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join(' ');
}

/**
 * Brings what somebody typed to the digits it means: small letters, blanks and hyphens do not matter,
 * and O is 0, I and L are 1.
 */
export function readTyped(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Whether a text has the look of a typed code, so that what is wrong with it can be said. */
export function looksTyped(text: string): boolean {
  const typed = readTyped(text);
  const isPlain = /^[\s\w\u2010-\u2015\u2212.-]+$/.test(text) && /\d/.test(text);
  return isPlain && typed.length >= 16 && typed.length <= mostDigits + 4;
}

/**
 * Reads a typed code.
 *
 * Problems: `typedCodeWrong` where any character is; `codeNewer`; `codeInstrumentUnknown`.
 */
export function decodeShort(
  text: string,
  instruments: readonly Instrument[],
): Outcome<ShortResponses> {
  const digits = [...readTyped(text)].map((character) => base32Digits.indexOf(character));
  const isOne = digits.length > checkCount && digits.length <= mostDigits && !digits.includes(-1);
  if (!isOne || !areChecked(digits)) return fail('typedCodeWrong');
  const reader = createBitReader(digits.slice(0, -checkCount), 5);
  const kind = kinds[reader.read(3)];
  if (kind === undefined) return fail('codeNewer');
  // The mark stands at the end, behind as many items as the instrument has: each is tried.
  for (const instrument of instruments) {
    const read = readShort(createBitReader(digits.slice(0, -checkCount), 5), instrument);
    if (read !== undefined) return succeed(read);
  }
  return fail('codeInstrumentUnknown');
}

function readShort(reader: BitReader, instrument: Instrument): ShortResponses | undefined {
  const kind = kinds[reader.read(3)] ?? 'quick';
  const roleNumber = reader.read(3);
  const role = roles[roleNumber];
  const place = kind === 'quick' ? -1 : reader.read(4);
  const answers = listItems(instrument, kind, place).map((item) => {
    const answer = answerOf(reader.read(3));
    return answer === undefined ? { item } : { item, answer };
  });
  const inSession = reader.read(1) === 1;
  const mark = reader.read(placeBits);
  const respondentMark = reader.read(respondentBits);
  const isIts = reader.read(instrumentBits) === markInstrument(instrument) % 2 ** instrumentBits;
  const domain = instrument.domains[place]?.id;
  const hasDomain = kind === 'quick' || domain !== undefined;
  const hasRole = role !== undefined || (inSession && roleNumber === noRole);
  if (!reader.isDone() || !isIts || !hasDomain || !hasRole) return undefined;
  return {
    instrument: instrument.version,
    scope:
      domain === undefined
        ? { kind: 'quick' }
        : { kind: 'domain', domain, reserve: kind === 'domainWithReserve' },
    place: { kind: inSession ? 'session' : 'assessment', mark },
    respondentMark,
    ...(role !== undefined && { role }),
    answers,
  };
}

/** Whether a typed code was made in a session. */
export function isForSession({ place }: ShortResponses, session: number): boolean {
  return place.kind === 'session' && place.mark === session % 2 ** placeBits;
}

/** Whether a typed code can be about an assessment; of 262,144 others one can look like it. */
export function isForAssessment({ place }: ShortResponses, assessment: Assessment): boolean {
  return place.kind === 'assessment' && place.mark === markText(assessment.id) % 2 ** placeBits;
}

/** What tells the respondents of one assessment apart in 22 bits. */
export function markRespondent(id: Id): number {
  return markText(id) % 2 ** respondentBits;
}

function findPlace(instrument: Instrument, id: DomainId): number {
  const place = instrument.domains.findIndex((domain) => domain.id === id);
  if (place < 0) throw new Error(`${id} is no domain of ${instrument.version}`);
  return place;
}

function listItems(
  instrument: Instrument,
  kind: (typeof kinds)[number],
  place: number,
): readonly ItemId[] {
  if (kind === 'quick') return orderItems(instrument, ['quick']);
  const domains = instrument.domains.slice(place, place + 1);
  return orderItems({ domains }, kind === 'domain' ? ['core'] : ['core', 'reserve']);
}
