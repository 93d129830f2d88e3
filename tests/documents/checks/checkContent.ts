import { dictionary, list, type Pdf, type PdfValue } from '../readPdf';
import type { ReportFault, SeenStructure } from './Check';
import { glyphsOf } from './glyphsOf';
import { type Operation, readContent } from './readContent';

const painting = /^(Tj|TJ|'|"|f\*?|F|S|s|B\*?|b\*?|Do|sh|BI)$/;
const known =
  /^(q|Q|cm|w|J|j|M|d|ri|i|gs|m|l|c|v|y|h|re|W\*?|n|BT|ET|T[cwzLfrsdDm*jJ]|CS|cs|SCN?|scn?|[Gg]|RG|rg|[Kk]|MP|DP|BMC|BDC|EMC|'|"|f\*?|F|S|s|B\*?|b\*?|Do|sh)$/;

/** What stands around an operator. */
interface State {
  /** The marks that are open: the outermost first. */
  readonly marks: { readonly tag: string; readonly actualText: boolean }[];
  depth: number;
  inText: boolean;
  readonly identifiers: Set<string>;
  font: string;
}

/** All that is painted is marked, and the marks and states are closed (ISO 14289-1, 7.1). */
export function checkContent(
  pdf: Pdf,
  page: string,
  owners: readonly PdfValue[],
  seen: SeenStructure,
  report: ReportFault,
): void {
  const entry = dictionary(pdf, page);
  const content = list(pdf, entry['/Contents'])
    .map((part) => pdf.streams.get(String(part)) ?? '')
    .join('\n');
  const resources = dictionary(pdf, entry['/Resources']);
  const state: State = { marks: [], depth: 0, inText: false, identifiers: new Set(), font: '' };
  for (const operation of readContent(content)) {
    if (!known.test(operation.operator)) report(`6.2.2: operator ${operation.operator}`);
    if (painting.test(operation.operator) && state.marks.length === 0) {
      report('7.1: content neither tagged nor artifact');
    }
    follow(operation, state, report);
    const { operator } = operation;
    if (operator === 'BDC' || operator === 'BMC')
      checkMark(operation, `${page}#`, owners, seen, state, report);
    if (operator === 'Tf' || operator === 'Do') checkResource(pdf, resources, operation, report);
    if (operator === 'Tj') checkGlyphs(pdf, resources, operation, state, report);
  }
  if (state.marks.length > 0) report('7.1: marked content not closed');
  if (state.depth !== 0) report('6.2.2: graphics state not closed');
  for (const key of seen.content.keys()) {
    if (key.startsWith(`${page}#`) && !state.identifiers.has(key.slice(page.length + 1))) {
      report('7.1: element claims content that is not there');
    }
  }
}

function follow({ operator, operands }: Operation, state: State, report: ReportFault): void {
  const [first] = operands;
  if (operator === 'q') state.depth += 1;
  if (operator === 'Q') state.depth -= 1;
  if (state.depth > 28) report('6.1.13: graphics states nested too deeply');
  if (state.depth < 0) report('6.2.2: graphics state not opened');
  if (operator === 'BT' || operator === 'ET') {
    if (state.inText === (operator === 'BT')) report('6.2.2: text not closed');
    state.inText = operator === 'BT';
  }
  if (operator === 'Tf') state.font = first?.kind === 'name' ? first.text.slice(1) : '';
  if (operator === 'EMC' && state.marks.pop() === undefined) report('7.1: mark not opened');
}

function nameOf(operand: Operation['operands'][number] | undefined): string {
  return operand?.kind === 'name' ? operand.text : '';
}

function checkMark(
  { operands }: Operation,
  page: string,
  owners: readonly PdfValue[],
  seen: SeenStructure,
  state: State,
  report: ReportFault,
): void {
  const tag = nameOf(operands[0]);
  const properties = operands[1]?.kind === 'dictionary' ? operands[1].text : '';
  const inside = state.marks.some((mark) => mark.tag === '/Artifact');
  const identifier = /\/MCID (\d+)/.exec(properties)?.[1];
  if (tag === '/Artifact' && state.marks.length > 0) report('7.1: artifact inside tagged content');
  if (identifier !== undefined && inside) report('7.1: tagged content inside an artifact');
  if (identifier !== undefined && state.marks.length > 0) report('7.1: tag inside a tag');
  state.marks.push({ tag, actualText: properties.includes('/ActualText') });
  if (identifier === undefined) return;
  if (state.identifiers.has(identifier)) report('7.1: identifier used twice');
  state.identifiers.add(identifier);
  const owner = seen.content.get(`${page}${identifier}`);
  if (owner === undefined) report('7.1: marked content outside the tree');
  else if (owner !== String(owners[Number(identifier)])) report('7.1: wrong parent tree');
}

function checkResource(
  pdf: Pdf,
  resources: Readonly<Record<string, PdfValue>>,
  { operator, operands }: Operation,
  report: ReportFault,
): void {
  const kind = operator === 'Tf' ? '/Font' : '/XObject';
  const name = nameOf(operands[0]);
  if (dictionary(pdf, resources[kind])[name] === undefined) report(`6.2.2: no resource ${name}`);
}

/** Every glyph shown is one of the font's and stands for a character (ISO 14289-1, 7.21). */
function checkGlyphs(
  pdf: Pdf,
  resources: Readonly<Record<string, PdfValue>>,
  { operands }: Operation,
  { font, marks }: State,
  report: ReportFault,
): void {
  const [shown] = operands;
  if (shown?.kind !== 'string') return;
  const reference = dictionary(pdf, resources['/Font'])[`/${font}`];
  const glyphs = glyphsOf(pdf, String(reference));
  if (shown.bytes.length % 2 !== 0) report('7.21: half a glyph');
  for (let at = 0; at + 1 < shown.bytes.length; at += 2) {
    const id = shown.bytes.charCodeAt(at) * 256 + shown.bytes.charCodeAt(at + 1);
    if (id === 0) report('7.21.8: glyph of nothing');
    if (id >= glyphs.count) report('7.21.4: glyph not in the font');
    const text = glyphs.texts.get(id);
    if (text === undefined) report('7.21.7: glyph without a character');
    else if (/\p{Co}/u.test(text) && !marks.some(({ actualText }) => actualText)) {
      report('6.2.11.7: private character without ActualText');
    }
  }
}
