import { fail, type Outcome, succeed } from '../model';
import { type FileLimits, fileLimits, formatVersion } from './AssessmentFile';
import { checkData } from './checkData';
import { type Fields, isFields } from './Fields';
import { findBinaryKind } from './findFileKind';
import { parseJson } from './parseJson';

/** What a LinkReady file is for. */
export type FilePurpose =
  | 'colleague'
  | 'send'
  | 'invitation'
  | 'backup'
  | 'workshop'
  | 'portfolio'
  | 'fhir';
/** Those that a file of ours names itself. */
const purposes: readonly FilePurpose[] = [
  'colleague',
  'send',
  'invitation',
  'backup',
  'workshop',
  'portfolio',
];

/** A LinkReady file whose body is still to be checked. */
export interface Envelope {
  /** Absent where the file does not say; its schema will. */
  readonly purpose: FilePurpose | undefined;
  readonly data: Fields;
  /** What the data were parsed from, without what stood around it; absent where that was no text. */
  readonly text?: string;
}

/**
 * Parses bytes as a LinkReady file of some kind, or as FHIR, recognised by what it holds and not by its
 * name.
 *
 * Problems: `fileEmpty`; `fileTooLarge` (`limit`, megabytes); `fileForeign` (`kind`, see `FileKind`);
 * `fileNotReadable`; `fileTruncated`; `fileNewer`; `fileInvalid` (`place`, `rule`, `detail`, see `Rule`).
 */
export function parseEnvelope(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
): Outcome<Envelope> {
  const { bytes: mostBytes, depth: mostDepth } = { ...fileLimits, ...limits };
  if (bytes.every((byte) => byte === 0)) return fail('fileEmpty');
  const kind = findBinaryKind(bytes);
  if (kind !== undefined) return fail('fileForeign', { kind });
  if (bytes.length > mostBytes) return fail('fileTooLarge', { limit: mostBytes / 1_000_000 });

  const parsed = parseJson(bytes, mostDepth);
  if (!parsed.ok) return parsed;
  const { value, text } = parsed.value;
  const judged = judgeEnvelope(value);
  return judged.ok ? succeed({ ...judged.value, text }) : judged;
}

/** Whose file it is, and whether it is of an age we know, before anything in it is looked at. */
function judgeEnvelope(data: unknown): Outcome<Envelope> {
  if (!isFields(data)) return fail('fileForeign', { kind: 'json' });
  if (typeof data.resourceType === 'string') return succeed({ purpose: 'fhir', data });
  // What stands on a disk for a document that Google keeps.
  if (typeof data.doc_id === 'string') return fail('fileForeign', { kind: 'shortcut' });
  if (data.format !== 'linkready') return fail('fileForeign', { kind: 'json' });
  const { formatVersion: version, kind } = data;
  if (typeof version === 'number' && version > formatVersion) return fail('fileNewer');
  const purpose = purposes.find((one) => one === kind);
  // A kind of file that this LinkReady has not heard of was thought of after it.
  if (typeof kind === 'string' && purpose === undefined) return fail('fileNewer');
  return succeed({ purpose, data });
}

/** Checks what every body must be, before its own schema: see `checkData`. */
export function checkBody(envelope: Envelope, expected: FilePurpose): Outcome<undefined> {
  const { purpose, data } = envelope;
  if (purpose !== undefined && purpose !== expected) {
    return fail('fileOtherPurpose', { purpose });
  }
  return checkData(data);
}
