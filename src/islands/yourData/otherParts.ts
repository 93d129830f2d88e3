import type { Outcome } from '../../model';
import type { RestoreMode } from '../../storage';

/** Something that a backup carries besides what the main database holds. */
export interface OtherPart {
  /** Its permanent name in the file. */
  readonly name: string;
  /** What to write; nothing is written of an empty list. */
  readonly read: () => Promise<Outcome<readonly unknown[]>>;
  /** Brings entries back, after checking each as what comes from outside. */
  readonly restore: (entries: readonly unknown[], mode: RestoreMode) => Promise<Outcome<unknown>>;
}

/** One entry for each; a part of a backup that has none here is named, and stays in the file. */
export const otherParts: readonly OtherPart[] = [];
