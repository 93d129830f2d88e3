import type { Assessment, Instant } from '../model';

/** The number of the file format that this LinkReady writes. */
export const formatVersion = 1;

/** A LinkReady file for colleagues, as `public/schema/assessment-1.json` publishes it. */
export interface AssessmentFile {
  readonly format: 'linkready';
  readonly formatVersion: typeof formatVersion;
  readonly kind: 'colleague';
  readonly writtenAt: Instant;
  /** The programme that wrote it, with its version. */
  readonly writtenBy: string;
  readonly assessment: Assessment;
}

/** What a file may be at most. */
export interface FileLimits {
  readonly bytes: number;
  /** Objects and lists inside one another. */
  readonly depth: number;
}

export const fileLimits: FileLimits = { bytes: 10_000_000, depth: 40 };
