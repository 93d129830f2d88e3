import type { ActionStatus, PlainDate } from '../assessment/Assessment';
import type { DomainId, InstrumentActionId, ItemId } from '../instrument/Instrument';
import type { Band } from '../report/Report';
import type { ExpectedSite } from './ExpectedSite';

/** Many reports side by side: plain, serialisable, in no language. Sites are numbers of the table. */
export interface Comparison {
  readonly instrument: string;
  /** How many sites are compared. */
  readonly sites: number;
  readonly returns: Returns;
  readonly domains: readonly DomainComparison[];
  readonly gaps: readonly CommonGap[];
  readonly overlaps: readonly OverlappingAction[];
  /** Actions in sites' own words. */
  readonly ownActions: readonly OwnAction[];
  readonly flags: readonly FlagCount[];
  readonly plans: PlanProgress;
  readonly change: ChangeComparison;
  readonly networks: readonly NetworkSpread[];
  readonly help: readonly HelpOffer[];
  readonly notComparable: NotComparable;
}

/** "47 of 62 practices, 81 % of registered patients". */
export interface Returns {
  /** Absent without a list of expected sites. */
  readonly expected?: number | undefined;
  /** Of those expected; without a list, of all. */
  readonly returned: number;
  /** Registered patients of the expected sites whose size is known, and of those of them that returned. */
  readonly patients?: { readonly expected: number; readonly returned: number } | undefined;
  /** Expected sites of which nobody knows how many patients they have. */
  readonly withoutListSize: number;
  readonly missing: readonly ExpectedSite[];
  /** Sites that returned and are on no list. */
  readonly unexpected: readonly number[];
  readonly deadline?: PlainDate | undefined;
  /** Sites whose latest return is older than the window. */
  readonly outsideWindow: readonly number[];
}

/** How one domain stands across sites. Sites without a score are counted apart (S4), never as 0. */
export interface DomainComparison {
  readonly domain: DomainId;
  /** Scores in order of size, full values, with their sites. */
  readonly values: Float64Array;
  readonly sites: Uint32Array;
  readonly scored: number;
  readonly noScore: readonly number[];
  readonly notApplicable: readonly number[];
  /** Sites with another version of the instrument, whose score may not stand beside these. */
  readonly notComparable: readonly number[];
  /** Absent where no site has a score. */
  readonly statistics?: Statistics | undefined;
  /** Sites in each band; absent where a small number is hidden, see `suppressSmall`. */
  readonly bands: Readonly<Record<Band, number | undefined>>;
}

/** Quartiles by linear interpolation between the values (R's type 7, as `quantile_cont` in DuckDB). */
export interface Statistics {
  readonly mean: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

/** An item that many sites have at level 0 or 1. */
export interface CommonGap {
  readonly item: ItemId;
  readonly domain: DomainId;
  readonly safety: boolean;
  readonly reach: 'practice' | 'network';
  /** Sites at level 0 or 1. */
  readonly sites: readonly number[];
  /** Answers that stand on their own among them: what was copied from another site is not one. */
  readonly independent: number;
  /** Sites with a level. */
  readonly of: number;
}

/** One of the instrument's actions that several sites have taken on. */
export interface OverlappingAction {
  readonly action: InstrumentActionId;
  readonly domain: DomainId;
  /** Sites with it in their plan, each once. */
  readonly sites: readonly number[];
  /** Sites where it is live: not started or in progress. */
  readonly live: readonly number[];
  readonly done: readonly number[];
  readonly overdue: readonly number[];
}

export interface OwnAction {
  readonly site: number;
  readonly title: string;
  readonly domain?: DomainId | undefined;
  readonly status: ActionStatus;
  readonly due?: PlainDate | undefined;
}

export interface FlagCount {
  readonly item: ItemId;
  readonly domain: DomainId;
  readonly actFirst: readonly number[];
  readonly checkFirst: readonly number[];
}

export interface PlanProgress {
  readonly withPlan: readonly number[];
  readonly withoutPlan: readonly number[];
  readonly actions: Readonly<Record<ActionStatus, number>>;
  /** Live actions whose day is past, and the sites that have one. */
  readonly overdueActions: number;
  readonly overdue: readonly number[];
  readonly undated: number;
}

/** Sites' latest against their previous (S9): only what was confirmed counts as change. */
export interface ChangeComparison {
  /** Sites with a round before that may stand beside the latest, in one domain at least. */
  readonly compared: readonly number[];
  readonly domains: readonly DomainMoves[];
}

export interface DomainMoves {
  readonly domain: DomainId;
  readonly compared: number;
  readonly aboutTheSame: number;
  readonly mayHaveMoved: readonly Move[];
  readonly moved: readonly Move[];
  /** Items that differ over all sites, and those of them confirmed as change. */
  readonly differing: number;
  readonly confirmed: number;
}

export interface Move {
  readonly site: number;
  /** 0 to 100, full values. */
  readonly from: number;
  readonly to: number;
  readonly differing: number;
  readonly confirmed: number;
}

/** How far apart the sites of one network are, domain by domain. */
export interface NetworkSpread {
  /** Empty for sites that name none. */
  readonly network: string;
  readonly sites: readonly number[];
  readonly domains: readonly {
    readonly domain: DomainId;
    readonly scored: number;
    readonly statistics?: Statistics | undefined;
  }[];
}

/** Why a site may want help; several can hold. */
export type HelpReason =
  | { readonly because: 'flags'; readonly items: readonly ItemId[] }
  | { readonly because: 'overdue'; readonly actions: number; readonly since: PlainDate }
  | { readonly because: 'noReturn'; readonly expected: ExpectedSite }
  /** Domains in which it and others of its network are early. */
  | { readonly because: 'sharedGap'; readonly domains: readonly DomainId[] };

/** A site to offer help to, by name and in order of name; an expected one has no number yet. */
export interface HelpOffer {
  readonly site?: number | undefined;
  readonly name: string;
  readonly network: string;
  readonly reasons: readonly HelpReason[];
}

/** What is left out of means, and why. */
export interface NotComparable {
  /** Sites whose latest plan was made with another version, with the domains left out. */
  readonly sites: readonly {
    readonly site: number;
    readonly instrument: string;
    readonly domains: readonly DomainId[];
  }[];
  /** Plans that lost to a later one of the same site and day. */
  readonly superseded: readonly number[];
  readonly examples: readonly number[];
  readonly quick: readonly number[];
}
