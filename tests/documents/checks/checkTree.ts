import {
  catalogueOf,
  dictionary,
  isDictionary,
  list,
  type Pdf,
  type PdfDictionary,
  type PdfValue,
  resolve,
  textOf,
} from '../readPdf';
import type { ReportFault, SeenStructure } from './Check';
import { checkTable } from './checkTable';

/** Parents that a structure type needs (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2). */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TOCI: ['TOC'],
  Reference: ['TOCI'],
};

/** Kids that a structure type may have, where it may not have all. */
const kids: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};

const types =
  'Document Sect Div P H1 H2 H3 H4 Span L LI Lbl LBody Table THead TBody TR TH TD TOC TOCI Reference Link Figure BlockQuote Caption Note';

interface Walk {
  readonly content: Map<string, string>;
  readonly annotations: Map<string, string>;
  readonly headings: number[];
  readonly notes: Set<string>;
}

/** Structure types, their nesting, headings, lists, figures and links (ISO 14289-1, 7.1 to 7.9). */
export function checkTree(pdf: Pdf, report: ReportFault): SeenStructure {
  const walked: Walk = {
    content: new Map(),
    annotations: new Map(),
    headings: [],
    notes: new Set(),
  };
  const root = dictionary(pdf, catalogueOf(pdf)['/StructTreeRoot']);
  for (const kid of list(pdf, root['/K'])) {
    const top = { type: 'StructTreeRoot', page: '', reference: '' };
    visit(pdf, kid, top, walked, report);
  }
  checkHeadings(walked.headings, report);
  return walked;
}

interface Parent {
  readonly type: string;
  readonly page: string;
  readonly reference: string;
}

function visit(
  pdf: Pdf,
  reference: PdfValue,
  parent: Parent,
  walked: Walk,
  report: ReportFault,
): void {
  const element = dictionary(pdf, reference);
  const type = String(element['/S']).slice(1);
  const own = String(reference);
  const page = element['/Pg'] === undefined ? parent.page : String(element['/Pg']);
  if (!types.split(' ').includes(type)) report(`7.1: unknown type ${type}`);
  if (parents[type]?.includes(parent.type) === false) report(`7.1: ${type} inside ${parent.type}`);
  if (kids[parent.type]?.includes(type) === false) report(`7.2: ${parent.type} holds ${type}`);
  if (parent.reference !== '' && element['/P'] !== parent.reference) {
    report('7.1: element with another parent');
  }
  checkElement(pdf, element, type, walked, report);
  let linked = false;
  for (const kid of list(pdf, element['/K'])) {
    const value = resolve(pdf, kid);
    if (typeof value === 'number') claim(`${page}#${value}`, own, walked, report);
    else if (isDictionary(value) && value['/Type'] === '/MCR') {
      claim(`${String(value['/Pg'])}#${String(value['/MCID'])}`, own, walked, report);
    } else if (isDictionary(value) && value['/Type'] === '/OBJR') {
      walked.annotations.set(String(value['/Obj']), type);
      linked = true;
    } else visit(pdf, kid, { type, page, reference: own }, walked, report);
  }
  if (type === 'Link' && !linked) report('7.18.5: Link without its annotation');
}

function claim(key: string, element: string, walked: Walk, report: ReportFault): void {
  if (walked.content.has(key)) report('7.1: marked content has two owners');
  walked.content.set(key, element);
}

function checkElement(
  pdf: Pdf,
  element: PdfDictionary,
  type: string,
  walked: Walk,
  report: ReportFault,
): void {
  const attributes = list(pdf, element['/A']).map((value) => dictionary(pdf, value));
  if (/^H\d$/.test(type)) walked.headings.push(Number(type.slice(1)));
  if (type === 'Figure') {
    if (textOf(element['/Alt']) === '') report('7.3: Figure without Alt');
    if (!attributes.some((one) => isBox(pdf, one['/BBox']))) report('7.3: Figure without BBox');
  }
  if (type === 'L') checkList(pdf, element, attributes, report);
  if (type === 'Table') checkTable(pdf, element, report);
  if (type === 'Note') {
    const id = textOf(element['/ID']);
    if (id === '' || walked.notes.has(id)) report('7.9: Note without an ID of its own');
    walked.notes.add(id);
  }
}

/** Four numbers, left below right and bottom below top. */
function isBox(pdf: Pdf, value: PdfValue | undefined): boolean {
  const [left, bottom, right, top] = list(pdf, value).map(Number);
  return Number(left) < Number(right) && Number(bottom) < Number(top);
}

/** What a list says of its labels is true (ISO 14289-1, 7.6). */
function checkList(
  pdf: Pdf,
  element: PdfDictionary,
  attributes: readonly PdfDictionary[],
  report: ReportFault,
): void {
  const numbering = attributes.find((one) => one['/ListNumbering'] !== undefined);
  if (numbering === undefined) {
    report('7.6: L without ListNumbering');
    return;
  }
  const labelled = list(pdf, element['/K']).some((item) =>
    list(pdf, dictionary(pdf, item)['/K']).some((kid) => dictionary(pdf, kid)['/S'] === '/Lbl'),
  );
  if (labelled && numbering['/ListNumbering'] === '/None') report('7.6: labels not numbered');
}

function checkHeadings(headings: readonly number[], report: ReportFault): void {
  let last = 0;
  for (const level of headings) {
    if (level > last + 1) report(`7.4: heading jumps from H${last} to H${level}`);
    last = level;
  }
  if (headings.filter((level) => level === 1).length !== 1) report('7.4: not one H1');
}
