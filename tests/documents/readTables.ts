import { readStructure } from './runTool';

/** Rows of a table as the texts of their cells, its head first. */
export type ReadTable = readonly (readonly string[])[];

/** The tables of a PDF in reading order, as poppler finds them in its structure. */
export function readTables(bytes: Uint8Array): readonly ReadTable[] {
  const tables: string[][][] = [];
  let inside = Number.POSITIVE_INFINITY;
  for (const line of readStructure(bytes).split('\n')) {
    const indent = line.length - line.trimStart().length;
    const rows = tables.at(-1) ?? [];
    if (/^ *Table\b/.test(line)) {
      tables.push([]);
      inside = indent;
    } else if (indent <= inside) inside = Number.POSITIVE_INFINITY;
    else if (/^ *TR\b/.test(line)) rows.push([]);
    else if (/^ *T[HD]\b/.test(line)) rows.at(-1)?.push('');
    else addText(rows.at(-1) ?? [], line);
  }
  return tables;
}

/** The text is quoted, on a line of its own. */
function addText(row: string[], line: string): void {
  const text = /^ *"(.*)"$/.exec(line)?.[1];
  if (text !== undefined && row.length > 0) row.push(`${row.pop() ?? ''}${text}`);
}
