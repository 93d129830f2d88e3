import { guardFormula } from '../tables/guardFormula';
import type { CellValue, Column, Table } from '../tables/Table';

/**
 * Writes a table as comma-separated values (RFC 4180) that a spreadsheet opens as they are meant.
 *
 * UTF-8 with a byte order mark, without which Excel takes the bytes for the country's old character
 * set; lines end with CR LF; text is always quoted, numbers never; days are `YYYY-MM-DD`; nothing is
 * an empty field, never 0. Headings are the columns' ids, which no language changes.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe before it. It can come as the
 * name of a site or a note in a file from anyone (CWE-1236).
 */
export function writeCsv(table: Table): Uint8Array {
  const heading = table.columns.map(headingOf).join(',');
  const lines = table.rows.map((row) => row.map(writeField).join(','));
  return new TextEncoder().encode(`\ufeff${[heading, ...lines].join('\r\n')}\r\n`);
}

function headingOf({ id }: Column): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function writeField(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.day;
  return `"${guardFormula(clean(value)).replaceAll('"', '""')}"`;
}

/** Without what ends a file early in some readers; a line break within a cell is one character. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}
