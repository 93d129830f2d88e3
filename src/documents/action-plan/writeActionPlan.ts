import type { DocumentInput, WrittenDocument } from '../DocumentFormat';
import { shortenText } from '../parts/shortenText';
import { type Setting, writePages } from '../parts/writePages';
import type { Pen } from '../pdf/createPen';
import { prepareText } from '../pdf/text/prepareText';
import { arrangeParts } from './arrangeParts';
import { composeCover } from './composeCover';
import { createPlanContext } from './PlanContext';
import { area, styles } from './styles';

/**
 * Writes the action plan as a tagged PDF (PDF/UA-1 and PDF/A-3a).
 *
 * All numbers come from the Report; they are rounded here and nowhere computed. A Report of a file
 * that was sent gives the same pages, suggestions apart, which are not sent: what others may not see
 * is left out here too. Where an attachment is the plan's data (its relationship is `Data` and its
 * description holds its fingerprint), the last page tells of it. The same input gives the same
 * bytes. Characters that neither the fonts have nor `drawText` knows are drawn as boxes and
 * returned.
 */
export function writeActionPlan(input: DocumentInput): WrittenDocument {
  const { report, translator } = input;
  const { site, round } = report;
  return writePages(input, {
    title: translator.t('actionPlan.title', { site: site.name, round: round.name }),
    subject: translator.t('actionPlan.subject'),
    author: site.name,
    area,
    attachments: input.attachments,
    compose(setting, root) {
      const context = createPlanContext(input, setting, root);
      const parts = arrangeParts(context);
      return [
        ...composeCover(context, parts),
        ...parts.flatMap(({ compose, anchor }) => compose(context, anchor)),
      ];
    },
    drawMargins: (pen, setting, page, pages) => drawMargins(input, setting, pen, { page, pages }),
  });
}

/** Whose plan and which page; the cover says the former itself. */
function drawMargins(
  input: DocumentInput,
  { typesetter }: Setting,
  pen: Pen,
  { page, pages }: { readonly page: number; readonly pages: number },
): void {
  const { report, translator } = input;
  const { style } = styles.margin;
  const right = area.left + area.width;
  const end = (text: string, baseline: number) =>
    pen.text(text, right - typesetter.measure(text, style), baseline, style);
  if (page > 1) {
    const label = report.example
      ? translator.t('actionPlan.margin.example')
      : translator.t('actionPlan.margin');
    const room = { width: area.width - typesetter.measure(label, style) - 20, lines: 1 };
    const subject = shortenText(typesetter, nameSubject(input), styles.margin, room);
    pen.text(subject, area.left, 44, style);
    end(label, 44);
    pen.horizontalLine(area.left, 51, area.width, 'line');
  }
  const written = translator.t('actionPlan.margin.written', {
    date: translator.date(input.writtenAt.slice(0, 10)),
    version: prepareText(report.instrument),
  });
  pen.text(written, area.left, 808, style);
  end(translator.t('actionPlan.margin.page', { page, pages }), 808);
}

/** Site, round and day; the whole of it stands on the cover. */
function nameSubject({ report, translator }: DocumentInput): string {
  const { site, round } = report;
  return `${site.name} \u00b7 ${round.name}, ${translator.date(round.date)}`;
}
