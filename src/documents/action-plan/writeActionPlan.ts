import type { DomainGroup } from '../../model';
import type { DocumentInput, WrittenDocument } from '../DocumentFormat';
import { createPen, type Pen } from '../pdf/createPen';
import { createTaggedDocument } from '../pdf/createTaggedDocument';
import { drawPages } from '../pdf/layout/drawPages';
import { packSlices } from '../pdf/layout/packSlices';
import type { Slice } from '../pdf/layout/Slice';
import { createTypesetter, type Typesetter } from '../pdf/text/createTypesetter';
import { prepareText } from '../pdf/text/prepareText';
import { type ContentsEntry, composeCover } from './composeCover';
import { composeDomains } from './composeDomains';
import { composeEvidence } from './composeEvidence';
import { composeGlance } from './composeGlance';
import { composeMissing } from './composeMissing';
import { composePlan } from './composePlan';
import { composeReading } from './composeReading';
import { makeFileId } from './makeFileId';
import { createPlanContext, type PlanContext } from './PlanContext';
import { area, styles } from './styles';

/**
 * Writes the action plan as a tagged PDF (PDF/UA-1).
 *
 * All numbers come from the Report; they are rounded here and nowhere computed. The same input
 * gives the same bytes. Characters that the fonts lack are drawn as boxes and returned.
 */
export function writeActionPlan(input: DocumentInput): WrittenDocument {
  const { report, translator, writtenAt } = input;
  const title = translator.t('actionPlan.title', {
    site: report.site.name,
    round: report.round.name,
  });
  const document = createTaggedDocument({
    fonts: input.fonts,
    fileId: makeFileId(JSON.stringify([report, input.instrument.version, writtenAt, title])),
    facts: {
      title: prepareText(title),
      subject: translator.t('actionPlan.subject'),
      author: prepareText(report.site.name),
      creator: 'LinkReady',
      language: translator.locale === 'en' ? 'en-GB' : translator.locale,
      writtenAt: `${writtenAt.slice(0, 19)}Z`,
    },
    attachments: input.attachments,
    outputIntentProfile: input.outputIntentProfile,
  });
  const typesetter = createTypesetter(document.faces);
  const pen = createPen(document, typesetter);
  const context = createPlanContext(input, typesetter, document.root);
  const pages = packSlices(composeDocument(context), area.height);
  drawPages(document, pen, typesetter, pages, {
    top: area.top,
    drawMargins: (with_, page, count) => drawMargins(context, with_, page, count),
  });
  return {
    bytes: document.finish(),
    missingCharacters: typesetter.listMissing(),
    pages: pages.length,
  };
}

interface Part extends ContentsEntry {
  compose(context: PlanContext, anchor: string): readonly Slice[];
}

/** All parts in reading order, the cover with its contents first. */
function composeDocument(context: PlanContext): readonly Slice[] {
  const { t } = context.translator;
  const part = (anchor: string, title: string, compose: Part['compose']): Part => ({
    anchor,
    title,
    compose,
  });
  const group = (of: DomainGroup) =>
    part(of, t(`group.${of}`), (_, anchor) => composeDomains(context, of, anchor));
  const parts = [
    part('glance', t('actionPlan.glance'), composeGlance),
    part('plan', t('actionPlan.plan'), composePlan),
    // Where nothing was said there is nothing to show domain by domain.
    ...(hasAnswers(context) ? [group('opportunity'), group('challenge')] : []),
    part('reading', t('actionPlan.reading'), composeReading),
    part('missing', t('actionPlan.missing'), composeMissing),
    part('evidence', t('actionPlan.evidence'), composeEvidence),
  ];
  return [
    ...composeCover(context, parts),
    ...parts.flatMap(({ compose, anchor }) => compose(context, anchor)),
  ];
}

function hasAnswers({ report }: PlanContext): boolean {
  return report.domains.some(({ items, otherItems }) =>
    [...items, ...otherItems].some(({ settled }) => settled.state !== 'unanswered'),
  );
}

/** Whose plan and which page; the cover says the former itself. */
function drawMargins(context: PlanContext, pen: Pen, page: number, pages: number): void {
  const { report, translator, typesetter, input } = context;
  const { style } = styles.margin;
  const right = area.left + area.width;
  const end = (text: string, baseline: number) =>
    pen.text(text, right - typesetter.measure(text, style), baseline, style);
  if (page > 1) {
    const label = report.example
      ? translator.t('actionPlan.margin.example')
      : translator.t('actionPlan.margin');
    const room = area.width - typesetter.measure(label, style) - 20;
    pen.text(shorten(typesetter, nameSubject(context), room), area.left, 44, style);
    end(label, 44);
    pen.horizontalLine(area.left, 51, area.width, 'line');
  }
  const written = translator.t('actionPlan.margin.written', {
    date: translator.date(input.writtenAt.slice(0, 10)),
    version: report.instrument,
  });
  pen.text(written, area.left, 808, style);
  end(translator.t('actionPlan.margin.page', { page, pages }), 808);
}

function nameSubject({ report, translator }: PlanContext): string {
  const { site, round } = report;
  return prepareText(`${site.name} \u00b7 ${round.name}, ${translator.date(round.date)}`);
}

/** The text, or as much of it as fits with an ellipsis; its whole stands on the cover. */
function shorten(typesetter: Typesetter, text: string, width: number): string {
  const { style } = styles.margin;
  if (typesetter.measure(text, style) <= width) return text;
  const characters = [...text];
  while (
    characters.length > 0 &&
    typesetter.measure(`${characters.join('')}\u2026`, style) > width
  ) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}\u2026`;
}
