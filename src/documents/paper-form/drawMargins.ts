import { drawQrCode, encodeSheet, quietZone } from '../../exchange';
import { drawModules } from '../../figures';
import type { Setting } from '../parts/writePages';
import type { Pen } from '../pdf/createPen';
import { drawFigure } from '../pdf/drawFigure';
import { prepareText } from '../pdf/text/prepareText';
import { wrapText } from '../pdf/text/wrapText';
import type { FormContext } from './FormContext';

const headTop = 30;

/** The rater's rule and the sheet's code at the head; whose form and which page at the foot. */
export function drawMargins(
  context: FormContext,
  pen: Pen,
  setting: Setting,
  page: number,
  pages: number,
): void {
  const used = drawSheetCode(context, pen, setting, page, pages);
  drawRule(context, pen, setting, setting.area.width - used - 16);
  drawFoot(context, pen, setting, page, pages);
}

/** @returns the width it takes at the end of the head. */
function drawSheetCode(
  { input, translator, styles, measures }: FormContext,
  pen: Pen,
  setting: Setting,
  page: number,
  pages: number,
): number {
  const { style, leading } = styles.margin;
  const { version } = input.instrument;
  const modules = drawQrCode(
    encodeSheet({ instrument: version, language: translator.locale, sheet: page, of: pages }),
    'quartile',
  );
  const right = setting.area.left + setting.area.width;
  const quiet = (measures.code * quietZone) / modules.length;
  drawFigure(pen, setting.typesetter, drawModules(modules), {
    left: right - measures.code,
    top: headTop,
    width: measures.code,
  });
  const lines = [
    translator.t('form.sheet', { sheet: page, of: pages }),
    translator.t('form.sheet.instrument', { version: prepareText(version) }),
  ];
  const widths = lines.map((line) => setting.typesetter.measure(line, style));
  lines.forEach((line, index) => {
    const left = right - measures.code - quiet - (widths[index] ?? 0);
    pen.text(line, left, headTop + leading * (index + 0.8), style);
  });
  return measures.code + quiet + Math.max(...widths);
}

function drawRule(
  { translator, styles }: FormContext,
  pen: Pen,
  { typesetter, area }: Setting,
  width: number,
): void {
  const { style, leading } = styles.rule;
  const text = prepareText(translator.t('answer.rule'));
  const lines = wrapText([{ text }], width, (piece) => typesetter.measure(piece, style));
  lines.forEach((line, index) => {
    const words = line.parts.map((part) => part.text).join('');
    pen.text(words, area.left, headTop + leading * (index + 0.8), style);
  });
}

function drawFoot(
  { translator, styles }: FormContext,
  pen: Pen,
  { typesetter, area }: Setting,
  page: number,
  pages: number,
): void {
  const { style, leading } = styles.margin;
  const baseline = area.top + area.height + leading * 1.8;
  const label = translator.t('form.number');
  pen.text(label, area.left, baseline, style);
  const start = area.left + typesetter.measure(`${label} `, style);
  pen.horizontalLine(start, baseline + 1.5, style.size * 10, 'quiet', 0.5);
  const place = translator.t('actionPlan.margin.page', { page, pages });
  const left = area.left + area.width - typesetter.measure(place, style);
  pen.text(place, left, baseline, style);
}
