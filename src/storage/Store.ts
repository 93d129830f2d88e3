import type { Assessment, Id, Instant, Outcome, PlainDate, Problem } from '../model';
import type { Setting, SnapshotReason } from './Database';
import type { DeviceStore, ImportAbout } from './DeviceStore';
import type { WorkshopStore } from './workshops/WorkshopStore';

/** What a list of assessments shows of each. */
export interface AssessmentSummary {
  readonly id: Id;
  readonly site: Id;
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

/** What stands after a write over earlier work, and the way back. */
export interface Rewritten {
  readonly assessment: Assessment;
  /** The snapshot that brings back what was there before; absent where nothing was written over. */
  readonly snapshot?: number | undefined;
  /** The import that it belongs to; absent where it came from no file, or nothing changed. */
  readonly importId?: number | undefined;
}

/** A pure change; it may be called after a while, and sees what is stored then. */
export type StoredChange = (assessment: Assessment) => Assessment;

/** Settings by their keys. */
export type Settings = ReadonlyMap<string, Setting>;

/** Ends a watch. */
export type Stop = () => void;

/**
 * The assessments of this device.
 *
 * Any call may give `storageFull`, `storageSlow`, `storageFailed`, and, once the page was told to stop
 * saving, `storageNewer` or `storageCleared`. Calls that name an assessment may give
 * `assessmentMissing`. What a call could not do has changed nothing.
 */
export interface Store extends DeviceStore, WorkshopStore {
  /** Saves an assessment that is not here yet. Problems: `assessmentExists`. */
  saveNew(assessment: Assessment): Promise<Outcome<Assessment>>;
  /**
   * Gets an assessment, changes it and saves it, in one transaction: neither another tab nor a faster
   * second change comes between.
   */
  change(id: Id, change: StoredChange): Promise<Outcome<Assessment>>;
  /**
   * The same for several, all or none.
   *
   * @param snapshots why a snapshot of each is kept before it changes; absent to keep none.
   */
  changeAll(
    changes: ReadonlyMap<Id, StoredChange>,
    snapshots?: SnapshotReason,
  ): Promise<Outcome<readonly Rewritten[]>>;
  /**
   * Merges each assessment with the one of the same id, or saves it where there is none, in one
   * transaction. What was there before is kept as a snapshot; where nothing changes, none is taken.
   *
   * @param about for what comes in from files: it can be undone as the last import then, also later.
   * @returns one for each that was given, in their order.
   */
  absorb(
    assessments: readonly Assessment[],
    about?: ImportAbout,
  ): Promise<Outcome<readonly Rewritten[]>>;
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
  /**
   * Removes assessments, all or none, with their snapshots and settings, and gives them back, so that
   * they can be absorbed anew.
   */
  remove(ids: readonly Id[]): Promise<Outcome<readonly Assessment[]>>;
  /** What an assessment was before, the latest first; at most 20. */
  listSnapshots(id: Id): Promise<Outcome<readonly Snapshot[]>>;
  /**
   * Puts snapshots in the place of their assessments, which become snapshots, all or none.
   * Problems: `snapshotMissing`.
   */
  restoreSnapshots(snapshots: readonly number[]): Promise<Outcome<readonly Assessment[]>>;
  /**
   * A small fact about this device, such as when a file was last saved.
   *
   * A key about one assessment or site ends in `.` and its id, and goes when that is removed.
   */
  getSetting(key: string): Promise<Outcome<Setting | undefined>>;
  saveSetting(key: string, value: Setting): Promise<Outcome<Setting>>;
  /** Forgets a setting; harmless where there is none. */
  removeSetting(key: string): Promise<Outcome<undefined>>;
  /** Tells of the settings whose keys begin in one way, now and after every change by any tab. */
  watchSettings(beginning: string, listener: (settings: Settings) => void): Stop;
  /** Lets go of the database. */
  close(): void;
}
