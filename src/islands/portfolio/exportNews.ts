import type { DateWindow, Id, Problem } from '../../model';

/** What is written: a workbook, the data package, the long table alone, or the portfolio to hand on. */
export type ExportKind = 'workbook' | 'package' | 'parquet' | 'portfolio';

/** What the export worker is asked for. */
export interface ExportOrder {
  readonly kind: ExportKind;
  readonly portfolio: Id;
  readonly locale: string;
  /** Whether sites have their names; else pseudonyms from the portfolio's key. The portfolio has names always. */
  readonly names: boolean;
  /** Whether a mean over domains is in it: only on request (S6). */
  readonly overall: boolean;
  readonly window: DateWindow;
  /** Ids of the sites that are written; all if nothing is said. */
  readonly sites?: readonly Id[] | undefined;
  /** Where the reader is. */
  readonly today: string;
  readonly writtenAt: string;
  readonly writtenBy: string;
}

/** What the export worker tells. */
export type ExportNews =
  | { readonly kind: 'done'; readonly blob: Blob }
  | { readonly kind: 'failed'; readonly problem: Problem };
