import {
  findAddressee,
  type Invitation,
  type ParsedFile,
  parseFile,
  parseInvitation,
  type SendFile,
} from '../../exchange';
import { type Assessment, fail, type Id, type Outcome, succeed } from '../../model';

/** What somebody brought: a file that was chosen or dropped, or a text that was pasted. */
export type Brought = { readonly bytes: Uint8Array } | { readonly text: string };

/** A plan that was sent to be read. */
export interface Received {
  readonly file: SendFile;
  /** Of a plan in a PDF: its fingerprint now, and whether it is what the PDF was made with. */
  readonly print?: { readonly text: string; readonly matches: boolean } | undefined;
}

/** What it turned out to be. */
export type Read =
  | {
      readonly kind: 'assessment';
      readonly assessment: Assessment;
      /** Whose part it is, where it was handed to one respondent. */
      readonly respondent?: Id | undefined;
    }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: 'received'; readonly plans: readonly Received[] };

/**
 * Reads what was brought: an assessment to go on with, an invitation as a file or a link, a plan to
 * be read, on its own or in its PDF.
 *
 * Problems: those of `parseFile` and `parseInvitation`; `fileInstrumentUnknown`.
 *
 * @param versions every instrument version this site serves.
 */
export async function readIncoming(
  brought: Brought,
  versions: readonly string[],
): Promise<Outcome<Read>> {
  if ('text' in brought && isLink(brought.text)) {
    const linked = parseInvitation(brought.text);
    return linked.ok ? succeed({ kind: 'invitation', invitation: linked.value }) : linked;
  }
  const bytes = 'text' in brought ? new TextEncoder().encode(brought.text) : brought.bytes;
  const parsed = await parseFile(bytes);
  if (!parsed.ok) return parsed;
  const { value: file } = parsed;
  if (file.kind === 'invitation') return succeed(file);
  // Answers from elsewhere need to be told whose they are, which this page does not ask yet.
  if (file.kind === 'fhir') return fail('fileForeign', { kind: 'json' });
  if (file.kind !== 'colleague') return succeed({ kind: 'received', plans: listPlans(file) });
  const { instrument } = file.assessment;
  // Refused before it is kept: nobody could see what is in it.
  if (!versions.includes(instrument)) return fail('fileInstrumentUnknown', { instrument });
  const respondent = findAddressee(bytes);
  return succeed({ kind: 'assessment', assessment: file.assessment, respondent });
}

function isLink(text: string): boolean {
  return /^\s*(https?:|#)/i.test(text);
}

function listPlans(
  file: Extract<ParsedFile, { readonly kind: 'send' | 'pdf' }>,
): readonly Received[] {
  if (file.kind === 'send') return [{ file: file.file }];
  return file.plans.map((plan) => ({
    file: plan.file,
    print: { text: plan.fingerprint, matches: plan.fingerprintMatches },
  }));
}
