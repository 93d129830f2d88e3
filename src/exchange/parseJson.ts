import { fail, type Outcome, succeed } from '../model';
import { findTextKind } from './findFileKind';
import { findPastedFile } from './findPastedFile';
import { isDeeper, measureJson } from './measureJson';
import { parseText } from './parseText';
import { placeProblem } from './placeProblem';

/** Parsed data, with the text that they were parsed from. */
export interface ParsedJson {
  readonly value: unknown;
  readonly text: string;
}

/**
 * Parses bytes as JSON of a depth that is safe to walk. A file of ours is found in a text, too, whatever
 * is written around it.
 *
 * Problems: `fileEmpty`; `fileForeign` where it is another kind of text; `fileNotReadable`;
 * `fileTruncated`; `fileInvalid` where it goes too deep.
 */
export function parseJson(bytes: Uint8Array, mostDepth: number): Outcome<ParsedJson> {
  const text = parseText(bytes);
  if (text === undefined) {
    return /^[\s{[]/.test(String.fromCharCode(bytes[0] ?? 0))
      ? fail('fileNotReadable')
      : fail('fileForeign', { kind: 'unknown' });
  }
  if (text === '') return fail('fileEmpty');
  if (text.includes('\0')) return fail('fileForeign', { kind: 'unknown' });
  try {
    const value: unknown = JSON.parse(text);
    if (isDeeper(value, mostDepth)) return placeProblem([], 'shallower', mostDepth);
    return succeed({ value, text });
  } catch {
    return tellFault(text, mostDepth);
  }
}

/** Why a text is no JSON, or none that this browser can read. */
function tellFault(text: string, mostDepth: number): Outcome<ParsedJson> {
  const { depth, unfinished } = measureJson(text);
  if (depth > mostDepth) return placeProblem([], 'shallower', mostDepth);
  const pasted = findPastedFile(text);
  if (pasted !== undefined && pasted !== text) return parseJson(encode(pasted), mostDepth);
  if (!text.startsWith('{')) return fail('fileForeign', { kind: findTextKind(text) });
  return fail(unfinished ? 'fileTruncated' : 'fileNotReadable');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
