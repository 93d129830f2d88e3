import type {
  DomainId,
  InstrumentActionId,
  ItemId,
  Level,
  OwnerRole,
  Role,
} from '../instrument/Instrument';

/** An instant in UTC with milliseconds, as `Date.toISOString` writes it. */
export type Instant = string;
/** A calendar day, `YYYY-MM-DD`, never a time. */
export type PlainDate = string;
/** A permanent random id. */
export type Id = string;

/** What every record carries (M5): the later `changedAt` wins whole. */
export interface Stamp {
  readonly id: Id;
  readonly changedAt: Instant;
}

/** One practice location. */
export interface Site extends Stamp {
  readonly name: string;
  /** A key of `content/terms`, lower case: `england`, `australia`... */
  readonly country: string;
  readonly code?: string | undefined;
  readonly network?: string | undefined;
  readonly commissioner?: string | undefined;
  /** Registered patients. */
  readonly listSize?: number | undefined;
  readonly setting?: string | undefined;
  /** The site's own words for the person in the role, in place of the country's. */
  readonly roleTitle?: { readonly singular: string; readonly plural: string } | undefined;
  /** Whether the site answers the reserve items too; they are shown apart (S10). */
  readonly reserveItems?: boolean | undefined;
}

/** What a commissioner asked for: kept with the round, so that it can be read again at any time. */
export interface Invited {
  /** The invitation's own id: two replies to one invitation know each other. */
  readonly invitation: Id;
  readonly from: string;
  readonly purpose?: string | undefined;
  /** The last day for an answer. */
  readonly deadline?: PlainDate | undefined;
  /** Who will see what is sent back, each in a few words. */
  readonly seenBy: readonly string[];
}

/** A dated wave: baseline, six months. */
export interface Round extends Stamp {
  readonly name: string;
  readonly date: PlainDate;
  /** Only the fifteen quick-check items are asked (S10). */
  readonly quick?: boolean | undefined;
  /** When the next assessment is meant to be. */
  readonly next?: PlainDate | undefined;
  readonly invited?: Invited | undefined;
}

/** Somebody who responds; their label, if they have one, is a record of its own (M5a). */
export interface Respondent extends Stamp {
  /** Absent for somebody in a workshop who told none. */
  readonly role?: Role | undefined;
  /** The workshop in which they answered; nobody answers as them afterwards. */
  readonly workshop?: Id | undefined;
  /**
   * They stand for one hand in a count of raised hands. Which hands belong together is not known, so
   * nothing may be read from one of them across items.
   */
  readonly counted?: boolean | undefined;
}

/** What colleagues call a respondent; never in a file to send (M5a). */
export interface RespondentLabel extends Stamp {
  readonly respondent: Id;
  readonly text: string;
}

/** S1: only a level is a number. */
export type Answer =
  | { readonly state: 'level'; readonly level: Level }
  | { readonly state: 'dontKnow' }
  /** A missing reason reads "reason not given". */
  | { readonly state: 'notApplicable'; readonly reason?: string | undefined };

/** One respondent's answer to one item; its key is item and respondent. */
export interface Response extends Stamp {
  readonly item: ItemId;
  readonly respondent: Id;
  /** Absent where the respondent took the answer back, or asks someone else. */
  readonly answer?: Answer | undefined;
  /** Whom the respondent wants to ask; the item counts as unanswered, not as don't know. */
  readonly ask?: Role | undefined;
  /** The site whose answer was taken over, for an item that a network settles once. */
  readonly copied?: { readonly site: string; readonly at: Instant } | undefined;
}

/** P6: a shared note goes into files others see, a private one stays with the practice. */
export type NoteAudience = 'private' | 'shared';

/** A note on an item, or on an action of the plan; an empty text is a note taken back. */
export interface Note extends Stamp {
  readonly about: ItemId | Id;
  readonly respondent: Id;
  readonly audience: NoteAudience;
  readonly text: string;
}

/** The level settled on for an item, with its reason; it outranks responses (S2). */
export interface Agreement extends Stamp {
  readonly item: ItemId;
  readonly answer: Answer;
  readonly reason?: string | undefined;
}

/** Why an item's level is not what it was last round (S9); only the first is change. */
export type ChangeReason = 'somethingChanged' | 'seenDifferently' | 'lastTimeWrong';

/** What was said of an item whose level differs from last round's; its id is the item's. */
export interface Change extends Stamp {
  readonly item: ItemId;
  /** The settled level it speaks of: at another level the question is open again. */
  readonly level: number;
  readonly reason: ChangeReason;
  /** What changed, in a sentence. */
  readonly text?: string | undefined;
}

/** How an item was settled in the round before; its id is the one this round's instrument has. */
export interface EarlierItem {
  readonly item: ItemId;
  readonly state: 'level' | 'dontKnow' | 'notApplicable';
  /** In half levels; only where the state is a level. */
  readonly level?: number | undefined;
  /** How many it rested on: of a level, those who gave one; otherwise, those who answered. */
  readonly respondents: number;
  readonly agreed: boolean;
}

/** The round before, as it stood when this one began; it changes no more. */
export interface EarlierRound extends Stamp {
  /** The assessment it was. */
  readonly assessment: Id;
  readonly instrument: string;
  readonly round: { readonly name: string; readonly date: PlainDate };
  /** Items whose levels may stand beside this round's. */
  readonly items: readonly EarlierItem[];
  /**
   * Domains whose scores may not stand beside this round's, because a level counted in one of them
   * then that has no place in it now; absent where there are none.
   */
  readonly apart?: readonly DomainId[] | undefined;
  /** Actions that were done or stopped by then; live ones moved into this round's plan. */
  readonly finished: readonly Action[];
}

/** The level a site aims for in a domain, where it is not the usual 3 (P1). */
export interface Target extends Stamp {
  readonly domain: DomainId;
  readonly level: Level;
}

/** The answer to "Which domains matter most this year?" (P2). */
export type ImportanceWeight = 1 | 2 | 3;
export interface Importance extends Stamp {
  readonly domain: DomainId;
  readonly weight: ImportanceWeight;
}

export type ActionStatus = 'notStarted' | 'inProgress' | 'done' | 'stopped';
export const actionStatuses: readonly ActionStatus[] = [
  'notStarted',
  'inProgress',
  'done',
  'stopped',
];

/** Who leads an action: a role, and a name only the practice needs to see. */
export interface ActionOwner {
  readonly role: OwnerRole | 'other';
  readonly name?: string | undefined;
}

/** One step in an action's life, kept with it. */
export interface StatusChange {
  readonly at: Instant;
  readonly status: ActionStatus;
  readonly reason?: string | undefined;
  /** The respondent who said so. */
  readonly by?: Id | undefined;
}

/** What a site has taken on (P5). */
export interface Action extends Stamp {
  /** The instrument's action it came from; absent for the site's own. */
  readonly source?: InstrumentActionId | undefined;
  /** The site's own words; for an action from the instrument, absent means the instrument's. */
  readonly title?: string | undefined;
  readonly domain?: DomainId | undefined;
  /** The items it is about, for an action that finds out what nobody knew (P3). */
  readonly items?: readonly ItemId[] | undefined;
  readonly owner?: ActionOwner | undefined;
  readonly dueDate?: PlainDate | undefined;
  readonly status: ActionStatus;
  readonly measure?: string | undefined;
  /** Place in the plan; ties by id. A moved action takes a number between its neighbours'. */
  readonly order: number;
  readonly statusHistory: readonly StatusChange[];
}

/** A removal is a record of its own, so that an old file cannot bring a thing back (M5). */
export interface Removal extends Stamp {
  /** The list the removed record is in. */
  readonly list:
    | 'respondents'
    | 'responses'
    | 'notes'
    | 'agreements'
    | 'targets'
    | 'importances'
    | 'changes'
    | 'actions';
  readonly record: Id;
}

/** The longest texts, in characters: a file holds no longer one, and fields on the screen stop there. */
export const textLimits = { siteField: 200, name: 200, text: 1_000, note: 4_000 } as const;

/** The lists of an assessment whose records are found by their id. */
export const recordLists = [
  'respondents',
  'respondentLabels',
  'responses',
  'notes',
  'agreements',
  'targets',
  'importances',
  'changes',
  'actions',
] as const;

/**
 * One site, one round, one instrument version: the holder of responses.
 *
 * Lists are sets of records by id: their order means nothing. Scores and progress are never stored.
 */
export interface Assessment extends Stamp {
  /** Number of this shape; `model/versions` brings older ones up. */
  readonly shape: 3;
  readonly instrument: string;
  /** A filled-in example, marked so wherever it is shown. */
  readonly example?: boolean | undefined;
  readonly site: Site;
  readonly round: Round;
  /** Absent in a first round. */
  readonly earlier?: EarlierRound | undefined;
  readonly respondents: readonly Respondent[];
  readonly respondentLabels: readonly RespondentLabel[];
  readonly responses: readonly Response[];
  readonly notes: readonly Note[];
  readonly agreements: readonly Agreement[];
  readonly targets: readonly Target[];
  readonly importances: readonly Importance[];
  readonly changes: readonly Change[];
  readonly actions: readonly Action[];
  readonly removals: readonly Removal[];
  /** Records that lost to later ones, a set (M5). */
  readonly history: readonly Stamp[];
}
