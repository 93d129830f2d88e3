import {
  catalogueOf,
  dictionary,
  isDictionary,
  list,
  type Pdf,
  type PdfDictionary,
  type PdfValue,
  pagesOf,
  resolve,
  textOf,
} from './readPdf';

/** Parents that a structure type needs (ISO 32000-1, 14.8.4). */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TOCI: ['TOC'],
  Reference: ['TOCI'],
};

const types =
  'Document Sect Div P H1 H2 H3 H4 Span L LI Lbl LBody Table THead TBody TR TH TD TOC TOCI Reference Link Figure BlockQuote';

/** What the walk through the tree has seen. */
interface Seen {
  /** Owner of each marked content, by page and identifier. */
  readonly content: Map<string, string>;
  /** Annotations that the tree refers to. */
  readonly annotations: Set<string>;
  readonly headings: number[];
}

/**
 * Checks the machine-checkable clauses of PDF/UA-1 (ISO 14289-1) that this app's documents touch.
 *
 * @returns what is wrong, a short sentence each; empty where nothing is.
 */
export function checkStructure(pdf: Pdf): readonly string[] {
  const faults: string[] = [];
  const report = (fault: string) => {
    if (!faults.includes(fault)) faults.push(fault);
  };
  checkCatalogue(pdf, report);
  const seen: Seen = { content: new Map(), annotations: new Set(), headings: [] };
  const root = dictionary(pdf, catalogueOf(pdf)['/StructTreeRoot']);
  for (const kid of list(pdf, root['/K'])) {
    walk(pdf, kid, { type: 'StructTreeRoot', page: '' }, seen, report);
  }
  checkHeadings(seen.headings, report);
  checkPages(pdf, root, seen, report);
  checkFonts(pdf, report);
  checkFiles(pdf, report);
  return faults;
}

type Report = (fault: string) => void;

function checkCatalogue(pdf: Pdf, report: Report): void {
  const catalogue = catalogueOf(pdf);
  if (dictionary(pdf, catalogue['/MarkInfo'])['/Marked'] !== true) report('7.1: not marked');
  if (textOf(catalogue['/Lang']) === '') report('7.2: no language');
  const preferences = dictionary(pdf, catalogue['/ViewerPreferences']);
  if (preferences['/DisplayDocTitle'] !== true) report('7.1: title is not displayed');
  if (!isDictionary(resolve(pdf, catalogue['/StructTreeRoot']))) report('7.1: no structure tree');
  if (!isDictionary(resolve(pdf, catalogue['/Outlines']))) report('7.17: no bookmarks');
  const packet = pdf.streams.get(String(catalogue['/Metadata'])) ?? '';
  if (!packet.includes('<pdfuaid:part>1</pdfuaid:part>')) report('5: not named as PDF/UA-1');
  if (!/<dc:title><rdf:Alt><rdf:li[^>]*>[^<]+/.test(packet)) report('7.1: no title');
}

function walk(
  pdf: Pdf,
  reference: PdfValue,
  parent: { readonly type: string; readonly page: string },
  seen: Seen,
  report: Report,
): void {
  const element = dictionary(pdf, reference);
  const type = String(element['/S']).slice(1);
  const page = element['/Pg'] === undefined ? parent.page : String(element['/Pg']);
  if (!types.split(' ').includes(type)) report(`7.1: unknown type ${type}`);
  const allowed = parents[type];
  if (allowed !== undefined && !allowed.includes(parent.type)) {
    report(`7.1: ${type} inside ${parent.type}`);
  }
  checkElement(pdf, element, type, seen, report);
  let linked = false;
  for (const kid of list(pdf, element['/K'])) {
    const value = resolve(pdf, kid);
    if (typeof value === 'number') own(`${page}#${value}`, String(reference), seen, report);
    else if (isDictionary(value) && value['/Type'] === '/MCR') {
      own(`${String(value['/Pg'])}#${String(value['/MCID'])}`, String(reference), seen, report);
    } else if (isDictionary(value) && value['/Type'] === '/OBJR') {
      seen.annotations.add(String(value['/Obj']));
      linked = true;
    } else walk(pdf, kid, { type, page }, seen, report);
  }
  if (type === 'Link' && !linked) report('7.18.5: Link without its annotation');
}

function own(key: string, element: string, seen: Seen, report: Report): void {
  if (seen.content.has(key)) report('7.1: marked content has two owners');
  seen.content.set(key, element);
}

function checkElement(
  pdf: Pdf,
  element: PdfDictionary,
  type: string,
  seen: Seen,
  report: Report,
): void {
  const attributes = list(pdf, element['/A']).map((value) => dictionary(pdf, value));
  if (/^H\d$/.test(type)) seen.headings.push(Number(type.slice(1)));
  if (type === 'Figure' && textOf(element['/Alt']) === '') report('7.3: Figure without Alt');
  if (type === 'TH' && !attributes.some((one) => one['/Scope'] !== undefined)) {
    report('7.5: TH without Scope');
  }
  if (type === 'L' && !attributes.some((one) => one['/ListNumbering'] !== undefined)) {
    report('7.6: L without ListNumbering');
  }
  if (type === 'Table') checkTable(pdf, element, report);
}

/** Every row has as many cells as the head. */
function checkTable(pdf: Pdf, table: PdfDictionary, report: Report): void {
  const rows = list(pdf, table['/K']).flatMap((part) => list(pdf, dictionary(pdf, part)['/K']));
  const widths = rows.map((row) => list(pdf, dictionary(pdf, row)['/K']).length);
  if (new Set(widths).size > 1) report('7.5: rows of unequal length');
}

function checkHeadings(headings: readonly number[], report: Report): void {
  let last = 0;
  for (const level of headings) {
    if (level > last + 1) report(`7.4: heading jumps from H${last} to H${level}`);
    last = level;
  }
  if (headings.filter((level) => level === 1).length !== 1) report('7.4: not one H1');
}

function checkPages(pdf: Pdf, root: PdfDictionary, seen: Seen, report: Report): void {
  const numbers = list(pdf, dictionary(pdf, root['/ParentTree'])['/Nums']);
  const tree = new Map<number, PdfValue>();
  for (let at = 0; at < numbers.length; at += 2) {
    tree.set(Number(numbers[at]), numbers[at + 1] ?? null);
  }
  for (const reference of pagesOf(pdf)) {
    const page = dictionary(pdf, reference);
    const owners = list(pdf, tree.get(Number(page['/StructParents'])));
    checkContent(pdf, reference, owners, seen, report);
    const annotations = list(pdf, page['/Annots']);
    if (annotations.length > 0 && page['/Tabs'] !== '/S') report('7.18.3: no tab order');
    for (const annotation of annotations) {
      const link = dictionary(pdf, annotation);
      if (textOf(link['/Contents']) === '') report('7.18.5: annotation without Contents');
      if (!seen.annotations.has(String(annotation))) report('7.18.1: annotation outside the tree');
      if (!tree.has(Number(link['/StructParent'] ?? -1))) report('7.18.1: no StructParent');
    }
  }
}

/** Painting operators stand inside marked content, and the tree and the page agree on owners. */
function checkContent(
  pdf: Pdf,
  page: string,
  owners: readonly PdfValue[],
  seen: Seen,
  report: Report,
): void {
  const content = list(pdf, dictionary(pdf, page)['/Contents'])
    .map((part) => pdf.streams.get(String(part)) ?? '')
    .join('\n');
  const operators =
    /\/(\w+)\s*<<((?:[^<>]|<[^<>]*>)*)>>\s*BDC|\bEMC\b|(?<=[\s>\]])(Tj|TJ|f\*?|S|s|B\*?|b\*?|Do|sh)(?=\s|$)/g;
  let open = 0;
  for (const [whole, , properties] of content.matchAll(operators)) {
    if (whole === 'EMC') open -= 1;
    else if (whole.endsWith('BDC')) {
      open += 1;
      const identifier = /\/MCID (\d+)/.exec(properties ?? '')?.[1];
      if (identifier === undefined) continue;
      const owner = seen.content.get(`${page}#${identifier}`);
      if (owner === undefined) report('7.1: marked content outside the tree');
      else if (owner !== String(owners[Number(identifier)])) report('7.1: wrong parent tree');
    } else if (open < 1) report('7.1: content neither tagged nor artifact');
  }
  if (open !== 0) report('7.1: marked content not closed');
}

function checkFonts(pdf: Pdf, report: Report): void {
  for (const object of pdf.objects.values()) {
    if (!isDictionary(object) || object['/Type'] !== '/Font') continue;
    if (object['/Subtype'] === '/Type1') report('7.21.4: font not embedded');
    if (object['/Subtype'] !== '/Type0') continue;
    if (object['/ToUnicode'] === undefined) report('7.21.7: font without ToUnicode');
    const [descendant] = list(pdf, object['/DescendantFonts']);
    const descriptor = dictionary(pdf, dictionary(pdf, descendant)['/FontDescriptor']);
    if (descriptor['/FontFile2'] === undefined) report('7.21.4: font not embedded');
  }
}

/** Embedded files say what they are to the document (ISO 19005-3, 6.8). */
function checkFiles(pdf: Pdf, report: Report): void {
  const catalogue = catalogueOf(pdf);
  const files = list(
    pdf,
    dictionary(pdf, dictionary(pdf, catalogue['/Names'])['/EmbeddedFiles'])['/Names'],
  );
  const associated = list(pdf, catalogue['/AF']);
  for (const reference of files.filter((_, index) => index % 2 === 1)) {
    const file = dictionary(pdf, reference);
    if (file['/AFRelationship'] === undefined) report('6.8: file without AFRelationship');
    if (file['/UF'] === undefined || file['/F'] === undefined) report('6.8: file without a name');
    if (!associated.includes(reference)) report('6.8: file not associated');
  }
}
