import { drawQrCode, encodeLevels, findFingerprint } from '../../exchange';
import { drawModules } from '../../figures';
import type { DocumentAttachment, DocumentInput } from '../DocumentFormat';
import { placeFigure } from '../parts/placeFigure';
import type { SetStyle } from '../parts/SetStyle';
import { type Runs, setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
  type StructureType,
} from '../pdf/structure/StructureElement';
import { composeBody, composeSection, keepTogether } from './compose';
import type { PlanContext } from './PlanContext';
import { area, styles } from './styles';

/** The file that travels inside, and the fingerprint that tells whether it was altered. */
export interface PlanData {
  readonly file: DocumentAttachment;
  readonly print: string;
}

/**
 * Finds the data among the files that a document carries; absent where it carries none.
 *
 * Its fingerprint stands in its description, where a reader of the PDF looks for it too.
 */
export function findData({ attachments = [] }: DocumentInput): PlanData | undefined {
  for (const file of attachments) {
    const print = findFingerprint(file.description);
    if (file.relationship === 'Data' && print !== undefined) return { file, print };
  }
  return undefined;
}

/** Side of the code in points: its squares are 1.2 mm wide, which a phone reads off a copy too. */
const codeWidth = 128;
const gap = 28;
const inside = ['site', 'levels', 'counts', 'plan', 'notes'] as const;
const outside = ['private', 'people', 'answers'] as const;

/** The end of the last page: the code of the settled levels, the fingerprint, and what both are for. */
export function composeData(
  context: PlanContext,
  { file, print }: PlanData,
  anchor: string,
): readonly Slice[] {
  const { t, number } = context.translator;
  const section = createElement(context.root, 'Sect');
  return keepTogether([
    ...composeSection(context, section, t('actionPlan.data'), anchor, { flowing: true }),
    ...composeBody(context, section, t('actionPlan.data.intro')),
    ...composeCode(context, section, print),
    ...composeLists(context, section),
    ...composeBody(
      context,
      section,
      t('actionPlan.data.file', { name: file.name, size: number(kilobytes(file)) }),
      { spaceBefore: 22 },
    ),
  ]);
}

function kilobytes({ bytes }: DocumentAttachment): number {
  return Math.ceil(bytes.length / 1000);
}

/** The code at the left, and beside it the fingerprint and what to do with a copy on paper. */
function composeCode(
  context: PlanContext,
  section: StructureElement,
  print: string,
): readonly Slice[] {
  const { report, translator, input } = context;
  const { t } = translator;
  const modules = drawQrCode(encodeLevels(report, input.instrument, print));
  const alternative = t('actionPlan.data.code', { site: report.site.name });
  const code = placeFigure(section, drawModules(modules), alternative, codeWidth);
  const left = area.left + codeWidth + gap;
  const add = columnOf(context, section, area.width - codeWidth - gap);
  const words = [
    ...add('H3', t('actionPlan.data.print'), styles.heading),
    ...add('P', print, styles.print, 2),
    ...add('P', t('actionPlan.data.print.text'), styles.cell, 2),
    ...add('H3', t('actionPlan.data.paper'), styles.heading, 14),
    ...add('P', t('actionPlan.data.paper.text'), styles.cell, 2),
  ];
  return composeRow(
    [
      { left: area.left, strips: [code] },
      { left, strips: words },
    ],
    { paddingTop: 0, paddingBottom: 0, limit: area.height, spaceBefore: 24 },
  );
}

/** What is inside beside what is not. */
function composeLists(context: PlanContext, section: StructureElement): readonly Slice[] {
  const { t } = context.translator;
  const owners = context.input.showOwnerNames ? 'names' : 'roles';
  const width = (area.width - gap) / 2;
  const first = [
    ...inside.map((what) => t(`actionPlan.data.inside.${what}`)),
    t(`actionPlan.data.inside.${owners}`),
  ];
  const second = outside.map((what) => t(`actionPlan.data.outside.${what}`));
  const columns = [
    { title: t('actionPlan.data.inside'), entries: first },
    { title: t('actionPlan.data.outside'), entries: second },
  ].map(({ title, entries }, index) => ({
    left: area.left + index * (width + gap),
    strips: setList(context, createElement(section, 'Div'), title, entries, width),
  }));
  return composeRow(columns, {
    paddingTop: 0,
    paddingBottom: 0,
    limit: area.height,
    spaceBefore: 26,
  });
}

function setList(
  context: PlanContext,
  part: StructureElement,
  title: string,
  entries: readonly string[],
  width: number,
): readonly Strip[] {
  const heading = columnOf(context, part, width)('H3', title, styles.heading);
  const list = createElement(part, 'L', { attributes: [numberingAttribute('None')] });
  const lines = entries.flatMap((entry) => {
    const body = createElement(createElement(list, 'LI'), 'LBody');
    return setStrips(context, body, entry, styles.cell, { width, gapBefore: 3 });
  });
  return [...heading, ...lines];
}

/** Adds elements of text one below the other. */
function columnOf(context: PlanContext, parent: StructureElement, width: number) {
  return (type: StructureType, text: Runs, set: SetStyle, gapBefore = 0) =>
    setStrips(context, createElement(parent, type), text, set, { width, gapBefore });
}
