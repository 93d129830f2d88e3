import type { DomainId } from '../instrument/Instrument';
import type { ExpectedList } from './ExpectedSite';
import type { Layout } from './Layout';
import type { MatrixRows } from './Matrix';

/**
 * A portfolio's plans, laid out by one instrument version, with their sites.
 *
 * A row is one plan, a site is a number from 0; sites stand in order of name. Everything is columns, so
 * that ten thousand sites can be filtered while somebody types.
 */
export interface PortfolioTable extends Layout {
  /** The version whose domains are the columns: the one most sites answered last, or the one asked for. */
  readonly instrument: string;
  /** The versions there are, with how many plans each has, and which domains may stand beside the rest. */
  readonly versions: readonly TableVersion[];
  readonly count: number;
  readonly texts: readonly string[];
  readonly rows: MatrixRows;
  /** The version of each row, a place in `versions`. */
  readonly version: Uint8Array;
  readonly sites: TableSites;
  readonly expected: ExpectedList;
}

export interface TableVersion {
  readonly instrument: string;
  readonly plans: number;
  /** In the order of the table's domains. */
  readonly comparable: readonly boolean[];
  /** The place of each of the table's items among the version's own; -1 where it has no such item. */
  readonly itemPlaces: readonly number[];
}

/** One entry a site in each. */
export interface TableSites {
  readonly count: number;
  /** Site `s` has the rows `rows[starts[s]]` to before `rows[starts[s + 1]]`, the oldest first. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** The network as the person joined it, a place in `networks`; 0 for none. */
  readonly network: Uint16Array;
  readonly networks: readonly string[];
  /** The expected site it is, a place in the list; -1 where it is on no list. */
  readonly expected: Int32Array;
  /** Registered patients, of the list where the site does not say; -1 where nobody says. */
  readonly listSize: Int32Array;
}

/** A stretch of round dates, both ends included; an absent end is open. */
export interface DateWindow {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What is shown of each site: the latest row inside a window, and the one it is compared with. */
export interface ShownRows {
  /** One entry a site; -1 where it has none. */
  readonly latest: Int32Array;
  /** The row before the latest; -1 where there is none. */
  readonly previous: Int32Array;
  /** Rows that lost to a later one of the same site and round date; listed, not counted. */
  readonly superseded: Uint32Array;
}

/** One site, put together for reading. */
export interface PortfolioSite {
  /** Its number in the table. */
  readonly site: number;
  readonly row: number;
  readonly id: string;
  readonly assessment: string;
  readonly name: string;
  readonly code: string;
  readonly network: string;
  readonly commissioner: string;
  readonly country: string;
  readonly listSize?: number | undefined;
  readonly round: string;
  readonly date: string;
  readonly changedAt: string;
  readonly instrument: string;
  readonly example: boolean;
  readonly quick: boolean;
  readonly respondents: number;
  /** Core items answered, of how many. */
  readonly answered: number;
  readonly of: number;
  readonly domains: readonly SiteDomain[];
  /** How many safety items ask to act first, and how many to be checked first. */
  readonly actFirst: number;
  readonly checkFirst: number;
  /** Actions by status. */
  readonly actions: {
    readonly notStarted: number;
    readonly inProgress: number;
    readonly done: number;
    readonly stopped: number;
  };
  /** The earliest day that a live action is due. */
  readonly firstDue?: string | undefined;
  /** What the expected list's further columns say. */
  readonly further: Readonly<Record<string, string>>;
}

export interface SiteDomain {
  readonly id: DomainId;
  readonly state: 'scored' | 'noScore' | 'notApplicable';
  /** 0 to 100, full value; only where it is scored. */
  readonly value?: number | undefined;
  readonly scored: number;
  readonly applicable: number;
  /** Whether it may stand beside the others' (another version may ask something else). */
  readonly comparable: boolean;
  readonly change: 'notCompared' | 'aboutTheSame' | 'mayHaveMoved' | 'moved';
}
