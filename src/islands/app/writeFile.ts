import { nameAssessmentFile, type WriteOptions, writeAssessmentFile } from '../../exchange';
import type { Assessment } from '../../model';

/** A file ready to download. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
}

/** Writes an assessment's whole file for colleagues, or for going on elsewhere. */
export function writeFile(
  assessment: Assessment,
  options: Omit<WriteOptions, 'writtenBy'>,
): WrittenFile {
  const writtenBy = `LinkReady ${import.meta.env.APP_VERSION}`;
  return {
    bytes: writeAssessmentFile(assessment, { ...options, writtenBy }),
    name: nameAssessmentFile(assessment),
    type: 'application/json',
  };
}
