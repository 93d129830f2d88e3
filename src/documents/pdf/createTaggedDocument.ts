import { jsPDF } from 'jspdf';
import { createFontFace, type FontFace } from './font/createFontFace';
import { parseTrueType } from './font/parseTrueType';
import { writeFontFace } from './font/writeFontFace';
import { createObjectWriter, type ObjectWriter, setPdfVersion } from './objects/createObjectWriter';
import { encodeAscii, encodeTextString } from './objects/encode';
import type { LinkAnnotation, LinkTarget } from './objects/LinkAnnotation';
import { packFile } from './objects/packFile';
import { type Attachment, writeAttachments } from './objects/writeAttachments';
import { type NumberedLink, numberLinks, writeLinks } from './objects/writeLinks';
import {
  type DocumentFacts,
  encodeDate,
  encodeInformation,
  prepareFacts,
  writeMetadata,
} from './objects/writeMetadata';
import { type Bookmark, writeOutline } from './objects/writeOutline';
import { writeOutputIntent } from './objects/writeOutputIntent';
import { createElement, type StructureElement } from './structure/StructureElement';
import { writeStructureTree } from './structure/writeStructureTree';
import { createPictureStore, type PictureStore } from './text/createPictureStore';

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;

export type FaceName = 'regular' | 'semibold';

export interface TaggedDocumentOptions {
  readonly facts: DocumentFacts;
  readonly fonts: Readonly<Record<FaceName, Uint8Array>>;
  readonly attachments?: readonly Attachment[] | undefined;
}

/** A rectangle in points from the page's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Why something on the page is no part of what it says (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'Layout' | 'Pagination';

/** A PDF under construction in which all that is painted is either tagged or an artifact. */
export interface TaggedDocument {
  readonly root: StructureElement;
  readonly faces: Readonly<Record<FaceName, FontFace>>;
  addPage(): void;
  /**
   * Paints as content of an element on the current page.
   *
   * @param actualText is read instead of the glyphs (ISO 32000-1, 14.9.4).
   */
  mark(element: StructureElement, paint: () => void, actualText?: string): void;
  /** Whether what is painted now has a text that is read instead. */
  isReadOtherwise(): boolean;
  artifact(kind: ArtifactKind, paint: () => void): void;
  /** Writes content operators; throws outside of `mark` and `artifact`. */
  write(operators: string): void;
  /** Writes operators that set how text looks, unless the last on this page set the same. */
  setTextState(operators: string): void;
  link(element: StructureElement, box: Box, target: LinkTarget, contents: string): void;
  bookmark(level: number, title: string, top: number): void;
  /** A picture of text for the page, drawn once for all places with the same key. */
  drawPicture: PictureStore['get'];
  /** The file's bytes; the document is closed with it. */
  finish(): Uint8Array;
}

/** Standard fonts whose places in jsPDF's resources our faces take. */
const fontPlaces: readonly { readonly face: FaceName; readonly style: string }[] = [
  { face: 'regular', style: 'normal' },
  { face: 'semibold', style: 'bold' },
];

/**
 * Creates an empty tagged PDF (PDF/UA-1, ISO 14289-1, and PDF/A-3a, ISO 19005-3) on top of jsPDF.
 *
 * jsPDF writes pages, resources and catalogue; everything that tags need is added in the events it
 * fires while writing, and the whole is packed at the end. The same calls with the same options
 * give the same bytes.
 */
export function createTaggedDocument(options: TaggedDocumentOptions): TaggedDocument {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: false, putOnlyUsedFonts: true });
  const writer = createObjectWriter(pdf);
  setPdfVersion(pdf);
  const pictures = createPictureStore();
  const faces = placeFaces(pdf, options.fonts);

  const root = createElement(undefined, 'Document');
  const owners = new Map<number, StructureElement[]>();
  const links: LinkAnnotation[] = [];
  const bookmarks: Bookmark[] = [];
  let page = 0;
  let marked = false;
  let readOtherwise = false;
  let textState = '';

  function enclose(opening: string, paint: () => void): void {
    if (marked) throw new Error('Marked content cannot stand inside marked content');
    marked = true;
    writer.write(opening);
    paint();
    writer.write('EMC');
    marked = false;
  }

  function write(operators: string): void {
    if (!marked) throw new Error('Content must be tagged or an artifact');
    writer.write(operators);
  }

  return {
    root,
    faces,
    addPage() {
      pdf.addPage();
      page += 1;
      textState = '';
    },
    isReadOtherwise: () => readOtherwise,
    mark(element, paint, actualText) {
      const owned = owners.get(page) ?? [];
      owners.set(page, owned);
      const id = owned.length;
      owned.push(element);
      element.kids.push({ kind: 'content', page, id });
      const instead =
        actualText === undefined ? '' : ` /ActualText ${encodeTextString(actualText)}`;
      readOtherwise = actualText !== undefined;
      enclose(`/${element.type} <</MCID ${id}${instead}>> BDC`, paint);
      readOtherwise = false;
    },
    artifact: (kind, paint) => enclose(`/Artifact <</Type /${kind}>> BDC`, paint),
    write,
    setTextState(operators) {
      if (operators !== textState) write(operators);
      textState = operators;
    },
    link(element, box, target, contents) {
      const bottom = pageSize.height - box.top - box.height;
      const rectangle = [box.left, bottom, box.left + box.width, bottom + box.height] as const;
      const link: LinkAnnotation = { page, rectangle, target, contents, element };
      links.push(link);
      element.kids.push({ kind: 'link', link });
    },
    bookmark: (level, title, top) => {
      bookmarks.push({ level, title, page, top });
    },
    drawPicture: pictures.get,
    finish: () => {
      const content = { root, owners, links, bookmarks, faces, pictures, pages: page };
      return writeDocument(pdf, writer, options, content);
    },
  };
}

interface Content {
  readonly root: StructureElement;
  readonly owners: ReadonlyMap<number, readonly StructureElement[]>;
  readonly links: readonly LinkAnnotation[];
  readonly bookmarks: readonly Bookmark[];
  readonly faces: Readonly<Record<FaceName, FontFace>>;
  readonly pictures: PictureStore;
  readonly pages: number;
}

function writeDocument(
  pdf: jsPDF,
  writer: ObjectWriter,
  options: TaggedDocumentOptions,
  content: Content,
): Uint8Array {
  const facts = prepareFacts(options.facts);
  const producer = `jsPDF ${jsPDF.version}`;
  let numbered: readonly NumberedLink[] = [];
  let pictures = '';
  let catalogue = '';
  const check = subscribe(pdf, {
    putPage(page) {
      if (numbered.length === 0) numbered = numberLinks(writer, content.links, content.pages);
      const ofPage = numbered.filter(({ link }) => link.page === page.pageNumber);
      writer.write(`/StructParents ${page.pageNumber - 1} /Tabs /S`);
      if (ofPage.length > 0) {
        writer.write(`/Annots [${ofPage.map(({ object }) => `${object} 0 R`).join(' ')}]`);
      }
    },
    putFont({ font }) {
      const place = fontPlaces.find(({ style }) => style === font.fontStyle);
      if (place === undefined) throw new Error(`No face takes the place of ${font.fontStyle}`);
      font.objectNumber = writeFontFace(writer, content.faces[place.face]);
      font.isAlreadyPutted = true;
    },
    postPutPages() {
      pictures = content.pictures.write(writer);
    },
    putXobjectDict() {
      if (pictures !== '') writer.write(pictures);
    },
    postPutResources() {
      const entries = [
        writeDescription(writer, facts, producer),
        writeTree(writer, content, numbered),
        writeAttachments(writer, options.attachments ?? [], encodeDate(facts.writtenAt)),
      ];
      catalogue = entries.filter((entry) => entry !== '').join(' ');
    },
    putCatalog() {
      writer.write(catalogue);
    },
  });
  const bytes = new Uint8Array(pdf.output('arraybuffer'));
  check();
  return packFile(bytes, encodeInformation(facts, producer));
}

/** The catalogue's entries for what the document says about itself. */
function writeDescription(writer: ObjectWriter, facts: DocumentFacts, producer: string): string {
  const intent = writeOutputIntent(writer);
  const metadata = writeMetadata(writer, facts, producer);
  return [
    `/Lang ${encodeAscii(facts.language)}`,
    '/ViewerPreferences <</DisplayDocTitle true>>',
    `/Metadata ${metadata} 0 R`,
    `/OutputIntents [${intent} 0 R]`,
  ].join(' ');
}

/** The catalogue's entries for the structure and the bookmarks. */
function writeTree(
  writer: ObjectWriter,
  { root, owners, bookmarks, pages }: Content,
  numbered: readonly NumberedLink[],
): string {
  writeLinks(writer, numbered, pageSize.height);
  const tree = writeStructureTree(writer, root, owners, numbered, pages);
  const outline = writeOutline(writer, bookmarks, pageSize.height);
  return [
    '/MarkInfo <</Marked true>>',
    `/StructTreeRoot ${tree} 0 R`,
    outline === undefined ? '' : `/Outlines ${outline} 0 R /PageMode /UseOutlines`,
  ]
    .filter((entry) => entry !== '')
    .join(' ');
}

/** What jsPDF hands to the listeners used here. */
interface Events {
  putPage(page: { readonly pageNumber: number }): void;
  putFont(payload: {
    readonly font: { fontStyle: string; objectNumber: number; isAlreadyPutted: boolean };
  }): void;
  postPutPages(): void;
  putXobjectDict(): void;
  postPutResources(): void;
  putCatalog(): void;
}

/**
 * Listens, and returns a check that throws what a listener threw: jsPDF swallows it, and the file
 * would be broken without a word.
 */
function subscribe(pdf: jsPDF, events: Events): () => void {
  let failure: { readonly reason: unknown } | undefined;
  for (const [topic, listener] of Object.entries(events)) {
    pdf.internal.events.subscribe(topic, (payload) => {
      try {
        listener(payload);
      } catch (reason) {
        failure ??= { reason };
      }
    });
  }
  return () => {
    if (failure !== undefined) throw failure.reason;
  };
}

/**
 * Reserves a place among jsPDF's fonts for each face.
 *
 * jsPDF lists the fonts that `text` has used; a blank drawn with a standard font on a page that is
 * taken out again leaves its entry, which the `putFont` event then fills with our own objects.
 */
function placeFaces(
  pdf: jsPDF,
  fonts: Readonly<Record<FaceName, Uint8Array>>,
): Readonly<Record<FaceName, FontFace>> {
  const [regular, semibold] = fontPlaces.map(({ face, style }) => {
    pdf.setFont('helvetica', style);
    pdf.text(' ', 0, 0);
    return createFontFace(parseTrueType(fonts[face]), String(pdf.getFont().id));
  });
  pdf.deletePage(1);
  if (regular === undefined || semibold === undefined) throw new Error('A face has no place');
  return { regular, semibold };
}
