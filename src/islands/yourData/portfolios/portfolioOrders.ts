import type { Id, Problem } from '../../../model';
import type { RestoredPortfolio, RestoreMode } from '../../../storage';
import type { CheckedPortfolio } from './checkPacked';
import type { CheckedPortfolios } from './checkPortfolios';

/** A portfolio's zip, with what tells whether it is of today. */
export interface StampedPortfolio {
  readonly id: Id;
  /** Changes with everything that is in the zip. */
  readonly stamp: string;
  readonly zip: Blob;
}

/** What the page asks of the worker. */
export type PortfolioOrder =
  /** To pack every portfolio of this device; those that are of today already are not packed again. */
  | {
      readonly kind: 'pack';
      readonly known: readonly StampedPortfolio[];
      readonly writtenAt: string;
      readonly writtenBy: string;
    }
  /** To read portfolios of a backup; nothing is written. */
  | { readonly kind: 'check'; readonly zips: readonly Blob[]; readonly locale: string }
  /** To bring them in. */
  | {
      readonly kind: 'restore';
      readonly checked: readonly CheckedPortfolio[];
      readonly mode: RestoreMode;
      readonly locale: string;
    };

/** How far long work is, in plans. */
export interface PlanProgress {
  readonly done: number;
  readonly of: number;
}

/** What the worker tells; what is no progress is the end. */
export type PortfolioNews =
  | ({ readonly kind: 'progress' } & PlanProgress)
  | { readonly kind: 'packed'; readonly portfolios: readonly StampedPortfolio[] }
  | { readonly kind: 'checked'; readonly portfolios: CheckedPortfolios }
  | { readonly kind: 'restored'; readonly portfolios: readonly RestoredPortfolio[] }
  | { readonly kind: 'failed'; readonly problem: Problem };
