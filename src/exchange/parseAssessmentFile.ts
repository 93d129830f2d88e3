import { validate } from 'virtual:assessment-schema';
import { type Assessment, fail, type Outcome, succeed, upgradeAssessment } from '../model';
import type { FileLimits } from './AssessmentFile';
import { checkRecords } from './checkRecords';
import { checkSchema } from './checkSchema';
import { checkBody, type Envelope, parseEnvelope } from './parseEnvelope';

/**
 * Parses a LinkReady file for colleagues, recognised by what it holds and not by its name.
 *
 * The file is read whole or not at all (M7); fields that are not known are kept (M6).
 *
 * Problems: those of `parseEnvelope`, and `fileOtherPurpose` (`purpose`) where it is a LinkReady file
 * of another kind.
 */
export function parseAssessmentFile(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
): Outcome<Assessment> {
  const envelope = parseEnvelope(bytes, limits);
  return envelope.ok ? checkAssessment(envelope.value) : envelope;
}

/** Checks the body of a file for colleagues and brings it up to today's shape. */
export function checkAssessment(envelope: Envelope): Outcome<Assessment> {
  if (upgradeAssessment(envelope.data.assessment).state === 'newer') return fail('fileNewer');
  const safe = checkBody(envelope, 'colleague');
  if (!safe.ok) return safe;
  const file = checkSchema(validate, envelope.data);
  if (!file.ok) return file;

  const upgraded = upgradeAssessment(file.value.assessment);
  if (upgraded.state !== 'ready') throw new Error('The schema let through what is no assessment');
  const checked = checkRecords(upgraded.document);
  return checked.ok ? succeed(upgraded.document) : checked;
}
