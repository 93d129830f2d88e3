import ExcelJS from 'exceljs';

/** A sheet as an independent reader finds it. */
export interface ReadSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** The rows below the headings: values by heading. */
  readonly rows: readonly ReadonlyMap<string, ReadCell>[];
  /** All cells, headings included, row by row. */
  readonly cells: readonly (readonly ReadCell[])[];
  readonly sheet: ExcelJS.Worksheet;
}

export type ReadCell = string | number | Date | undefined;

/** Reads a workbook with exceljs; a formula, a rich text or a link in a cell throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadonlyMap<string, ReadSheet>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, readSheet(sheet)]));
}

function readSheet(sheet: ExcelJS.Worksheet): ReadSheet {
  const cells = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) =>
      readCell(sheet.getCell(row + 1, column + 1).value),
    ),
  );
  const headings = (cells[0] ?? []).map(String);
  const rows = cells
    .slice(1)
    .map((row) => new Map(row.map((value, index) => [headings[index] ?? '', value])));
  return { name: sheet.name, headings, rows, cells, sheet };
}

function readCell(value: ExcelJS.CellValue): ReadCell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value;
  throw new Error(`A cell holds ${JSON.stringify(value)}`);
}
