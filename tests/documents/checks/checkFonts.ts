import { dictionary, isDictionary, list, type Pdf, type PdfDictionary, textOf } from '../readPdf';
import type { ReportFault } from './Check';
import { glyphsOf } from './glyphsOf';

/** Fonts are embedded, and say of their glyphs what is true (ISO 14289-1, 7.21). */
export function checkFonts(pdf: Pdf, report: ReportFault): void {
  for (const [reference, object] of pdf.objects) {
    if (!isDictionary(object) || object['/Type'] !== '/Font') continue;
    if (object['/Subtype'] === '/Type1' || object['/Subtype'] === '/TrueType') {
      report('7.21.4: font not embedded');
    }
    if (object['/Subtype'] === '/Type0') checkFont(pdf, reference, object, report);
  }
}

function checkFont(pdf: Pdf, reference: string, font: PdfDictionary, report: ReportFault): void {
  if (font['/ToUnicode'] === undefined) report('7.21.7: font without ToUnicode');
  if (!['/Identity-H', '/Identity-V'].includes(String(font['/Encoding']))) {
    report('7.21.3.3: encoding that is not embedded');
  }
  const [first] = list(pdf, font['/DescendantFonts']);
  const descendant = dictionary(pdf, first);
  if (descendant['/CIDToGIDMap'] === undefined) report('7.21.3.2: font without CIDToGIDMap');
  const system = dictionary(pdf, descendant['/CIDSystemInfo']);
  if (textOf(system['/Registry']) === '' || textOf(system['/Ordering']) === '') {
    report('7.21.3.1: font without CIDSystemInfo');
  }
  const descriptor = dictionary(pdf, descendant['/FontDescriptor']);
  if (descriptor['/FontFile2'] === undefined) report('7.21.4: font not embedded');
  if (descriptor['/CIDSet'] !== undefined) report('7.21.4.2: CIDSet');
  const names = [font['/BaseFont'], descendant['/BaseFont'], descriptor['/FontName']];
  if (new Set(names).size !== 1) report('7.21: font of several names');
  if (!/^\/[A-Z]{6}\+/.test(String(font['/BaseFont']))) report('7.21: subset without a tag');
  checkWidths(pdf, reference, descendant, report);
  checkTexts(pdf, reference, report);
}

/** Differences of more than a thousandth of an em are faults (ISO 14289-1, 7.21.5). */
function checkWidths(
  pdf: Pdf,
  reference: string,
  descendant: PdfDictionary,
  report: ReportFault,
): void {
  const { widths } = glyphsOf(pdf, reference);
  const said = list(pdf, list(pdf, descendant['/W'])[1]).map(Number);
  const fits = widths.every((width, glyph) => {
    const other = said[glyph] ?? Number(descendant['/DW'] ?? 1000);
    return glyph >= said.length || Math.abs(width - other) <= 1;
  });
  if (!fits || said.length === 0) report('7.21.5: widths differ from the font');
}

/** Codes that stand for no character (ISO 14289-1, 7.21.7). */
function checkTexts(pdf: Pdf, reference: string, report: ReportFault): void {
  for (const text of glyphsOf(pdf, reference).texts.values()) {
    const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
    if (codes.length === 0 || codes.some((code) => [0, 0xfeff, 0xfffe, 0xffff].includes(code))) {
      report('7.21.7: code of no character');
    }
    if (!text.isWellFormed()) report('7.21.7: half a character');
  }
}
