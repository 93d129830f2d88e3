import type { Agreement, Answer, Id, Instant, PlainDate, Stamp } from '../assessment/Assessment';
import type { DomainId, ItemId, Role } from '../instrument/Instrument';
import type { Tally } from '../report/Report';

/** What a sitting is about, and how long it takes. */
export interface Sitting extends Stamp {
  readonly title: string;
  readonly date: PlainDate;
  /** When it begins, `09:30`; absent where nobody said. */
  readonly begins?: string | undefined;
  /** From the welcome to the close. */
  readonly minutes: number;
  /** A key of `content/terms`: the words for roles that the room reads. */
  readonly country: string;
  /** The core items of these domains are rated, or their quick-check items. */
  readonly kind: 'core' | 'quick';
  /** In the order of the instrument. */
  readonly domains: readonly DomainId[];
  /** Everyone has rated before the day: the agenda has no time for it. */
  readonly ratedBefore?: boolean | undefined;
}

/** Those who sit together and are about one practice. */
export interface WorkshopTable extends Stamp {
  /** What stands on the table's card, and on the screen: a practice's name, most often. */
  readonly name: string;
  /** The assessment that the table's answers enter. */
  readonly assessment: Id;
  /** Place among the tables; ties by id. */
  readonly order: number;
  /** How many sit there, where somebody counted: then "no answer" can be counted too. */
  readonly people?: number | undefined;
}

/** How a person's answers came in. */
export type AnswerSource = 'phone' | 'code' | 'paper';
export const answerSources: readonly AnswerSource[] = ['phone', 'code', 'paper'];

/** One person at a table, without a name. */
export interface Participant extends Stamp {
  readonly table: Id;
  readonly source: AnswerSource;
  /** What they are in the practice, where they said so. */
  readonly role?: Role | undefined;
  /** The number written on a paper sheet, so that it can be found again. */
  readonly sheet?: number | undefined;
  /** When a paper sheet was typed a second time, and both agreed. */
  readonly checkedAt?: Instant | undefined;
}

/** What one participant answered to one item; its id is `item.participant`. */
export interface WorkshopAnswer extends Stamp {
  readonly item: ItemId;
  readonly participant: Id;
  /** Absent where it was taken back. */
  readonly answer?: Answer | undefined;
  /** When it first came in: a corrected answer is no late one. */
  readonly givenAt: Instant;
}

/** A show of hands on one item at one table: counted, and nobody's in particular; id `item.table`. */
export interface HandCount extends Stamp, Tally {
  readonly item: ItemId;
  readonly table: Id;
}

/** From then on a table's answers to an item may be shown; id `item.table`. */
export interface Reveal extends Stamp {
  readonly item: ItemId;
  readonly table: Id;
}

/** What a table settled on. Who was of another mind is written nowhere; id `item.table`. */
export interface TableAgreement extends Stamp, Pick<Agreement, 'answer' | 'reason'> {
  readonly item: ItemId;
  readonly table: Id;
}

/** An item that a table left for later, or came back to; id `item.table`. */
export interface Parking extends Stamp {
  readonly item: ItemId;
  readonly table: Id;
  readonly parked: boolean;
}

/** What is done in a step of the day. */
export type StepKind = 'welcome' | 'rate' | 'break' | 'safety' | 'talk' | 'plan' | 'close';

export const stepKinds: readonly StepKind[] = [
  'welcome',
  'rate',
  'break',
  'safety',
  'talk',
  'plan',
  'close',
];

/** One step of the agenda. */
export interface AgendaStep {
  readonly kind: StepKind;
  /** Whole minutes, at least 1. */
  readonly minutes: number;
}

/** The steps of the day as they were settled on. */
export interface Agenda extends Stamp {
  readonly steps: readonly AgendaStep[];
}

/** The items that are to be talked about, in their order, as they were settled on; id: its table's, or `room`. */
export interface TalkList extends Stamp {
  readonly items: readonly ItemId[];
}

/** What the room sees. */
export type WallView = 'agenda' | 'join' | 'item' | 'spread' | 'domain' | 'plan' | 'nothing';
export const wallViews: readonly WallView[] = [
  'agenda',
  'join',
  'item',
  'spread',
  'domain',
  'plan',
  'nothing',
];

/** Where a room is, or a table that runs on its own; its id is `room` or the table's. */
export interface Place extends Stamp {
  readonly view: WallView;
  /** Position in the agenda, from 0. */
  readonly step?: number | undefined;
  readonly item?: ItemId | undefined;
  readonly domain?: DomainId | undefined;
  /** The table that is spoken of; absent for all. */
  readonly table?: Id | undefined;
  /** Since when hands are counted or ratings come in: collecting is open. */
  readonly collecting?: boolean | undefined;
  readonly timer?: Timer | undefined;
}

/** A clock on the wall that runs down. */
export interface Timer {
  readonly startedAt: Instant;
  readonly seconds: number;
  /** When it was stopped; the time left stands still. */
  readonly pausedAt?: Instant | undefined;
}

/** The three questions at the end. */
export type FeedbackQuestion = 'timeWell' | 'couldSpeak' | 'knowNext';
export const feedbackQuestions: readonly FeedbackQuestion[] = [
  'timeWell',
  'couldSpeak',
  'knowNext',
];

/** How many answered one of the three questions in each way; id `question.table`, or `question.room`. */
export interface Feedback extends Stamp {
  readonly question: FeedbackQuestion;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
}

/** The lists of a workshop whose records are found by their id. */
export const workshopLists = [
  'tables',
  'participants',
  'answers',
  'hands',
  'reveals',
  'agreements',
  'parkings',
  'talkLists',
  'places',
  'feedback',
] as const;

/** A removal is a record of its own, so that an old file cannot bring a thing back (M5). */
export interface WorkshopRemoval extends Stamp {
  readonly list: (typeof workshopLists)[number];
  readonly record: Id;
}

/** The most people that one table counts: hands beyond it are a slip of the finger. */
export const mostPeople = 200;

/**
 * One facilitated sitting: who sits together about which practice, what each answered, what was shown,
 * and what was agreed.
 *
 * Lists are sets of records by id, and two versions merge by M1 to M7, as assessments do: a second
 * laptop, or a table's own device, joins by a file, in any order. No name of a person is in it.
 */
export interface Workshop extends Stamp {
  /** Number of this shape. */
  readonly shape: 1;
  readonly instrument: string;
  /** A rehearsal with example people, marked so wherever it is shown. */
  readonly example?: boolean | undefined;
  readonly sitting: Sitting;
  /** Absent until an agenda was settled on; `createAgenda` proposes one. */
  readonly agenda?: Agenda | undefined;
  readonly tables: readonly WorkshopTable[];
  readonly participants: readonly Participant[];
  readonly answers: readonly WorkshopAnswer[];
  readonly hands: readonly HandCount[];
  readonly reveals: readonly Reveal[];
  readonly agreements: readonly TableAgreement[];
  readonly parkings: readonly Parking[];
  readonly talkLists: readonly TalkList[];
  readonly places: readonly Place[];
  readonly feedback: readonly Feedback[];
  readonly removals: readonly WorkshopRemoval[];
  /** Records that lost to later ones, a set (M5). */
  readonly history: readonly Stamp[];
}
