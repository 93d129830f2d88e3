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
}

/** A dated wave: baseline, six months. */
export interface Round extends Stamp {
  readonly name: string;
  readonly date: PlainDate;
}

/** A role that responds; its label, if it has one, is a record of its own (M5a). */
export interface Respondent extends Stamp {
  readonly role: Role;
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
  /** Absent where the respondent took the answer back. */
  readonly answer?: Answer | undefined;
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
  'actions',
] as const;

/**
 * One site, one round, one instrument version: the holder of responses.
 *
 * Lists are sets of records by id: their order means nothing. Scores and progress are never stored.
 */
export interface Assessment extends Stamp {
  /** Number of this shape; `model/versions` brings older ones up. */
  readonly shape: 1;
  readonly instrument: string;
  /** A filled-in example, marked so wherever it is shown. */
  readonly example?: boolean | undefined;
  readonly site: Site;
  readonly round: Round;
  readonly respondents: readonly Respondent[];
  readonly respondentLabels: readonly RespondentLabel[];
  readonly responses: readonly Response[];
  readonly notes: readonly Note[];
  readonly agreements: readonly Agreement[];
  readonly targets: readonly Target[];
  readonly importances: readonly Importance[];
  readonly actions: readonly Action[];
  readonly removals: readonly Removal[];
  /** Records that lost to later ones, a set (M5). */
  readonly history: readonly Stamp[];
}
