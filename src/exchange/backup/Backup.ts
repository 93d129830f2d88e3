import type { Assessment, Id, Instant, Problem, Workshop } from '../../model';
import type { FileLimits, formatVersion } from '../AssessmentFile';

/** What an assessment was before it was written over. */
export interface BackupSnapshot {
  readonly assessmentId: Id;
  readonly takenAt: Instant;
  /** Why it was taken; a later LinkReady may have more reasons. */
  readonly reason: string;
  readonly assessment: Assessment;
}

/** A facilitated sitting, as the device holds it. */
export interface BackupWorkshop {
  readonly id: Id;
  readonly changedAt: Instant;
  readonly document: Workshop;
}

/** A small fact about the device that is worth keeping. */
export interface BackupSetting {
  readonly key: string;
  readonly value: string | number | boolean;
}

/** The parts of a backup that this LinkReady reads. */
export interface BackupParts {
  readonly assessments: readonly Assessment[];
  readonly snapshots: readonly BackupSnapshot[];
  readonly workshops: readonly BackupWorkshop[];
  readonly settings: readonly BackupSetting[];
}

/** What is written: workshops as they lie in the database, which readers check again. */
export type WrittenParts = Omit<BackupParts, 'workshops'> & {
  readonly workshops: readonly (Omit<BackupWorkshop, 'document'> & {
    readonly document: unknown;
  })[];
};

/** Parts by their names. */
export type NamedParts = Readonly<Record<string, readonly unknown[]>>;

/** A backup's file, as `public/schema/backup-1.json` publishes it. */
export interface BackupFile {
  readonly format: 'linkready';
  readonly formatVersion: typeof formatVersion;
  readonly kind: 'backup';
  readonly writtenAt: Instant;
  readonly writtenBy: string;
  readonly parts: NamedParts & {
    readonly assessments?: readonly object[];
    readonly snapshots?: readonly (Omit<BackupSnapshot, 'assessment'> & {
      readonly assessment: object;
    })[];
    readonly workshops?: readonly (Omit<BackupWorkshop, 'document'> & {
      readonly document: object;
    })[];
    readonly settings?: readonly BackupSetting[];
  };
}

/** An entry that was not right: the others can still be brought in. */
export interface RefusedEntry {
  readonly part: 'assessments' | 'snapshots' | 'workshops';
  /** The site and the round, or the workshop's title, as far as they can be read; shown, never used. */
  readonly name: string;
  readonly problem: Problem;
}

/** A backup that was read. */
export interface Backup {
  readonly writtenAt: Instant;
  readonly parts: BackupParts;
  readonly refused: readonly RefusedEntry[];
  /** Parts that this LinkReady does not know: they are named, and stay in the file. */
  readonly otherParts: NamedParts;
}

/** The parts that are read here. */
export const knownParts = ['assessments', 'snapshots', 'workshops', 'settings'] as const;

/** What a backup may be at most, unpacked. */
export const backupLimits: FileLimits = { bytes: 100_000_000, depth: 44 };
