import { fail, type Outcome, succeed } from '../../model';
import { findTextKind } from '../findFileKind';
import { findPastedFile } from '../findPastedFile';
import { findInvitationLink } from '../invitation/invitationLink';
import { holdsPartText } from '../part/partText';
import { splitMailbox } from './splitMailbox';

/** A file that came with a mail, or in its text. */
export interface MailPart {
  /** As the mail calls it; absent where it was in the text. */
  readonly name: string | undefined;
  readonly bytes: Uint8Array;
}

/** What a mail brought. */
export interface MailContents {
  readonly parts: readonly MailPart[];
  /** How many pictures of its text were left aside, such as a signature's. */
  readonly passedOver: number;
}

/** Far more than mails have; what is beyond is made to be read for ever. */
const limits = { maxNestingDepth: 30, maxHeadersSize: 1_000_000 };

/**
 * Reads what came with a saved mail (RFC 5322, MIME): its attachments, mails forwarded inside it, and a
 * file that was pasted into its text. Of a mailbox, every mail is a part.
 *
 * Problems: `mailWithoutData`; `mailNotReadable`; `fileForeign` (`kind`) where the mail is locked.
 */
export async function readMail(bytes: Uint8Array): Promise<Outcome<MailContents>> {
  const mails = splitMailbox(bytes);
  if (mails.length > 1) {
    const parts = mails.map((mail, index) => ({ name: `${index + 1}.eml`, bytes: mail }));
    return succeed({ parts, passedOver: 0 });
  }
  const { default: PostalMime } = await import('postal-mime');
  try {
    const options = { ...limits, forceRfc822Attachments: true } as const;
    return judgeMail(await PostalMime.parse(mails[0] ?? bytes, options));
  } catch {
    // The reader gives up on what nests too deep or has endless headers.
    return fail('mailNotReadable');
  }
}

type Mail = Awaited<ReturnType<typeof import('postal-mime')['default']['parse']>>;
type Attachment = Mail['attachments'][number];

function judgeMail(mail: Mail): Outcome<MailContents> {
  if (isLocked(mail)) return fail('fileForeign', { kind: 'protected' });
  const given = mail.attachments.filter((attachment) => !isDecoration(attachment));
  const text = textOf(mail);
  const pasted = findPastedFile(text) ?? (holdsPasted(text) ? text : undefined);
  const parts: MailPart[] = given.map((attachment) => ({
    name: nameOf(attachment),
    bytes: bytesOf(attachment),
  }));
  if (pasted !== undefined) parts.unshift({ name: undefined, bytes: encode(pasted) });
  if (parts.length === 0) {
    const isFiltered = findTextKind(text) === 'filtered';
    return isFiltered ? fail('fileForeign', { kind: 'filtered' }) : fail('mailWithoutData');
  }
  return succeed({ parts, passedOver: mail.attachments.length - given.length });
}

/** Mail that only its reader's own programme can open: S/MIME and OpenPGP. */
function isLocked({ headers }: Mail): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  return (
    /^multipart\/encrypted/i.test(type) || /pkcs7-mime(?!.*smime-type="?signed-data)/i.test(type)
  );
}

/** Pictures that the text shows, and the signature of a signed mail. */
function isDecoration({ mimeType, disposition, related, contentId }: Attachment): boolean {
  if (/^application\/(x-)?(pkcs7|pgp)-signature$/.test(mimeType)) return true;
  return (
    mimeType.startsWith('image/') &&
    (related === true || disposition === 'inline' || contentId !== undefined)
  );
}

function nameOf({ filename, mimeType }: Attachment): string {
  return filename ?? (mimeType === 'message/rfc822' ? 'mail.eml' : mimeType);
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function textOf({ text, html }: Mail): string {
  return text ?? (html === undefined ? '' : stripTags(html));
}

/** Whether a file, a part or an invitation's link stands in a text; whoever parses it will find it. */
function holdsPasted(text: string): boolean {
  return holdsPartText(text) || findInvitationLink(text) !== undefined;
}

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
};

/** The words of a mail that was written as a web page; only to look for a file in them. */
function stripTags(html: string): string {
  return html
    .replace(/<br[^>]*>|<\/(?:p|div|pre|li|tr)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/gi, (all, code, name) =>
      code === undefined
        ? (entities[`${name}`.toLowerCase()] ?? all)
        : String.fromCodePoint(Number(code)),
    );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
