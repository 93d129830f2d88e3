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
  | 'xml'
  | 'text'
  | 'fhir'
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
  { kind: 'office', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
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
  { kind: 'film', bytes: 'ftyp', at: 4 },
  { kind: 'film', bytes: 'RIFF' },
  { kind: 'film', bytes: '\x1aE\xdf\xa3' },
  { kind: 'film', bytes: 'ID3' },
  { kind: 'film', bytes: 'OggS' },
  { kind: 'archive', bytes: '\x1f\x8b' },
  { kind: 'archive', bytes: "7z\xbc\xaf'\x1c" },
  { kind: 'archive', bytes: 'Rar!\x1a' },
  { kind: 'programme', bytes: 'MZ', and: { at: 3, bytes: '\0' } },
  { kind: 'programme', bytes: '\x7fELF' },
];

const beginnings: readonly (readonly [RegExp, FileKind])[] = [
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?(?:<!doctype svg[^>]*>\s*)?<svg/is, 'image'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)/is, 'webPage'],
  [/^</, 'xml'],
  [/^BEGIN:VCALENDAR/i, 'calendar'],
  [/^BEGIN:VCARD/i, 'contact'],
  [
    /^(?:From |(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|X-[\w-]+): )/i,
    'mail',
  ],
];

/**
 * What a file is by its first bytes, whatever it is called.
 *
 * @returns absent where the bytes may be text.
 */
export function findBinaryKind(bytes: Uint8Array): FileKind | undefined {
  let start = '';
  for (const byte of bytes.subarray(0, 1_024)) start += String.fromCharCode(byte);
  const found = signatures.find(
    ({ bytes, at = 0, and }) =>
      start.startsWith(bytes, at) && (and === undefined || start.startsWith(and.bytes, and.at)),
  );
  if (found !== undefined) return found.kind;
  // A PDF may begin a little late; a text of ours may speak of one.
  return start.includes('%PDF-') && !/^[^!-~]*[{[]/.test(start) ? 'pdf' : undefined;
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
