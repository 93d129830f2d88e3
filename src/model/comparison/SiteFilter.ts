import type { DomainId } from '../instrument/Instrument';
import type { Band } from '../report/Report';

/** Which sites are shown; an absent part lets all through, and parts are joined by "and". */
export interface SiteFilter {
  /** In the name, the code or the network, in any case. */
  readonly text?: string | undefined;
  readonly networks?: readonly string[] | undefined;
  readonly commissioners?: readonly string[] | undefined;
  readonly countries?: readonly string[] | undefined;
  /** Registered patients, both ends included; a site that does not say is left out. */
  readonly listSize?:
    | { readonly from?: number | undefined; readonly to?: number | undefined }
    | undefined;
  /** Names of rounds. */
  readonly rounds?: readonly string[] | undefined;
  readonly instruments?: readonly string[] | undefined;
  readonly band?:
    | { readonly domain: DomainId; readonly bands: readonly (Band | 'noScore')[] }
    | undefined;
  /** Only sites with a safety item that asks to act first, or to be checked. */
  readonly flag?: 'actFirst' | 'any' | undefined;
  /** Only sites with a live action due before this day. */
  readonly overdueOn?: string | undefined;
  /** Only sites of which a domain moved, or may have moved, since the round before. */
  readonly moved?: DomainId | undefined;
  /** By heading of a further column of the expected list: the values let through. */
  readonly further?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Only these sites, such as those behind a figure. */
  readonly sites?: Uint32Array | undefined;
}

/** What sites are sorted by. There is no sorting by an overall score (S6). */
export type SiteSort =
  | { readonly by: 'name' | 'network' | 'coverage' | 'date' | 'listSize' | 'flags' | 'overdue' }
  | { readonly by: 'domain' | 'change'; readonly domain: DomainId }
  | { readonly by: 'moved' };

export interface SortOrder {
  readonly sort: SiteSort;
  readonly descending: boolean;
}

/** Groups by network, commissioner, country, round, or a further column of the expected list. */
export type SiteGrouping =
  | { readonly by: 'network' | 'commissioner' | 'country' | 'round' }
  | { readonly by: 'further'; readonly column: string };

export interface SiteGroup {
  /** Empty where its sites do not say. */
  readonly name: string;
  readonly sites: Uint32Array;
}
