import { dictionary, list, type Pdf, type PdfDictionary } from '../readPdf';
import type { ReportFault } from './Check';

/** One head, rows of one length, and a head for every cell (ISO 14289-1, 7.2 and 7.5). */
export function checkTable(pdf: Pdf, table: PdfDictionary, report: ReportFault): void {
  const parts = list(pdf, table['/K']).map((part) => dictionary(pdf, part));
  const count = (type: string) => parts.filter((part) => part['/S'] === type).length;
  if (count('/THead') > 1) report('7.2: table with two heads');
  if (count('/THead') === 1 && count('/TBody') === 0) report('7.2: head without a body');
  const rows = parts
    .flatMap((part) => list(pdf, part['/K']))
    .map((row) => list(pdf, dictionary(pdf, row)['/K']).map((cell) => dictionary(pdf, cell)));
  if (new Set(rows.map(({ length }) => length)).size > 1) report('7.5: rows of unequal length');
  const heads = rows.flat().filter((cell) => cell['/S'] === '/TH');
  if (heads.length === 0) report('7.5: table without heads');
  for (const head of heads) {
    const scope = list(pdf, head['/A']).map((value) => dictionary(pdf, value)['/Scope']);
    if (!scope.some((value) => value === '/Row' || value === '/Column' || value === '/Both')) {
      report('7.5: TH without Scope');
    }
  }
}
