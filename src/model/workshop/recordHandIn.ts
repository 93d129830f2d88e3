import type { Answer, Id, Instant } from '../assessment/Assessment';
import { putRecord } from '../assessment/stamp';
import type { Instrument, ItemId, Role } from '../instrument/Instrument';
import { canonicalJson } from '../merge/canonicalJson';
import { findTable, listWorkshopItems } from './createWorkshop';
import { stampOf } from './findRecord';
import { findOwnAnswers, type GivenAnswer, putAnswers } from './participants';
import { isRevealed } from './revealItems';
import type { AnswerSource, Participant, Workshop } from './Workshop';

/** One person's answers as a phone, a typed code or a paper sheet brings them. */
export interface HandIn {
  /** The participant: the same each time the same person hands in. */
  readonly participant: Id;
  readonly source: AnswerSource;
  /** Where they sit; absent where the code names no table of this workshop, and nobody has said. */
  readonly table?: Id | undefined;
  readonly role?: Role | undefined;
  readonly sheet?: number | undefined;
  /** Whether a code is of this sitting; a code of no sitting counts where somebody has said the table. */
  readonly session: 'this' | 'other' | 'none';
  /** Version of the instrument. */
  readonly instrument: string;
  readonly answers: readonly GivenAnswer[];
}

/**
 * What became of a hand-in. Nothing is lost without a word: what was not taken is named.
 *
 * - `recorded`: a new person. `late`: items whose answers the table had seen by then; they count.
 * - `added`: answers to items that this person had left out, such as another domain's typed code.
 * - `corrected`: answers that differ from this person's earlier ones. `kept`: of items that the table had
 *   seen by then the first answer stays.
 * - `duplicate`: the very same again.
 * - `noAnswers`, `otherSession`, `noSession`, `otherInstrument`, `tableUnknown`: nothing was taken.
 *
 * `notAsked` are items that this workshop does not ask, or "not applicable" where it is not offered.
 */
export type HandInOutcome =
  | {
      readonly state: 'recorded' | 'added' | 'corrected';
      readonly workshop: Workshop;
      readonly participant: Id;
      readonly table: Id;
      /** How many answers this person has now. */
      readonly answers: number;
      readonly late: readonly ItemId[];
      readonly changed: readonly ItemId[];
      readonly kept: readonly ItemId[];
      readonly notAsked: readonly ItemId[];
    }
  | { readonly state: 'duplicate'; readonly participant: Id; readonly table: Id }
  | {
      readonly state:
        | 'noAnswers'
        | 'otherSession'
        | 'noSession'
        | 'otherInstrument'
        | 'tableUnknown';
    };

/** Records what one person hands in, once for each person; see `HandInOutcome`. */
export function recordHandIn(
  workshop: Workshop,
  instrument: Instrument,
  handIn: HandIn,
  now: Instant,
): HandInOutcome {
  const refused = findRefusal(workshop, handIn);
  if (refused !== undefined) return { state: refused };
  const known = workshop.participants.find(({ id }) => id === handIn.participant);
  const table = handIn.table ?? known?.table;
  if (table === undefined || findTable(workshop, table) === undefined) {
    return { state: 'tableUnknown' };
  }
  const { taken, notAsked } = sortAnswers(workshop, instrument, handIn.answers);
  if (taken.length === 0) return { state: 'noAnswers' };
  return known === undefined
    ? recordNew(workshop, handIn, table, taken, notAsked, now)
    : recordAgain(workshop, known, taken, notAsked, now);
}

function findRefusal(workshop: Workshop, { session, instrument, table }: HandIn) {
  if (session === 'other') return 'otherSession';
  if (session === 'none' && table === undefined) return 'noSession';
  return instrument === workshop.instrument ? undefined : 'otherInstrument';
}

type Taken = Required<{ [K in keyof GivenAnswer]: NonNullable<GivenAnswer[K]> }>;

function sortAnswers(
  workshop: Workshop,
  instrument: Instrument,
  answers: readonly GivenAnswer[],
): { readonly taken: readonly Taken[]; readonly notAsked: readonly ItemId[] } {
  const asked = new Map(listWorkshopItems(workshop, instrument).map((item) => [item.id, item]));
  const taken: Taken[] = [];
  const notAsked: ItemId[] = [];
  for (const { item, answer } of answers) {
    if (answer === undefined) continue;
    const known = asked.get(item);
    const isOffered = answer.state !== 'notApplicable' || known?.notApplicableWhen !== undefined;
    if (known !== undefined && isOffered) taken.push({ item, answer });
    else notAsked.push(item);
  }
  return { taken, notAsked };
}

function recordNew(
  workshop: Workshop,
  handIn: HandIn,
  table: Id,
  taken: readonly Taken[],
  notAsked: readonly ItemId[],
  now: Instant,
): HandInOutcome {
  const { participant: id, source, role, sheet } = handIn;
  const participant: Participant = {
    id,
    changedAt: stampOf(workshop, 'participants', id, now),
    table,
    source,
    ...(role !== undefined && { role }),
    ...(sheet !== undefined && { sheet }),
  };
  const recorded = putAnswers(
    { ...workshop, participants: putRecord(workshop.participants, participant) },
    id,
    taken,
    now,
  );
  const late = taken
    .filter(({ item }) => isRevealed(workshop, item, table))
    .map(({ item }) => item);
  return {
    state: 'recorded',
    workshop: recorded,
    participant: id,
    table,
    answers: taken.length,
    late,
    changed: [],
    kept: [],
    notAsked,
  };
}

/** Where the person sits is known: a table said again does not move them, `moveParticipant` does. */
function recordAgain(
  workshop: Workshop,
  { id, table }: Participant,
  taken: readonly Taken[],
  notAsked: readonly ItemId[],
  now: Instant,
): HandInOutcome {
  const own = findOwnAnswers(workshop, id);
  const added = taken.filter(({ item }) => own.get(item)?.answer === undefined);
  const differing = taken.filter(({ item, answer }) => {
    const before = own.get(item)?.answer;
    return before !== undefined && !isSame(before, answer);
  });
  if (added.length + differing.length === 0) return { state: 'duplicate', participant: id, table };
  const [kept, changed] = partition(differing, ({ item }) => isRevealed(workshop, item, table));
  return {
    state: differing.length > 0 ? 'corrected' : 'added',
    workshop: putAnswers(workshop, id, [...added, ...changed], now),
    participant: id,
    table,
    answers: [...own.values()].filter(({ answer }) => answer).length + added.length,
    late: added.filter(({ item }) => isRevealed(workshop, item, table)).map(({ item }) => item),
    changed: changed.map(({ item }) => item),
    kept: kept.map(({ item }) => item),
    notAsked,
  };
}

/** A code tells no reasons: "not applicable" with one and without are the same. */
function isSame(before: Answer, again: Answer): boolean {
  if (before.state === 'notApplicable' && again.state === 'notApplicable') return true;
  return canonicalJson(before) === canonicalJson(again);
}

function partition<T>(
  values: readonly T[],
  test: (value: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}
