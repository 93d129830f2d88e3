import type { DocumentAttachment, DocumentInput, WrittenDocument } from '../DocumentFormat';
import { createPen, type Pen } from '../pdf/createPen';
import { createTaggedDocument } from '../pdf/createTaggedDocument';
import { drawPages } from '../pdf/layout/drawPages';
import { packSlices } from '../pdf/layout/packSlices';
import type { Slice } from '../pdf/layout/Slice';
import type { StructureElement } from '../pdf/structure/StructureElement';
import { createTypesetter, type Typesetter } from '../pdf/text/createTypesetter';
import { prepareText } from '../pdf/text/prepareText';

/** The text area of a page, in points from its top left corner. */
export interface TextArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the parts of a document are composed with. */
export interface Setting {
  readonly typesetter: Typesetter;
  readonly area: TextArea;
}

/** A document as its writer describes it. */
export interface PagesPlan {
  /** In the reader's title bar. */
  readonly title: string;
  readonly subject: string;
  readonly author?: string | undefined;
  readonly area: TextArea;
  /** Files that travel inside. */
  readonly attachments?: readonly DocumentAttachment[] | undefined;
  compose(setting: Setting, root: StructureElement): readonly Slice[];
  /** Running head and foot, drawn as an artifact. */
  drawMargins(pen: Pen, setting: Setting, page: number, pages: number): void;
}

/**
 * Writes a tagged PDF (PDF/UA-1 and PDF/A-3a) of composed pages.
 *
 * The same input gives the same bytes. Characters that nothing could draw are returned.
 */
export function writePages(
  input: Pick<DocumentInput, 'translator' | 'fonts' | 'writtenAt' | 'drawText'>,
  plan: PagesPlan,
): WrittenDocument {
  const { translator, writtenAt } = input;
  const document = createTaggedDocument({
    fonts: input.fonts,
    facts: {
      title: prepareText(plan.title),
      subject: plan.subject,
      author: prepareText(plan.author ?? 'LinkReady'),
      creator: 'LinkReady',
      language: translator.locale === 'en' ? 'en-GB' : translator.locale,
      writtenAt: `${writtenAt.slice(0, 19)}Z`,
    },
    attachments: plan.attachments,
  });
  const typesetter = createTypesetter(document.faces, input.drawText);
  const setting: Setting = { typesetter, area: plan.area };
  const pages = packSlices(plan.compose(setting, document.root), plan.area.height);
  drawPages(document, createPen(document, typesetter), typesetter, pages, {
    top: plan.area.top,
    drawMargins: (pen, page, count) => plan.drawMargins(pen, setting, page, count),
  });
  return {
    bytes: document.finish(),
    missingCharacters: typesetter.listMissing(),
    pages: pages.length,
  };
}
