import type { SourceFile } from '../../exchange';
import type { ArrivedFile } from './Arrival';

/** What the worker is handed: files, in slices, and which slice is the last. */
export interface ReadOrder {
  readonly files: readonly SourceFile[];
  readonly isLast: boolean;
}

/** How far the reading is. */
export interface ReadProgress {
  readonly done: number;
  readonly of: number;
  /** Files that systems leave beside others. */
  readonly passedOver: number;
}

/** What the worker tells: files that were read since it told last. */
export interface ReadNews extends ReadProgress {
  readonly files: readonly ArrivedFile[];
  readonly isEnd: boolean;
}
