import { type Assessment, fail, type Id, type Outcome, succeed } from '../model';
import type { FileLimits } from './AssessmentFile';
import type { Backup } from './backup/Backup';
import { isGzip } from './bytes/gunzip';
import type { FhirFile } from './fhir/parseFhir';
import { findBinaryKind } from './findFileKind';
import { checkInvitation } from './invitation/checkInvitation';
import type { Invitation } from './invitation/Invitation';
import { checkAssessment } from './parseAssessmentFile';
import { parseEnvelope } from './parseEnvelope';
import type { PlanInPdf } from './pdf/readPlanPdf';
import type { SendFile } from './send/SendFile';

/** What a file turned out to hold. */
export type ParsedFile =
  /** To go on with: it merges with what is here. */
  | {
      readonly kind: 'colleague';
      readonly assessment: Assessment;
      /** Whose part it is, where it was handed to one respondent. */
      readonly respondent?: Id | undefined;
    }
  /** To be read. */
  | { readonly kind: 'send'; readonly file: SendFile }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  /** Everything of a device: it is shown before it is brought in. */
  | { readonly kind: 'backup'; readonly backup: Backup }
  /** To be read: the plans in a PDF, one at least. */
  | { readonly kind: 'pdf'; readonly plans: readonly PlanInPdf[] }
  /** Answers from elsewhere, still to be checked against the questions: see `readFhir`. */
  | { readonly kind: 'fhir'; readonly file: FhirFile };

/**
 * Parses any file of LinkReady's, recognised by what it holds and not by its name.
 *
 * What reads PDFs, FHIR, backups and files to send is loaded when one of them is opened.
 *
 * Problems: those of `parseEnvelope`; for a PDF, of `readPlanPdf`; for FHIR, of `parseFhir`.
 */
export async function parseFile(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
): Promise<Outcome<ParsedFile>> {
  if (findBinaryKind(bytes) === 'pdf') {
    const { readPlanPdf } = await import('./pdf/readPlanPdf');
    const plans = await readPlanPdf(bytes);
    return plans.ok ? succeed({ kind: 'pdf', plans: plans.value }) : plans;
  }
  if (isGzip(bytes)) return parsePacked(bytes);
  const envelope = parseEnvelope(bytes, limits);
  if (!envelope.ok) return envelope;
  const { purpose } = envelope.value;
  if (purpose === 'send') {
    const { checkSendFile } = await import('./send/parseSendFile');
    const file = checkSendFile(envelope.value);
    return file.ok ? succeed({ kind: 'send', file: file.value }) : file;
  }
  if (purpose === 'fhir') {
    const { parseFhir } = await import('./fhir/parseFhir');
    const file = parseFhir(envelope.value.data);
    return file.ok ? succeed({ kind: 'fhir', file: file.value }) : file;
  }
  if (purpose === 'backup') {
    const { checkBackup } = await import('./backup/parseBackup');
    const backup = checkBackup(envelope.value);
    return backup.ok ? succeed({ kind: 'backup', backup: backup.value }) : backup;
  }
  if (purpose === 'invitation') {
    const invitation = checkInvitation(envelope.value);
    return invitation.ok
      ? succeed({ kind: 'invitation', invitation: invitation.value })
      : invitation;
  }
  // A file that does not say what it is for is told so by the schema of the kind that it most likely is.
  const assessment = checkAssessment(envelope.value);
  if (!assessment.ok) return assessment;
  const { respondent } = envelope.value.data;
  return succeed({
    kind: 'colleague',
    assessment: assessment.value,
    ...(typeof respondent === 'string' && { respondent }),
  });
}

/** Of our files only backups are packed; what else is, is told so. */
async function parsePacked(bytes: Uint8Array): Promise<Outcome<ParsedFile>> {
  const { parseBackup } = await import('./backup/parseBackup');
  const backup = parseBackup(bytes);
  if (backup.ok) return succeed({ kind: 'backup', backup: backup.value });
  const isForeign = backup.problem.name === 'fileForeign';
  return isForeign ? fail('fileForeign', { kind: 'archive' }) : backup;
}
