import type { Layout } from './Layout';

/**
 * All summaries of one instrument version in a portfolio, in columns: what a comparison is drawn from.
 *
 * Rows stand in order of the site's latest name, then site, round date, change and id, so that the rows of
 * one site lie together, the oldest first. Texts stand once in `texts`; a column of texts holds places in
 * it, and place 0 is no text.
 */
export interface Matrix extends Layout {
  readonly instrument: string;
  readonly count: number;
  /** Joined by `textSeparator`, which no text holds. */
  readonly texts: string;
  readonly rows: MatrixRows;
}

export const textSeparator = '\u001f';

/** One entry a row in each, except where it says otherwise. */
export interface MatrixRows {
  readonly assessment: Uint32Array;
  readonly site: Uint32Array;
  readonly name: Uint32Array;
  readonly code: Uint32Array;
  readonly network: Uint32Array;
  readonly commissioner: Uint32Array;
  readonly country: Uint32Array;
  readonly round: Uint32Array;
  /** The assessment of the round before. */
  readonly earlier: Uint32Array;
  /** Days since 1 January 1970. */
  readonly date: Int32Array;
  /** Milliseconds since then. */
  readonly changedAt: Float64Array;
  /** Registered patients; -1 where nothing is said. */
  readonly listSize: Int32Array;
  readonly respondents: Uint16Array;
  /** Core items with an answer of any kind. */
  readonly answered: Uint16Array;
  /** 1 example, 2 quick check; added up. */
  readonly marks: Uint8Array;
  /** `scoreFields` numbers a domain and row. */
  readonly scores: Uint8Array;
  /** One number a safety item and row. */
  readonly flags: Uint8Array;
  /** How many actions there are, one number a status and row, in the order of `actionStatuses`. */
  readonly actions: Uint8Array;
  /** The earliest day that a live action is due; `noDay` where there is none. */
  readonly firstDue: Int32Array;
  /** `changeFields` numbers a domain and row (S9). */
  readonly changes: Uint8Array;
}

export const noDay = 2_147_483_647;
export const exampleMark = 1;
export const quickMark = 2;

/** What is not needed to draw a table of sites: items and actions. */
export interface MatrixDetails {
  readonly instrument: string;
  readonly mark: string;
  readonly count: number;
  /** One byte an item and row, see `packItem`. */
  readonly items: Uint8Array;
  readonly actions: ActionColumns;
}

/** One entry an action in each, in order of row and place in its plan. */
export interface ActionColumns {
  readonly row: Uint32Array;
  /** A place in `texts`: the instrument's action; 0 for a site's own. */
  readonly source: Uint32Array;
  /** A place in `texts`: the site's own words. */
  readonly title: Uint32Array;
  readonly domain: Uint32Array;
  /** A place in `actionStatuses`. */
  readonly status: Uint8Array;
  /** Days since 1 January 1970; `noDay` where there is none. */
  readonly due: Int32Array;
  /** A place in `texts`: a role. */
  readonly owner: Uint32Array;
  /** Texts of actions alone, joined by `textSeparator`. */
  readonly texts: string;
}
