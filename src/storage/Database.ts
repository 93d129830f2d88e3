import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Assessment, Id, Instant } from '../model';
import type { RestoredPortfolio } from './DeviceStore';

/** The number of the database's tables and indexes; documents carry a number of their own. */
export const databaseVersion = 2;

/** One assessment, whole. */
export interface AssessmentRow {
  readonly id: Id;
  /** When anything in it last changed. */
  readonly changedAt: Instant;
  readonly document: Assessment;
}

/** What an assessment was before it was written over. */
export interface SnapshotRow {
  /** Counts up; given by the database. */
  readonly id?: number;
  readonly assessmentId: Id;
  readonly takenAt: Instant;
  readonly reason: SnapshotReason;
  readonly document: Assessment;
}

/**
 * Why a snapshot was taken: a file was merged in, a network's answers were copied here, an earlier
 * snapshot was brought back, an import was undone, or an older shape was brought up to today's.
 */
export type SnapshotReason = 'merge' | 'copy' | 'restore' | 'undo' | 'shape';

export type Setting = string | number | boolean;

export interface SettingRow {
  readonly key: string;
  readonly value: Setting;
}

/** One facilitated sitting, whole. */
export interface WorkshopRow {
  readonly id: Id;
  /** When anything in it last changed. */
  readonly changedAt: Instant;
  /** Read by the functions that know workshops; kept as it is by all others. */
  readonly document: unknown;
}

/** One act of bringing files in: what undoes it. */
export interface ImportRow {
  /** Counts up; given by the database. */
  readonly id?: number;
  readonly at: Instant;
  /** Files that merged, or a backup that merged or took the place of everything. */
  readonly kind: 'files' | 'backup' | 'replacement';
  /** Names of the files, as they came. */
  readonly files: readonly string[];
  /** The assessments that were not here before. */
  readonly added: readonly ImportedRow[];
  /** Those that were, and changed. */
  readonly changed: readonly ChangedRow[];
  /** Absent for files. */
  readonly backup?: RestoredBackup;
  readonly undoneAt?: Instant;
}

/** What a backup did besides adding and changing assessments. */
export interface RestoredBackup {
  /** What the device held before. */
  readonly deviceSnapshot: number;
  /** Assessments that it took the place of. */
  readonly removed: readonly Id[];
  /** Workshops that it added, changed or took the place of. */
  readonly workshops: readonly Id[];
  /** Keys of settings, likewise. */
  readonly settings: readonly string[];
  /** Earlier versions that it brought. */
  readonly snapshots: readonly number[];
  /** Portfolios that it brought; they are in a database of their own. */
  readonly portfolios?: readonly RestoredPortfolio[] | undefined;
}

/** An assessment as an import left it: another time of change tells that work went on since. */
export interface ImportedRow {
  readonly id: Id;
  readonly changedAt: Instant;
}

export interface ChangedRow extends ImportedRow {
  /** What it was before; absent where the device snapshot has it. */
  readonly snapshot?: number | undefined;
}

/** What the whole device held at one time. */
export interface DeviceSnapshotRow {
  /** Counts up; given by the database. */
  readonly id?: number;
  readonly takenAt: Instant;
  readonly reason: DeviceSnapshotReason;
  readonly assessments: readonly AssessmentRow[];
  readonly workshops: readonly WorkshopRow[];
  readonly settings: readonly SettingRow[];
}

/** A backup was brought in, a device snapshot was, or a new version of the app took over. */
export type DeviceSnapshotReason = 'backup' | 'restore' | 'update';

/** A file or folder that the person has chosen; the browser asks again before it is used. */
export interface HandleRow {
  readonly key: string;
  readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle;
}

/** The tables, of the database or of one transaction in it. */
export interface Tables {
  readonly assessments: Table<AssessmentRow, Id>;
  readonly snapshots: Table<SnapshotRow, number>;
  readonly meta: Table<SettingRow, string>;
  readonly workshops: Table<WorkshopRow, Id>;
  readonly imports: Table<ImportRow, number>;
  readonly deviceSnapshots: Table<DeviceSnapshotRow, number>;
  readonly handles: Table<HandleRow, string>;
}

/** The tables of a database, or of a transaction: what is written there then belongs to it. */
export function tablesOf(source: Pick<Dexie, 'table'>): Tables {
  return {
    assessments: source.table('assessments'),
    snapshots: source.table('snapshots'),
    meta: source.table('meta'),
    workshops: source.table('workshops'),
    imports: source.table('imports'),
    deviceSnapshots: source.table('deviceSnapshots'),
    handles: source.table('handles'),
  };
}

/** The database of this device. */
export class Database extends Dexie implements Tables {
  readonly assessments: Table<AssessmentRow, Id>;
  readonly snapshots: Table<SnapshotRow, number>;
  readonly meta: Table<SettingRow, string>;
  readonly workshops: Table<WorkshopRow, Id>;
  readonly imports: Table<ImportRow, number>;
  readonly deviceSnapshots: Table<DeviceSnapshotRow, number>;
  readonly handles: Table<HandleRow, string>;

  constructor(name: string, options: Pick<DexieOptions, 'indexedDB'> = {}) {
    // Strict: a saved answer outlives a power cut; browsers only promise it to the system otherwise.
    // No cache: it shows a write before it is kept, and takes it back where it fails.
    super(name, { ...options, chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Append only: a database of every earlier release still opens.
    this.version(1).stores({
      assessments: 'id, changedAt',
      snapshots: '++id, assessmentId',
      meta: 'key',
    });
    this.version(databaseVersion).stores({
      workshops: 'id, changedAt',
      imports: '++id',
      deviceSnapshots: '++id',
      handles: 'key',
    });
    this.assessments = this.table('assessments');
    this.snapshots = this.table('snapshots');
    this.meta = this.table('meta');
    this.workshops = this.table('workshops');
    this.imports = this.table('imports');
    this.deviceSnapshots = this.table('deviceSnapshots');
    this.handles = this.table('handles');
  }
}
