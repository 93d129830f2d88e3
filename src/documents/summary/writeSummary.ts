import { createPlanContext } from '../action-plan/PlanContext';
import type { DocumentInput, WrittenDocument } from '../DocumentFormat';
import { type Setting, writePages } from '../parts/writePages';
import type { Pen } from '../pdf/createPen';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { prepareText } from '../pdf/text/prepareText';
import { composeSummary } from './composeSummary';
import { type Allowance, createSummaryContext } from './SummaryContext';
import { area, styles } from './styles';

/** From generous to spare: texts are shortened only as far as one page asks for. */
const allowances: readonly Allowance[] = [
  { title: 2, sentence: 4, entry: 2, action: 2 },
  { title: 2, sentence: 3, entry: 2, action: 1 },
  { title: 1, sentence: 2, entry: 1, action: 1 },
].flatMap((lines) => [
  { ...lines, note: false },
  { ...lines, note: true },
]);

/**
 * Writes the summary: one page, whatever the texts (PDF/UA-1).
 *
 * It carries no data and no names of people, because it is made to be pinned up.
 */
export function writeSummary(input: DocumentInput): WrittenDocument {
  const { report, translator } = input;
  return writePages(input, {
    title: translator.t('summary.title', { site: report.site.name, round: report.round.name }),
    subject: translator.t('summary.subject'),
    author: report.site.name,
    area,
    compose: (setting, root) => composePage(input, setting, root),
    drawMargins: (pen, setting) => drawMargins(input, pen, setting),
  });
}

/** The page with the first allowance that fits, tried on a structure that is thrown away. */
function composePage(
  input: DocumentInput,
  setting: Setting,
  root: StructureElement,
): readonly Slice[] {
  const start = (allowance: Allowance, parent: StructureElement) =>
    createSummaryContext(createPlanContext(input, setting, parent), setting, allowance);
  const fitting = allowances.find((allowance) => {
    const trial = createElement(undefined, 'Document');
    const context = start(allowance, trial);
    const fits = composeSummary(context, trial) !== undefined;
    return fits && (allowance.note || !context.wasShortened());
  });
  const slices = fitting && composeSummary(start(fitting, root), root);
  if (slices === undefined) throw new Error('The summary does not fit on its page');
  return slices;
}

function drawMargins({ translator, report, writtenAt }: DocumentInput, pen: Pen, setting: Setting) {
  const { style } = styles.margin;
  const baseline = area.top + area.height + 22;
  const written = translator.t('actionPlan.margin.written', {
    date: translator.date(writtenAt.slice(0, 10)),
    version: prepareText(report.instrument),
  });
  pen.text(written, area.left, baseline, style);
  const name = 'LinkReady';
  pen.text(name, area.left + area.width - setting.typesetter.measure(name, style), baseline, style);
}
