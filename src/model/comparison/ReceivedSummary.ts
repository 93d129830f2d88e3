import type { ActionOwner, ActionStatus, Id, Instant, PlainDate } from '../assessment/Assessment';
import type { DomainId, InstrumentActionId } from '../instrument/Instrument';

/**
 * What a comparison needs to know of one plan that was received: a derived index beside the record.
 *
 * It is thrown away and made anew from the record where its mark is not today's, and holds nothing that
 * the record does not say. Numbers by domain, item or safety item stand in the instrument's order.
 */
export interface ReceivedSummary {
  /** The assessment's id. */
  readonly id: Id;
  readonly changedAt: Instant;
  readonly instrument: string;
  /** By which rules and which text of the instrument it was worked out, see `Layout`. */
  readonly mark: string;
  readonly example: boolean;
  readonly site: {
    readonly id: Id;
    readonly name: string;
    readonly country: string;
    readonly code?: string | undefined;
    readonly network?: string | undefined;
    readonly commissioner?: string | undefined;
    readonly listSize?: number | undefined;
  };
  readonly round: {
    readonly name: string;
    readonly date: PlainDate;
    readonly quick: boolean;
    readonly deadline?: PlainDate | undefined;
  };
  /** The assessment of the round before, as the sender had it. */
  readonly earlier?: Id | undefined;
  readonly respondents: number;
  /** Core items with an answer of any kind. */
  readonly answered: number;
  /** Three numbers a domain over its core items: half levels added up, items scored, items applicable. */
  readonly scores: Uint8Array;
  /** One number a safety item: 0 no flag, 1 check first, 2 act first (P3). */
  readonly flags: Uint8Array;
  /** One number an item, see `packItem`. */
  readonly items: Uint8Array;
  /** Five numbers a domain, see `changeFields`; empty in a first round. */
  readonly changes: Uint8Array;
  readonly actions: readonly ReceivedAction[];
}

/** One action of a plan, as far as plans are compared. */
export interface ReceivedAction {
  readonly id: Id;
  /** The instrument's action; absent for a site's own. */
  readonly source?: InstrumentActionId | undefined;
  /** The site's own words, where it has them. */
  readonly title?: string | undefined;
  readonly domain?: DomainId | undefined;
  readonly status: ActionStatus;
  readonly dueDate?: PlainDate | undefined;
  readonly owner?: ActionOwner['role'] | undefined;
}

/** How many numbers a domain has in `scores`. */
export const scoreFields = 3;

/**
 * How many numbers a domain has in `changes`: verdict (0 not compared, 1 about the same, 2 may have moved,
 * 3 moved), half levels added up in the round before, items scored then, items that differ, and those
 * of them confirmed (S9).
 */
export const changeFields = 5;

export const verdicts = ['notCompared', 'aboutTheSame', 'mayHaveMoved', 'moved'] as const;
export type Verdict = (typeof verdicts)[number];
