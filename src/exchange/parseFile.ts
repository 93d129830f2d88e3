import { type Assessment, fail, type Id, type Outcome, succeed } from '../model';
import { type FileLimits, fileLimits } from './AssessmentFile';
import type { Backup } from './backup/Backup';
import { isGzip } from './bytes/gunzip';
import type { FhirFile } from './fhir/parseFhir';
import { findBinaryKind } from './findFileKind';
import { checkInvitation } from './invitation/checkInvitation';
import type { Invitation } from './invitation/Invitation';
import { decodeInvitationLink, findInvitationLink } from './invitation/invitationLink';
import { checkAssessment } from './parseAssessmentFile';
import { type Envelope, parseEnvelope } from './parseEnvelope';
import { parseText } from './parseText';
import { holdsPartText, parsePartText } from './part/partText';
import type { PlanInPdf } from './pdf/readPlanPdf';
import type { PortfolioIndex } from './portfolio/PortfolioFile';
import type { SendFile } from './send/SendFile';
import type { ReadWorkshop } from './workshop/parseWorkshopFile';

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
  | {
      readonly kind: 'send';
      readonly file: SendFile;
      /** As it was written. */
      readonly text?: string | undefined;
    }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  /** Everything of a device: it is shown before it is brought in. */
  | { readonly kind: 'backup'; readonly backup: Backup }
  /** To go on with: it merges with what is here. */
  | { readonly kind: 'workshop'; readonly content: ReadWorkshop }
  /** What a commissioner hands on beside the plans. */
  | { readonly kind: 'portfolio'; readonly portfolio: PortfolioIndex }
  /** To be read: the plans in a PDF, one at least. */
  | { readonly kind: 'pdf'; readonly plans: readonly PlanInPdf[] }
  /** Answers from elsewhere, still to be checked against the questions: see `readFhir`. */
  | { readonly kind: 'fhir'; readonly file: FhirFile };

/**
 * Parses any file of LinkReady's, recognised by what it holds and not by its name.
 *
 * In a text it finds what somebody pasted: a file, a part that `writePartText` wrote, an invitation's link.
 *
 * What reads PDFs, FHIR, backups, workshops and files to send is loaded when one of them is opened.
 *
 * Problems: those of `parseEnvelope`; for a PDF, of `readPlanPdf`; for FHIR, of `parseFhir`; for a part in a
 * text, of `parsePartText`; for a link, of `decodeInvitationLink`.
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
  if (envelope.ok) return parseBody(envelope.value);
  const pasted = findPasted(bytes);
  if (pasted === undefined) return envelope;
  if (pasted.kind === 'link') return asInvitation(decodeInvitationLink(pasted.text));
  const part = parsePartText(pasted.text);
  if (!part.ok) return part;
  // What is in a part is a file, and no text in which there is another part.
  const inside = parseEnvelope(part.value, limits);
  return inside.ok ? parseBody(inside.value) : inside;
}

/** What may stand in a text that is no file: a part of an assessment, or a link with an invitation. */
function findPasted(
  bytes: Uint8Array,
): { readonly kind: 'part' | 'link'; readonly text: string } | undefined {
  if (findBinaryKind(bytes) !== undefined || bytes.length > fileLimits.bytes) return undefined;
  const text = parseText(bytes) ?? '';
  if (holdsPartText(text)) return { kind: 'part', text };
  const link = findInvitationLink(text);
  return link === undefined ? undefined : { kind: 'link', text: link };
}

async function parseBody(envelope: Envelope): Promise<Outcome<ParsedFile>> {
  const { purpose } = envelope;
  if (purpose === 'send') {
    const { checkSendFile } = await import('./send/parseSendFile');
    const file = checkSendFile(envelope);
    return file.ok ? succeed({ kind: 'send', file: file.value, text: envelope.text }) : file;
  }
  if (purpose === 'fhir') {
    const { parseFhir } = await import('./fhir/parseFhir');
    const file = parseFhir(envelope.data);
    return file.ok ? succeed({ kind: 'fhir', file: file.value }) : file;
  }
  if (purpose === 'backup') {
    const { checkBackup } = await import('./backup/parseBackup');
    const backup = checkBackup(envelope);
    return backup.ok ? succeed({ kind: 'backup', backup: backup.value }) : backup;
  }
  if (purpose === 'workshop') {
    const { checkWorkshopFile } = await import('./workshop/parseWorkshopFile');
    const content = checkWorkshopFile(envelope);
    return content.ok ? succeed({ kind: 'workshop', content: content.value }) : content;
  }
  if (purpose === 'portfolio') {
    const { checkPortfolio } = await import('./portfolio/checkPortfolio');
    const portfolio = checkPortfolio(envelope);
    return portfolio.ok ? succeed({ kind: 'portfolio', portfolio: portfolio.value }) : portfolio;
  }
  if (purpose === 'invitation') {
    return asInvitation(checkInvitation(envelope));
  }
  // A file that does not say what it is for is told so by the schema of the kind that it most likely is.
  const assessment = checkAssessment(envelope);
  if (!assessment.ok) return assessment;
  const { respondent } = envelope.data;
  return succeed({
    kind: 'colleague',
    assessment: assessment.value,
    ...(typeof respondent === 'string' && { respondent }),
  });
}

function asInvitation(invitation: Outcome<Invitation>): Outcome<ParsedFile> {
  return invitation.ok ? succeed({ kind: 'invitation', invitation: invitation.value }) : invitation;
}

/** Of our files only backups are packed; what else is, is told so. */
async function parsePacked(bytes: Uint8Array): Promise<Outcome<ParsedFile>> {
  const { parseBackup } = await import('./backup/parseBackup');
  const backup = parseBackup(bytes);
  if (backup.ok) return succeed({ kind: 'backup', backup: backup.value });
  const isForeign = backup.problem.name === 'fileForeign';
  return isForeign ? fail('fileForeign', { kind: 'archive' }) : backup;
}
