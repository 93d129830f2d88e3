import type { DataTable, DataValue } from './DataTable';

/**
 * Writes a data table as comma-separated values (RFC 4180) for an engine: UTF-8 without a mark, every
 * text as it is. A spreadsheet would run some of them as formulas; for those there is the workbook.
 */
export function* writeDataCsv({ fields, parts }: DataTable): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${fields.map(({ name }) => name).join(',')}\r\n`);
  for (const part of parts()) {
    yield encoder.encode(part.map((row) => `${row.map(writeValue).join(',')}\r\n`).join(''));
  }
}

function writeValue(value: DataValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  // An empty text in quotes is a text; nothing is nothing.
  return /^[\w. -]+$/.test(value) ? value : `"${value.toWellFormed().replaceAll('"', '""')}"`;
}
