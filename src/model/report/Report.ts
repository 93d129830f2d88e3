import type {
  Action,
  ChangeReason,
  EarlierItem,
  EarlierRound,
  Id,
  Instant,
  Round,
  Site,
} from '../assessment/Assessment';
import type {
  DomainGroup,
  DomainId,
  Effort,
  InstrumentActionId,
  ItemId,
  ItemKind,
  Level,
  OwnerRole,
  Role,
} from '../instrument/Instrument';

/** S7: the nearest described level, not a validated cut-off. */
export type Band = 'early' | 'developing' | 'routine' | 'embedded';

/** A computed number with its range, 0 to 100, full values; round only to show (S7). */
export interface Score {
  readonly value: number;
  /** Every don't-know or unanswered applicable item counted as 0 (S5). */
  readonly low: number;
  /** ... and as 4 (S5). */
  readonly high: number;
  readonly band: Band;
}

/** How an item's answer was settled (S2). */
export type Basis = 'agreed' | 'oneResponse' | 'severalResponses';

export type Settled =
  /** The level may be a half where several responses have a median between two levels. */
  | { readonly state: 'level'; readonly level: number; readonly basis: Basis }
  | { readonly state: 'dontKnow'; readonly basis: Basis }
  | { readonly state: 'notApplicable'; readonly basis: Basis; readonly reasons: readonly string[] }
  | { readonly state: 'unanswered' };

/** How many respondents gave each answer to an item. */
export interface Tally {
  /** By level, 0 to 4. */
  readonly levels: readonly [number, number, number, number, number];
  readonly dontKnow: number;
  readonly notApplicable: number;
}

/** An item's level beside the round before, where both have one and they differ (S9). */
export interface LevelChange {
  /** In half levels. */
  readonly from: number;
  readonly to: number;
  /** Absent until somebody has said why; only `somethingChanged` is change. */
  readonly reason?: ChangeReason | undefined;
  readonly text?: string | undefined;
}

export interface ItemReport {
  readonly id: ItemId;
  readonly domain: DomainId;
  readonly kind: ItemKind;
  readonly safety: boolean;
  readonly settled: Settled;
  /** How many respondents answered. */
  readonly respondents: number;
  readonly tally: Tally;
  /** The levels given are far enough apart to talk about, and none is agreed (S8). */
  readonly talk: boolean;
  /** Whom respondents want to ask, while nobody has answered. */
  readonly askRoles: readonly Role[];
  /** The site whose answer was taken over, where that is the only answer. */
  readonly copiedFrom?: string | undefined;
  /** How it was settled in the round before, where that may stand beside this one. */
  readonly earlier?: EarlierItem | undefined;
  readonly change?: LevelChange | undefined;
  /** Shared notes only, in the order of respondents. A Report never carries a private note (P6). */
  readonly sharedNotes: readonly string[];
}

/** Counts over a domain's core items. */
export interface Coverage {
  readonly scored: number;
  readonly applicable: number;
  readonly dontKnow: number;
  readonly unanswered: number;
  readonly notApplicable: number;
}

/** A score, or the reason there is none (S4): never 0 for nothing. */
export type DomainOutcome =
  | { readonly state: 'scored'; readonly score: Score }
  | { readonly state: 'noScore' }
  | { readonly state: 'notApplicable' };

/** How far respondents agree on a domain, in words: low under 0.50, medium to 0.70, high above (S8). */
export interface DomainAgreement {
  readonly word: 'low' | 'medium' | 'high';
  /** r*wg(J), full value. */
  readonly value: number;
  /** J: the items it could be worked out from. */
  readonly items: number;
  readonly respondents: number;
}

/** A domain's score beside the round before (S9). */
export interface DomainChange {
  readonly from: Score;
  readonly to: Score;
  /** `to` less `from`, full value. */
  readonly difference: number;
  readonly verdict: 'aboutTheSame' | 'mayHaveMoved' | 'moved';
  /** Items whose level differs. */
  readonly differing: number;
  /** Those of which somebody said that something changed. */
  readonly confirmed: number;
}

export interface DomainReport {
  readonly id: DomainId;
  readonly group: DomainGroup;
  readonly outcome: DomainOutcome;
  readonly coverage: Coverage;
  /** Level aimed for (P1). */
  readonly target: Level;
  readonly importance: 1 | 2 | 3;
  /** Half or more of the applicable items are don't know: begin with "find out" (P3). */
  readonly findOut: boolean;
  /** Absent with fewer than 3 respondents, or no item that enough of them gave a level. */
  readonly agreement?: DomainAgreement | undefined;
  /** Absent in a first round, or where either round has no score that may stand beside the other. */
  readonly change?: DomainChange | undefined;
  /** Core items only, in instrument order. */
  readonly items: readonly ItemReport[];
  /** Reserve and quick-check items, shown apart with no score (S10). */
  readonly otherItems: readonly ItemReport[];
}

/** A mean of domain scores (S6), with how many there are and how many it needs. */
export interface GroupReport {
  readonly scoredDomains: number;
  readonly domains: number;
  readonly needed: number;
  /** Absent where too few domains are scored. */
  readonly score?: Score | undefined;
}

/** A safety item that goes to the top of the plan (P3). */
export interface SafetyFlag {
  readonly item: ItemId;
  readonly domain: DomainId;
  readonly urgency: 'actFirst' | 'checkFirst';
  /** What was said, where anything was. */
  readonly settled: Settled;
  /** Who can find out. */
  readonly askRole: Role;
}

/** Why a suggestion is made, for its one sentence (P2). */
export type SuggestionReason =
  | { readonly because: 'safety'; readonly item: ItemId; readonly level?: number | undefined }
  | {
      readonly because: 'gap';
      readonly item: ItemId;
      readonly level: number;
      readonly target: Level;
    }
  | { readonly because: 'gaps'; readonly items: readonly ItemId[]; readonly target: Level };

export type Suggestion =
  | {
      readonly kind: 'action';
      readonly action: InstrumentActionId;
      readonly domain: DomainId;
      /** The items it serves that fall short of the target. */
      readonly items: readonly ItemId[];
      readonly safety: boolean;
      /** 0 to 100, full value (P2). */
      readonly priority: number;
      readonly effort: Effort;
      readonly owners: readonly OwnerRole[];
      readonly reason: SuggestionReason;
    }
  /** Someone must find out the answer to a safety item (P3). */
  | {
      readonly kind: 'checkFirst';
      readonly item: ItemId;
      readonly domain: DomainId;
      readonly askRole: Role;
    }
  /** A domain that is half don't-know begins here (P3). */
  | {
      readonly kind: 'findOut';
      readonly domain: DomainId;
      readonly items: readonly ItemId[];
      readonly askRole: Role;
    };

/** The one object that screen and documents read. Plain, serialisable, in no language. */
export interface Report {
  readonly assessment: Id;
  readonly changedAt: Instant;
  readonly example: boolean;
  readonly instrument: string;
  readonly site: Site;
  readonly round: Round;
  /** The round before this one. */
  readonly earlier?:
    | Pick<EarlierRound, 'assessment' | 'instrument' | 'round' | 'finished'>
    | undefined;
  /** How many respondents gave at least one answer. */
  readonly respondents: number;
  readonly answered: { readonly core: number; readonly of: number };
  /** Counts over the quick-check items, and over the reserve items; nothing is scored (S10). */
  readonly answeredApart: {
    readonly quick: { readonly answered: number; readonly of: number };
    readonly reserve: { readonly answered: number; readonly of: number };
  };
  readonly domains: readonly DomainReport[];
  readonly opportunities: GroupReport;
  readonly challenges: GroupReport;
  readonly overall: GroupReport;
  readonly flags: readonly SafetyFlag[];
  /** Up to three scored domains each, best first and weakest first; a domain is in one list only. */
  readonly strongest: readonly DomainId[];
  readonly weakest: readonly DomainId[];
  readonly suggestions: readonly Suggestion[];
  /** Actions not removed, in the plan's order. */
  readonly plan: readonly Action[];
  /** Shared notes on actions, by action id. */
  readonly actionNotes: Readonly<Record<Id, readonly string[]>>;
}
