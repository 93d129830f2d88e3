import type { Assessment, Id, Instant, Outcome, PlainDate, Problem } from '../model';
import type { Setting, SnapshotReason } from './Database';

/** What a list of assessments shows of each. */
export interface AssessmentSummary {
  readonly id: Id;
  readonly siteName: string;
  readonly round: { readonly name: string; readonly date: PlainDate };
  /** When anything in it last changed. */
  readonly changedAt: Instant;
  readonly example: boolean;
}

/** What an assessment was before it was written over. */
export interface Snapshot {
  readonly id: number;
  readonly assessmentId: Id;
  readonly takenAt: Instant;
  readonly reason: SnapshotReason;
  readonly assessment: Assessment;
}

/** Ends a watch. */
export type Stop = () => void;

/**
 * The assessments of this device.
 *
 * Any call may give `storageFull`, `storageSlow`, `storageFailed`, and, once the page was told to stop
 * saving, `storageNewer` or `storageCleared`. Calls that name an assessment may give
 * `assessmentMissing`. What a call could not do has changed nothing.
 */
export interface Store {
  /** Saves an assessment that is not here yet. Problems: `assessmentExists`. */
  saveNew(assessment: Assessment): Promise<Outcome<Assessment>>;
  /**
   * Gets an assessment, changes it and saves it, in one transaction: neither another tab nor a faster
   * second change comes between.
   *
   * @param change pure; it may be called after a while, and sees what is stored then.
   */
  change(id: Id, change: (assessment: Assessment) => Assessment): Promise<Outcome<Assessment>>;
  /**
   * Merges an assessment with the one of the same id, or saves it where there is none, in one
   * transaction. What was there before is kept as a snapshot; where nothing changes, none is taken.
   */
  absorb(assessment: Assessment): Promise<Outcome<Assessment>>;
  get(id: Id): Promise<Outcome<Assessment>>;
  /** Summaries, the last changed first. */
  list(): Promise<Outcome<readonly AssessmentSummary[]>>;
  /** Tells of an assessment now and after every change by any tab; `undefined` where it is not here. */
  watch(
    id: Id,
    listener: (assessment: Assessment | undefined) => void,
    onProblem?: (problem: Problem) => void,
  ): Stop;
  /** Tells of all assessments, whole, the last changed first. */
  watchAll(
    listener: (assessments: readonly Assessment[]) => void,
    onProblem?: (problem: Problem) => void,
  ): Stop;
  /** Tells of all summaries, the last changed first. */
  watchList(
    listener: (summaries: readonly AssessmentSummary[]) => void,
    onProblem?: (problem: Problem) => void,
  ): Stop;
  /** Removes an assessment and its snapshots, and gives it back, so that it can be saved anew. */
  remove(id: Id): Promise<Outcome<Assessment>>;
  /** What an assessment was before, the latest first; at most 20. */
  listSnapshots(id: Id): Promise<Outcome<readonly Snapshot[]>>;
  /** Puts a snapshot in the place of its assessment, which becomes one. Problems: `snapshotMissing`. */
  restoreSnapshot(snapshot: number): Promise<Outcome<Assessment>>;
  /** A small fact about this device, such as when a file was last saved. */
  getSetting(key: string): Promise<Outcome<Setting | undefined>>;
  saveSetting(key: string, value: Setting): Promise<Outcome<Setting>>;
  /** Lets go of the database. */
  close(): void;
}
