import type { DocumentInput, WrittenDocument } from '../DocumentFormat';
import { writePages } from '../parts/writePages';
import { prepareText } from '../pdf/text/prepareText';
import { arrangeParts } from './arrangeParts';
import { composeCover } from './composeCover';
import { drawMargins } from './drawMargins';
import { createPlanContext } from './PlanContext';
import { area } from './styles';

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
    drawMargins: (pen, setting, page, pages) =>
      drawMargins(setting, pen, {
        subject: nameSubject(input),
        label: translator.t(report.example ? 'actionPlan.margin.example' : 'actionPlan.margin'),
        foot: translator.t('actionPlan.margin.written', {
          date: translator.date(input.writtenAt.slice(0, 10)),
          version: prepareText(report.instrument),
        }),
        count: translator.t('actionPlan.margin.page', { page, pages }),
        isCover: page === 1,
      }),
  });
}

/** Site, round and day; the whole of it stands on the cover. */
function nameSubject({ report, translator }: DocumentInput): string {
  const { site, round } = report;
  return `${site.name} \u00b7 ${round.name}, ${translator.date(round.date)}`;
}
