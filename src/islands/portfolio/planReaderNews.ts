import type { SourceFile } from '../../exchange';
import type { ReadPlan } from './readPlans';

/** What a reading worker is told. */
export type PlanReaderOrder =
  | { readonly kind: 'read'; readonly locale: string; readonly files: readonly SourceFile[] }
  /** A part has been taken; `goOn` is false where no more is wanted. */
  | { readonly kind: 'taken'; readonly goOn: boolean };

/** What it tells: the files it was handed come in parts, and then it is done with them. */
export type PlanReaderNews =
  | { readonly kind: 'part'; readonly part: readonly ReadPlan[] }
  | { readonly kind: 'done' };
