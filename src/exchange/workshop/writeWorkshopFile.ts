import { type Assessment, mergeAssessments, mergeWorkshops, type Workshop } from '../../model';
import { withoutPrivateNotes } from '../withoutPrivateNotes';
import type { WriteOptions } from '../writeAssessmentFile';
import { writeEnvelope } from '../writeEnvelope';

const firstFields = ['id', 'changedAt', 'shape', 'instrument', 'example', 'sitting', 'agenda'];

/**
 * Writes a file with which another laptop takes over a workshop, or a table's own device joins: UTF-8
 * JSON by the published schema. The same content gives the same bytes.
 *
 * @param content the assessments are those of its tables that are on this device.
 */
export function writeWorkshopFile(
  { workshop, assessments }: { workshop: Workshop; assessments: readonly Assessment[] },
  options: Pick<WriteOptions, 'privateNotes' | 'writtenAt' | 'writtenBy'>,
): Uint8Array {
  const { privateNotes, writtenAt, writtenBy } = options;
  const arranged = assessments
    .map((one) => (privateNotes ? one : withoutPrivateNotes(one)))
    .map((one) => mergeAssessments(one, one))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return writeEnvelope(
    'workshop',
    [
      ['writtenAt', writtenAt],
      ['writtenBy', writtenBy],
      ['assessments', arranged],
    ],
    ['workshop', mergeWorkshops(workshop, workshop)],
    firstFields,
  );
}
