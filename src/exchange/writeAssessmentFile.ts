import { type Assessment, type Id, type Instant, mergeAssessments } from '../model';
import { withoutPrivateNotes } from './withoutPrivateNotes';
import { writeEnvelope } from './writeEnvelope';

/** What goes into a file for colleagues besides the assessment. */
export interface WriteOptions {
  /** Whether private notes go along; without being ticked they do not (P6). */
  readonly privateNotes: boolean;
  readonly writtenAt: Instant;
  /** The programme with its version: "LinkReady 1.0.0". */
  readonly writtenBy: string;
  /** The respondent who is meant to go on with it, where it is handed to one. */
  readonly respondent?: Id | undefined;
}

const firstFields = ['id', 'changedAt', 'shape', 'instrument', 'example', 'site', 'round'];

/**
 * Writes a file from which a colleague continues an assessment: UTF-8 JSON by the published schema.
 *
 * The same assessment gives the same bytes. Every record stands in a line of its own, in order of id, so
 * that two files can be laid side by side.
 */
export function writeAssessmentFile(assessment: Assessment, options: WriteOptions): Uint8Array {
  const { privateNotes, writtenAt, writtenBy, respondent } = options;
  const chosen = privateNotes ? assessment : withoutPrivateNotes(assessment);
  const arranged = mergeAssessments(chosen, chosen);
  return writeEnvelope(
    'colleague',
    [
      ['writtenAt', writtenAt],
      ['writtenBy', writtenBy],
      ...(respondent === undefined ? [] : [['respondent', respondent] as const]),
    ],
    ['assessment', arranged],
    firstFields,
  );
}
