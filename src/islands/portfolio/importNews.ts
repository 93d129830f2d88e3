import type { SourceFile } from '../../exchange';
import type { Id, Problem } from '../../model';
import type { FileResult, PortfolioImport } from '../../storage';

/** What the page tells the worker; files come in slices, because handing over ten thousand takes a while. */
export type ImportOrder =
  | {
      readonly kind: 'start';
      readonly portfolio: Id;
      readonly locale: string;
      /** How many files there are in all slices. */
      readonly of: number;
      /** What the device can run at once. */
      readonly cores: number;
    }
  | { readonly kind: 'files'; readonly files: readonly SourceFile[] }
  /** There are no more files. */
  | { readonly kind: 'end' }
  /** Stop before the next batch; what is in stays, and can be undone. */
  | { readonly kind: 'cancel' };

/** How an import stands: files read, files known up to now, and what became of them. */
export interface ImportState {
  readonly done: number;
  readonly of: number;
  readonly counts: PortfolioImport['counts'];
}

/** What the worker tells the page. */
export type ImportNews =
  | ({ readonly kind: 'progress' } & ImportState)
  /** A batch is kept: what became of each of its files. */
  | { readonly kind: 'results'; readonly results: readonly FileResult[] }
  | {
      readonly kind: 'done' | 'cancelled';
      readonly importId: number;
      readonly counts: PortfolioImport['counts'];
      /** Files that nobody put there on purpose. */
      readonly passedOver: number;
    }
  | { readonly kind: 'failed'; readonly problem: Problem };
