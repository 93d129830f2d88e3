import type { SentAssessment } from '../../model';
import type { WriteOptions } from '../writeAssessmentFile';
import { writeEnvelope } from '../writeEnvelope';

const firstFields = [
  'id',
  'changedAt',
  'shape',
  'instrument',
  'example',
  'site',
  'round',
  'respondents',
  'item',
  'state',
  'level',
  'domain',
  'about',
];

/**
 * Writes a file to send: UTF-8 JSON by the published schema, the same bytes for the same assessment.
 *
 * These are the bytes that a PDF carries and whose fingerprint it shows.
 */
export function writeSendFile(
  sent: SentAssessment,
  { writtenAt, writtenBy }: Pick<WriteOptions, 'writtenAt' | 'writtenBy'>,
): Uint8Array {
  return writeEnvelope(
    'send',
    [
      ['writtenAt', writtenAt],
      ['writtenBy', writtenBy],
    ],
    ['sent', sent],
    firstFields,
  );
}
