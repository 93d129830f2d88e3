import { fail, type Outcome, succeed } from '../../model';
import { findFingerprint, fingerprint } from '../fingerprint';
import { parseEnvelope } from '../parseEnvelope';
import { checkSendFile } from '../send/parseSendFile';
import type { SendFile } from '../send/SendFile';
import { type PdfAttachment, readAttachments } from './readAttachments';

/** The file that a plan's PDF carries. */
export interface PlanInPdf {
  readonly file: SendFile;
  /** As it was written. */
  readonly text?: string | undefined;
  /** Of the bytes as they are in the PDF now. */
  readonly fingerprint: string;
  /** Whether they are what the PDF says it was made with; false where the file was altered since. */
  readonly fingerprintMatches: boolean;
}

/**
 * Reads the plans out of a PDF: one, or several where PDFs were put together.
 *
 * The fingerprint that a plan was made with stands in the description of its attachment (the `Desc` of
 * its file specification), as it is printed on the last page. Attachments of other programmes are
 * left aside.
 *
 * Problems: those of `readAttachments`; `pdfWithoutData` where no attachment is LinkReady's; else what
 * keeps the first plan from being read, see `parseSendFile`.
 */
export async function readPlanPdf(bytes: Uint8Array): Promise<Outcome<readonly PlanInPdf[]>> {
  const attachments = readAttachments(bytes);
  if (!attachments.ok) return attachments;
  const read = await Promise.all(attachments.value.map(readPlan));
  const plans = read.flatMap((one) => (one.ok ? one.value : []));
  if (plans.length > 0) return succeed(plans);
  const problem = read.find((one) => !one.ok && one.problem.name !== 'fileForeign');
  return problem?.ok === false ? problem : fail('pdfWithoutData');
}

async function readPlan({ bytes, description }: PdfAttachment): Promise<Outcome<PlanInPdf>> {
  const envelope = parseEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const file = checkSendFile(envelope.value);
  if (!file.ok) return file;
  const print = await fingerprint(bytes);
  const fingerprintMatches = findFingerprint(description) === print;
  return succeed({
    file: file.value,
    text: envelope.value.text,
    fingerprint: print,
    fingerprintMatches,
  });
}
