import type {
  Action,
  Change,
  EarlierRound,
  Id,
  Round,
  Site,
  Stamp,
} from '../assessment/Assessment';
import type { DomainId, ItemId } from '../instrument/Instrument';
import type { Basis, DomainAgreement, Tally } from '../report/Report';

/** Under so many answers nobody outside may see how they were spread (S8). */
export const fewestShown = 3;

/** What an item came to, without who said what. An item that nobody answered is not in the file. */
export interface SentItem {
  readonly item: ItemId;
  readonly state: 'level' | 'dontKnow' | 'notApplicable';
  /** In half levels; only where the state is a level. */
  readonly level?: number | undefined;
  /** Why it does not apply, each reason once, in order of text. */
  readonly reasons?: readonly string[] | undefined;
  readonly basis: Basis;
  /** How many respondents answered; none where a level was agreed without. */
  readonly respondents: number;
  /** How the answers were spread; only where 3 or more answered. */
  readonly tally?: Tally | undefined;
  /** Somebody said 0 or 1 on a safety item that came to more, with no level agreed: it comes first (P3). */
  readonly low?: true | undefined;
  /** The site whose answer was taken over. */
  readonly copiedFrom?: string | undefined;
}

/** Shared notes on an item or an action, without who wrote them, in order of text. */
export interface SentNotes {
  readonly about: ItemId | Id;
  readonly texts: readonly string[];
}

/** How far 3 or more respondents agreed on a domain: it cannot be worked out from what is shown. */
export interface SentAgreement extends DomainAgreement {
  readonly domain: DomainId;
}

/**
 * An assessment as others may see it: what a practice sends to its commissioner, and what a PDF carries.
 *
 * It is no version of an assessment and never merges with one. It has no respondents, no one's answers,
 * no private notes, no targets, no importance and no history. Only fields that are known go in: nobody
 * can say of others whether they are private.
 */
export interface SentAssessment extends Stamp {
  /** Number of this shape. */
  readonly shape: 1;
  readonly instrument: string;
  readonly example?: boolean | undefined;
  readonly site: Site;
  readonly round: Round;
  /** The round before, without who led its actions by name where names stay. */
  readonly earlier?: EarlierRound | undefined;
  /** How many respondents gave at least one answer. */
  readonly respondents: number;
  readonly items: readonly SentItem[];
  readonly agreements: readonly SentAgreement[];
  readonly notes: readonly SentNotes[];
  /** Confirmed change only: what was said to have changed, at the level an item has now (S9). */
  readonly changes: readonly Change[];
  /** Domains of which the sender can only say that they may have moved (S9); the others moved. */
  readonly mayHaveMoved: readonly DomainId[];
  /** The plan. Of each action's history the latest step; owners by name only where that was ticked. */
  readonly actions: readonly Action[];
}
