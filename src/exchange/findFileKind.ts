/** What a file that is not ours turns out to be; the sentence about it has a word for each. */
export type FileKind =
  | 'pdf'
  | 'zip'
  | 'office'
  | 'image'
  | 'film'
  | 'archive'
  | 'programme'
  | 'webPage'
  | 'calendar'
  | 'contact'
  | 'mail'
  | 'outlook'
  | 'winmail'
  | 'protected'
  | 'shortcut'
  | 'filtered'
  | 'xml'
  | 'text'
  | 'json'
  | 'unknown';

/** Bytes, one a character, that are found at a place in every file of a kind. */
interface Signature {
  readonly kind: FileKind;
  readonly bytes: string;
  /** 0 unless told. */
  readonly at?: number;
  /** More bytes that must follow at another place, because a text might begin like this. */
  readonly and?: { readonly at: number; readonly bytes: string };
}

/** The first that fits counts. */
const signatures: readonly Signature[] = [
  { kind: 'pdf', bytes: '%PDF-' },
  ...[
    '[Content_Types]',
    '_rels/',
    'docProps/',
    'xl/',
    'word/',
    'ppt/',
    'mimetypeapplication/vnd.oasis',
  ].map(
    (name): Signature => ({ kind: 'office', bytes: 'PK\x03\x04', and: { at: 30, bytes: name } }),
  ),
  { kind: 'office', bytes: '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d' },
  { kind: 'office', bytes: '\xffWPC' },
  { kind: 'office', bytes: '\0\x01\0\0Standard ' },
  { kind: 'outlook', bytes: '!BDN' },
  { kind: 'winmail', bytes: '\x78\x9f\x3e\x22' },
  { kind: 'protected', bytes: '.pfile' },
  { kind: 'protected', bytes: '\x76\xe8\x04\x60\xc4\x11\xe3\x86' },
  { kind: 'shortcut', bytes: 'L\0\0\0\x01\x14\x02\0' },
  { kind: 'office', bytes: '{\\rtf' },
  { kind: 'zip', bytes: 'PK\x03\x04' },
  { kind: 'zip', bytes: 'PK\x05\x06' },
  { kind: 'image', bytes: '\x89PNG' },
  { kind: 'image', bytes: '\xff\xd8\xff' },
  { kind: 'image', bytes: 'GIF87a' },
  { kind: 'image', bytes: 'GIF89a' },
  { kind: 'image', bytes: 'BM', and: { at: 6, bytes: '\0\0\0\0' } },
  { kind: 'image', bytes: 'II*\0' },
  { kind: 'image', bytes: 'MM\0*' },
  { kind: 'image', bytes: '\0\0\x01\0' },
  { kind: 'image', bytes: 'RIFF', and: { at: 8, bytes: 'WEBP' } },
  ...['heic', 'heix', 'mif1', 'msf1', 'avif'].map(
    (brand): Signature => ({ kind: 'image', bytes: `ftyp${brand}`, at: 4 }),
  ),
  { kind: 'image', bytes: '\0\0\0\x0cJXL ' },
  { kind: 'image', bytes: '\0\0\0\x0cjP  ' },
  { kind: 'image', bytes: '8BPS' },
  { kind: 'image', bytes: '%!PS' },
  { kind: 'film', bytes: 'ftyp', at: 4 },
  { kind: 'film', bytes: 'RIFF' },
  { kind: 'film', bytes: '\x1aE\xdf\xa3' },
  { kind: 'film', bytes: 'ID3' },
  { kind: 'film', bytes: 'OggS' },
  { kind: 'film', bytes: 'fLaC' },
  { kind: 'film', bytes: 'MThd' },
  { kind: 'film', bytes: '#!AMR' },
  { kind: 'film', bytes: '0&\xb2u\x8ef\xcf\x11' },
  { kind: 'film', bytes: '\xff\xfb' },
  { kind: 'archive', bytes: '\x1f\x8b' },
  { kind: 'archive', bytes: "7z\xbc\xaf'\x1c" },
  { kind: 'archive', bytes: 'Rar!\x1a' },
  { kind: 'archive', bytes: 'BZh' },
  { kind: 'archive', bytes: '\xfd7zXZ' },
  { kind: 'archive', bytes: '\x28\xb5\x2f\xfd' },
  { kind: 'archive', bytes: '\x04"M\x18' },
  { kind: 'archive', bytes: 'MSCF\0' },
  { kind: 'archive', bytes: 'ustar', at: 257 },
  { kind: 'programme', bytes: 'MZ', and: { at: 3, bytes: '\0' } },
  { kind: 'programme', bytes: '\x7fELF' },
  { kind: 'programme', bytes: '\xcf\xfa\xed\xfe' },
  { kind: 'programme', bytes: '\xca\xfe\xba\xbe' },
  { kind: 'programme', bytes: '\0asm' },
  { kind: 'programme', bytes: 'CWS' },
];

/** What old office documents and Outlook's mails begin with: a small file system. */
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** How far its names are looked for; they are written with two bytes a letter. */
const mostCompoundBytes = 4_000_000;

/** A header of mail, with another one in the lines that follow; or the line that begins a mailbox. */
const mailHeader =
  /^(?:\d{1,10} *\r?\n)?(?:From \S+ .{0,60}\d\d:\d\d|(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Cc|Date|Subject|Reply-To|Content-Type|Authentication-Results|ARC-[\w-]+|DKIM-Signature|Thread-[\w-]+|Importance|References|In-Reply-To|X-[\w-]+): )/i;

const beginnings: readonly (readonly [RegExp, FileKind])[] = [
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg/is, 'image'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)/is, 'webPage'],
  [/^<.{0,300}<plist.{0,100}<key>URL<\/key>/is, 'shortcut'],
  [/^\[(?:InternetShortcut|Desktop Entry)\]/i, 'shortcut'],
  [/^</, 'xml'],
  [/^(?:From|MIME-Version|Snapshot-).{0,600}^Snapshot-Content-Location:/ims, 'webPage'],
  [/^BEGIN:VCALENDAR/i, 'calendar'],
  [/^BEGIN:VCARD/i, 'contact'],
  [/^-----BEGIN PGP MESSAGE-----/, 'protected'],
  [mailHeader, 'mail'],
  [
    /\battachments?\b.{0,200}\b(?:removed|deleted|stripped|blocked|quarantined|replaced)\b|\bquarantined\b.{0,200}\battachment/is,
    'filtered',
  ],
];

/**
 * What a file is by its first bytes, whatever it is called.
 *
 * @returns absent where the bytes may be text.
 */
export function findBinaryKind(bytes: Uint8Array): FileKind | undefined {
  if (beginsLikeOurs(bytes)) return undefined;
  let start = '';
  for (const byte of bytes.subarray(0, 1_024)) start += String.fromCharCode(byte);
  const found = signatures.find(
    ({ bytes, at = 0, and }) =>
      start.startsWith(bytes, at) && (and === undefined || start.startsWith(and.bytes, and.at)),
  );
  if (found !== undefined) return found.kind;
  if (start.startsWith(compound)) return findCompoundKind(bytes);
  // A PDF may begin a little late; a text of ours may speak of one.
  return start.includes('%PDF-') && !/^[^!-~]*[{[]/.test(start) ? 'pdf' : undefined;
}

/** As nearly every file does, so that ten thousand of them are not asked whether they are anything else. */
function beginsLikeOurs([first, second]: Uint8Array): boolean {
  const blanksAndQuote = [0x09, 0x0a, 0x0d, 0x20, 0x22];
  return first === 0x7b && second !== undefined && blanksAndQuote.includes(second);
}

/** An old office document, unless names inside say that it is a mail or locked. */
function findCompoundKind(bytes: Uint8Array): FileKind {
  const names = new TextDecoder('latin1')
    .decode(bytes.subarray(0, mostCompoundBytes))
    .replaceAll('\0', '');
  if (/__substg1\.0_|__nameid_version1\.0/.test(names)) return 'outlook';
  return /EncryptedPackage|DRMEncrypted/.test(names) ? 'protected' : 'office';
}

/** Whether bytes are a saved mail, or a mailbox of several. */
export function isMail(bytes: Uint8Array): boolean {
  if (beginsLikeOurs(bytes) || findBinaryKind(bytes) !== undefined) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 2_000));
  return findTextKind(start.replace(/^[\s\ufeff]+/u, '')) === 'mail';
}

/**
 * What a text is by how it begins.
 *
 * @param text without leading blanks.
 */
export function findTextKind(text: string): FileKind {
  const start = text.slice(0, 1_000);
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? 'text';
}
