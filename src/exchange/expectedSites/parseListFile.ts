import { fail, type Outcome, succeed } from '../../model';
import { findBinaryKind } from '../findFileKind';
import { parseText } from '../parseText';
import { readWorkbookRows } from './readWorkbookRows';
import { splitRows } from './splitRows';

/** Rows of cells as a list has them, blank rows left out. */
export interface ListRows {
  readonly rows: readonly (readonly string[])[];
  /** The row of the list each came from, counted from 1 as a spreadsheet does. */
  readonly numbers: readonly number[];
}

const mostBytes = 20_000_000;
const mostRows = 20_001;

/**
 * Reads a list out of a file: a spreadsheet (.xlsx), or text with columns (.csv, .tsv, .txt), recognised by
 * what it holds.
 *
 * Problems: `listEmpty`; `listTooLong` (`limit`, sites); `fileTooLarge` (`limit`, megabytes); `fileForeign`
 * (`kind`) where it is neither.
 */
export function parseListFile(bytes: Uint8Array): Outcome<ListRows> {
  if (bytes.length > mostBytes) return fail('fileTooLarge', { limit: mostBytes / 1_000_000 });
  const kind = findBinaryKind(bytes);
  // A workbook is a zip; the workbooks of before 2007 are not.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (kind !== undefined && isZip) {
    const rows = readWorkbookRows(bytes);
    if (rows.ok)
      return rows.value === undefined ? fail('fileForeign', { kind }) : keepRows(rows.value);
    return rows;
  }
  if (kind !== undefined) return fail('fileForeign', { kind });
  return parseListText(parseText(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
}

/**
 * Reads a list out of text, as it is pasted from a spreadsheet or a mail.
 *
 * Problems: `listEmpty`; `listTooLong` (`limit`, sites).
 */
export function parseListText(text: string): Outcome<ListRows> {
  return keepRows(splitRows(text));
}

function keepRows(all: readonly (readonly string[])[]): Outcome<ListRows> {
  const tidied = all.map((row) => row.map((cell) => cell.replace(/[\s\p{Cc}]+/gu, ' ').trim()));
  const kept = tidied.flatMap((row, index) =>
    row.some((cell) => cell !== '') ? [{ row, number: index + 1 }] : [],
  );
  if (kept.length === 0) return fail('listEmpty');
  if (kept.length > mostRows) return fail('listTooLong', { limit: mostRows - 1 });
  return succeed({
    rows: kept.map(({ row }) => row),
    numbers: kept.map(({ number }) => number),
  });
}
