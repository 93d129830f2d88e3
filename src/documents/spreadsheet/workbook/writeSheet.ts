import type { PlainDate } from '../../../model';
import { looksLikeFormula } from '../../tables/guardFormula';
import type { CellValue } from '../../tables/Table';
import { measureRow } from './measureRow';
import type { Cell, Sheet, Workbook } from './Workbook';
import { styleIndex } from './writeStyles';
import { escapeCellText, escapeXml, xmlHead } from './writeXml';

/** Texts of all sheets, each kept once; a cell names one by its number. */
export interface SharedTexts {
  indexOf(text: string): number;
  write(): string;
}

/** Creates the list of a workbook's texts. */
export function createSharedTexts(): SharedTexts {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = indexes.get(text);
      const index = known ?? indexes.size;
      if (known === undefined) indexes.set(text, index);
      return index;
    },
    write() {
      const texts = [...indexes.keys()].map(
        (text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`,
      );
      return [
        `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
        ` count="${uses}" uniqueCount="${texts.length}">${texts.join('')}</sst>`,
      ].join('');
    },
  };
}

/** Writes one sheet, its elements in the order that ECMA-376, part 1, 18.3.1.99 demands. */
export function writeSheet(
  sheet: Sheet,
  { rightToLeft, footer }: Workbook,
  texts: SharedTexts,
  first: boolean,
): string {
  const { widths, rows, table } = sheet;
  const range = `A1:${addressOf(Math.max(1, rows.length) - 1, widths.length - 1)}`;
  return [
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${range}"/>`,
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''}${rightToLeft ? ' rightToLeft="1"' : ''}`,
    ` workbookViewId="0">${table === undefined ? '' : frozenHeader}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map(writeWidth).join('')}</cols>`,
    `<sheetData>${rows.map((row, index) => writeRow(row, index, widths, texts)).join('')}</sheetData>`,
    table === undefined ? '' : `<autoFilter ref="${filterRange(widths.length, table.rows)}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>',
    // 9 is A4; as many pages down as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${escapeXml(`&L${escapeFooter(footer)}&R&P / &N`)}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** The cells that a table's filter covers: its heading and the rows below it. */
export function filterRange(columns: number, rows: number, absolute = false): string {
  const last = addressOf(rows, columns - 1);
  if (!absolute) return `A1:${last}`;
  return `$A$1:${last.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
}

const frozenHeader = [
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/>',
].join('');

function writeWidth(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

/** With an estimated height: several programs and previews would show one line of each text. */
function writeRow(
  row: readonly Cell[],
  index: number,
  widths: readonly number[],
  texts: SharedTexts,
): string {
  const cells = row.map((cell, column) => writeCell(cell, addressOf(index, column), texts));
  const height = measureRow(row, widths);
  return `<row r="${index + 1}" ht="${height}">${cells.join('')}</row>`;
}

function writeCell({ value, style }: Cell, address: string, texts: SharedTexts): string {
  const quoted = typeof value === 'string' && looksLikeFormula(value);
  const opening = `<c r="${address}" s="${styleIndex(style, quoted)}"`;
  if (value === undefined) return `${opening}/>`;
  if (typeof value === 'string') return `${opening} t="s"><v>${texts.indexOf(value)}</v></c>`;
  return `${opening}><v>${numberOf(value)}</v></c>`;
}

function numberOf(value: Exclude<CellValue, string | undefined>): number {
  return typeof value === 'number' ? value : serialOf(value.day);
}

/** Days since 30 December 1899, which is how a sheet keeps a day after February 1900; it knows no time zones. */
function serialOf(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Row and column from 0 as "A1". */
function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** An ampersand begins a code there; Excel takes at most 255 characters. */
function escapeFooter(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100).toWellFormed().replaceAll('&', '&&');
}
