import { type Assessment, fail, type Outcome, succeed, upgradeAssessment } from '../model';
import { type FileLimits, fileLimits, formatVersion } from './AssessmentFile';
import { checkData } from './checkData';
import { checkRecords } from './checkRecords';
import { checkSchema } from './checkSchema';
import { findBinaryKind, findTextKind } from './findFileKind';
import { measureJson } from './measureJson';
import { parseText } from './parseText';
import { placeProblem } from './placeProblem';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Parses a LinkReady file for colleagues, recognised by what it holds and not by its name.
 *
 * The file is read whole or not at all (M7); fields that are not known are kept (M6).
 *
 * Problems: `fileEmpty`; `fileTooLarge` (`limit`, megabytes); `fileForeign` (`kind`, see `FileKind`);
 * `fileNotReadable`; `fileTruncated`; `fileNewer`; `fileInvalid` (`place`, `rule`, `detail`, see `Rule`).
 */
export function parseAssessmentFile(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
): Outcome<Assessment> {
  const { bytes: mostBytes, depth: mostDepth } = { ...fileLimits, ...limits };
  if (bytes.every((byte) => byte === 0)) return fail('fileEmpty');
  const kind = findBinaryKind(bytes);
  if (kind !== undefined) return fail('fileForeign', { kind });
  if (bytes.length > mostBytes) return fail('fileTooLarge', { limit: mostBytes / 1_000_000 });

  const data = parseJson(bytes, mostDepth);
  if (!data.ok) return data;
  const envelope = checkEnvelope(data.value);
  if (!envelope.ok) return envelope;
  const safe = checkData(data.value);
  if (!safe.ok) return safe;
  const file = checkSchema(data.value);
  if (!file.ok) return file;

  const upgraded = upgradeAssessment(file.value.assessment);
  if (upgraded.state !== 'ready') throw new Error('The schema let through what is no assessment');
  const checked = checkRecords(upgraded.document);
  return checked.ok ? succeed(upgraded.document) : checked;
}

function parseJson(bytes: Uint8Array, mostDepth: number): Outcome<unknown> {
  const text = parseText(bytes);
  if (text === undefined) {
    return /^[\s{[]/.test(String.fromCharCode(bytes[0] ?? 0))
      ? fail('fileNotReadable')
      : fail('fileForeign', { kind: 'unknown' });
  }
  if (text === '') return fail('fileEmpty');
  if (text.includes('\0')) return fail('fileForeign', { kind: 'unknown' });
  const { depth, unfinished } = measureJson(text);
  if (depth > mostDepth) return placeProblem([], 'shallower', mostDepth);
  try {
    return succeed(JSON.parse(text));
  } catch {
    if (!/^[{[]/.test(text)) return fail('fileForeign', { kind: findTextKind(text) });
    return fail(unfinished ? 'fileTruncated' : 'fileNotReadable');
  }
}

/** Whose file it is, and whether it is of an age we know, before anything in it is looked at. */
function checkEnvelope(data: unknown): Outcome<undefined> {
  if (!isFields(data)) return fail('fileForeign', { kind: 'json' });
  if (Object.hasOwn(data, 'resourceType')) return fail('fileForeign', { kind: 'fhir' });
  if (data.format !== 'linkready') return fail('fileForeign', { kind: 'json' });
  const { formatVersion: version, kind, assessment } = data;
  if (typeof version === 'number' && version > formatVersion) return fail('fileNewer');
  // A kind of file that this LinkReady has not heard of was thought of after it.
  if (typeof kind === 'string' && kind !== 'colleague') return fail('fileNewer');
  return upgradeAssessment(assessment).state === 'newer' ? fail('fileNewer') : succeed(undefined);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
