import type { ItemId } from './Instrument';

/**
 * What became of one item between a version and the next.
 *
 * `item` is the id in the former version; of an added item, the id in the next one. `comparable` says whether
 * a level chosen before may stand beside one chosen after, and `why` gives the reason to the people who
 * review what moves across.
 */
export type ItemChange =
  | { readonly change: 'same'; readonly item: ItemId }
  | {
      readonly change: 'reworded';
      readonly item: ItemId;
      readonly comparable: boolean;
      readonly why: string;
    }
  | {
      readonly change: 'moved';
      readonly item: ItemId;
      /** Its new id, in another domain. */
      readonly to: ItemId;
      readonly comparable: boolean;
      readonly why: string;
    }
  | { readonly change: 'retired'; readonly item: ItemId; readonly why: string }
  | { readonly change: 'added'; readonly item: ItemId };

/** Where every item of a version comes from, and where every item of the version before it went. */
export interface Crosswalk {
  /** The former version; the next one is the version the crosswalk belongs to. */
  readonly from: string;
  readonly items: readonly ItemChange[];
}
