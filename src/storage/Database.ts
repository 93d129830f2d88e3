import Dexie, { type Table } from 'dexie';
import type { Assessment, Id, Instant } from '../model';

/** The number of the database's tables and indexes; documents carry a number of their own. */
export const databaseVersion = 1;

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
 * Why a snapshot was taken: a file was merged in, a network's answers were copied here, or an earlier
 * snapshot was brought back.
 */
export type SnapshotReason = 'merge' | 'copy' | 'restore';

export type Setting = string | number | boolean;

export interface SettingRow {
  readonly key: string;
  readonly value: Setting;
}

/** The database of this device. */
export class Database extends Dexie {
  readonly assessments: Table<AssessmentRow, Id>;
  readonly snapshots: Table<SnapshotRow, number>;
  readonly meta: Table<SettingRow, string>;

  constructor(name: string) {
    // Strict: a saved answer outlives a power cut; browsers only promise it to the system otherwise.
    // No cache: it shows a write before it is kept, and takes it back where it fails.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(databaseVersion).stores({
      assessments: 'id, changedAt',
      snapshots: '++id, assessmentId',
      meta: 'key',
    });
    this.assessments = this.table('assessments');
    this.snapshots = this.table('snapshots');
    this.meta = this.table('meta');
  }
}
