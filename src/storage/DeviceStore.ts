import type { Assessment, Id, Instant, Outcome } from '../model';
import type { DeviceSnapshotReason, HandleRow, SettingRow, WorkshopRow } from './Database';
import type { Snapshot, Stop } from './Store';

/** What an import can be told apart by. */
export interface ImportAbout {
  /** Names of the files, as they came. */
  readonly files: readonly string[];
  /** Portfolios that came in with it, into their own database. */
  readonly portfolios?: readonly RestoredPortfolio[] | undefined;
}

/** A portfolio that a backup brought, with the import that takes it back. */
export interface RestoredPortfolio {
  readonly portfolio: Id;
  readonly importId: number;
  /** Whether it was not here before. */
  readonly isNew: boolean;
}

/** The last act of bringing something in. */
export interface Import {
  readonly id: number;
  readonly at: Instant;
  readonly kind: 'files' | 'backup' | 'replacement';
  readonly files: readonly string[];
  /** Assessments that were not here before. */
  readonly added: readonly Id[];
  /** Assessments that were here, and changed. */
  readonly changed: readonly Id[];
  /** Of both, those that somebody went on with since, or removed. */
  readonly since: readonly Id[];
  /** Portfolios that came in with it. */
  readonly portfolios: readonly RestoredPortfolio[];
}

/** What undoing an import did. */
export interface UndoneImport {
  readonly removed: number;
  readonly broughtBack: number;
  /** Assessments whose later work is kept as an earlier version. */
  readonly kept: number;
}

/** All that a device holds and that is worth keeping elsewhere. */
export interface DeviceContent {
  readonly assessments: readonly Assessment[];
  readonly snapshots: readonly Omit<Snapshot, 'id'>[];
  readonly workshops: readonly WorkshopRow[];
  /** Without what speaks of this browser alone. */
  readonly settings: readonly SettingRow[];
}

/** How a backup comes in: beside what is here, record by record, or in its place. */
export type RestoreMode = 'merge' | 'replace';

/** What the whole device held at one time, without its content. */
export interface DeviceSnapshot {
  readonly id: number;
  readonly takenAt: Instant;
  readonly reason: DeviceSnapshotReason;
  /** How many assessments are in it. */
  readonly assessments: number;
  /** Names of the sites in it. */
  readonly sites: readonly string[];
}

/** What a device does with everything it holds. The problems are those of `Store`. */
export interface DeviceStore {
  /** Everything at once, as it stands in one moment. */
  readDevice(): Promise<Outcome<DeviceContent>>;
  /**
   * Brings a backup in, in one transaction; what the device held before is kept as a device snapshot.
   *
   * Merging keeps what is here (M1-M6), of assessments and of workshops; of two settings of the same
   * key the one that is here stays.
   */
  restoreDevice(
    content: DeviceContent,
    mode: RestoreMode,
    about: ImportAbout,
  ): Promise<Outcome<Import>>;
  /** Tells of the last import, now and after every change; `undefined` where it was undone, or none was. */
  watchLastImport(listener: (last: Import | undefined) => void): Stop;
  /**
   * Takes the last import back: what was new goes, what changed is as it was. Where somebody went on
   * since, that is kept as an earlier version first.
   *
   * Problems: `importMissing` where it is not the last, or was undone; `snapshotMissing`.
   */
  undoImport(id: number): Promise<Outcome<UndoneImport>>;
  /** Keeps what the device holds now; `undefined` where it holds nothing, or the same as last time. */
  keepDeviceSnapshot(reason: DeviceSnapshotReason): Promise<Outcome<number | undefined>>;
  /** The latest first; at most 5. */
  listDeviceSnapshots(): Promise<Outcome<readonly DeviceSnapshot[]>>;
  /**
   * Puts a device snapshot in the place of everything, which becomes a device snapshot.
   * Problems: `snapshotMissing`.
   */
  restoreDeviceSnapshot(id: number): Promise<Outcome<number>>;
  /** Every earlier version of every assessment, those of removed ones too, the latest first. */
  listAllSnapshots(): Promise<Outcome<readonly Snapshot[]>>;
  /** Forgets every earlier version, and with them the way back from the last import. */
  removeSnapshots(): Promise<Outcome<undefined>>;
  /** A file or folder that was chosen; `undefined` where there is none. */
  getHandle(key: string): Promise<Outcome<HandleRow['handle'] | undefined>>;
  saveHandle(key: string, handle: HandleRow['handle']): Promise<Outcome<undefined>>;
  removeHandle(key: string): Promise<Outcome<undefined>>;
}
