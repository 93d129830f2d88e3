import type { SetStyle } from '../parts/SetStyle';
import { type Runs, run, setStrips, setText, type TextOptions } from '../parts/setText';
import type { Setting } from '../parts/writePages';
import { composeRow } from '../pdf/layout/composeRow';
import { type Column, composeTable, type TableCell } from '../pdf/layout/composeTable';
import { type Canvas, createSlice, type Slice } from '../pdf/layout/Slice';
import type { TextRun } from '../pdf/layout/TextRun';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import type { CitedReference } from './createCitations';
import type { PlanContext } from './PlanContext';
import { area, styles } from './styles';

export interface SectionOptions {
  readonly colour?: 'ink' | 'opportunity' | 'challenge';
  /** Goes on where the section before ends, instead of on a new page. */
  readonly flowing?: boolean;
}

/** A section's heading with its bookmark and its rule. */
export function composeSection(
  setting: Setting,
  parent: StructureElement,
  title: string,
  anchor: string,
  { colour = 'ink', flowing = false }: SectionOptions = {},
): readonly Slice[] {
  const lines = setText(setting, parent, 'H2', title, styles.section, {
    keepWithNext: true,
    pageBreakBefore: !flowing,
    spaceBefore: 38,
    balanced: true,
    bookmark: 1,
    anchor,
  });
  const rule = createSlice({
    height: 15,
    keepWithNext: true,
    draw: (canvas, top) => drawRule(canvas, top + 3, colour),
  });
  return [...lines, rule];
}

function drawRule(canvas: Canvas, top: number, colour: 'ink' | 'opportunity' | 'challenge'): void {
  canvas.document.artifact('Layout', () => {
    canvas.pen.rectangle({ left: area.left, top, width: 36, height: 2.4 }, colour);
  });
}

/** A heading within a section, with its bookmark. */
export function composeHeading(
  setting: Setting,
  parent: StructureElement,
  title: string,
  spaceBefore = 16,
): readonly Slice[] {
  return setText(setting, parent, 'H3', title, styles.heading, {
    keepWithNext: true,
    spaceBefore,
    balanced: true,
    bookmark: 2,
  });
}

/** A paragraph across the text area. */
export function composeBody(
  setting: Setting,
  parent: StructureElement,
  text: Runs,
  options: TextOptions = {},
): readonly Slice[] {
  return setText(setting, parent, 'P', text, styles.body, options);
}

/** A table as wide as the text area, one of its columns heading the rows. */
export function composePlanTable(
  setting: Setting,
  parent: StructureElement,
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  options: {
    readonly rowHead: number;
    readonly spaceBefore?: number;
    readonly padding?: number;
    readonly keepTogether?: boolean;
  },
): readonly Slice[] {
  return composeTable(setting.typesetter, parent, columns, rows, {
    left: area.left,
    headStyle: styles.head.style,
    headLeading: styles.head.leading,
    paddingTop: options.padding ?? 5,
    paddingBottom: options.padding ?? 5,
    pageHeight: area.height,
    spaceBefore: options.spaceBefore ?? 0,
    rowHead: options.rowHead,
    keepTogether: options.keepTogether ?? false,
  });
}

/** A cell with one paragraph. */
export function cell(text: string, set: SetStyle = styles.cell): TableCell {
  return { paragraphs: [{ runs: [run(text, set)], leading: set.leading }] };
}

/** An entry of a list without labels, its paragraphs one below the other. */
export function composeEntry(
  setting: Setting,
  list: StructureElement,
  paragraphs: readonly { readonly text: Runs; readonly set: SetStyle }[],
  spaceBefore: number,
): readonly Slice[] {
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const strips = paragraphs.flatMap(({ text, set }) =>
    setStrips(setting, createElement(body, 'P'), text, set, { width: area.width }),
  );
  return composeRow([{ left: area.left, strips }], {
    paddingTop: 0,
    paddingBottom: 0,
    limit: area.height,
    spaceBefore,
  });
}

/** An entry of a list with its label at the left. */
export function composeLabelled(
  setting: Setting,
  list: StructureElement,
  label: { readonly text: string; readonly set: SetStyle; readonly width: number },
  text: { readonly runs: Runs; readonly set: SetStyle },
  spaceBefore: number,
): readonly Slice[] {
  const entry = createElement(list, 'LI');
  const labelElement = createElement(entry, 'Lbl');
  const body = createElement(entry, 'LBody');
  const { width: indent } = label;
  const cells = [
    {
      left: area.left,
      strips: setStrips(setting, labelElement, label.text, label.set, { width: indent }),
    },
    {
      left: area.left + indent,
      strips: setStrips(setting, body, text.runs, text.set, { width: area.width - indent }),
    },
  ];
  return composeRow(cells, { paddingTop: 0, paddingBottom: 0, limit: area.height, spaceBefore });
}

/** On one page, where one page can hold it. */
export function keepTogether(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((slice, index) =>
    index === slices.length - 1 ? slice : { ...slice, groupWithNext: true },
  );
}

/** "[3, 7]", each number leading to its source. */
export function citeRuns(
  context: PlanContext,
  cited: readonly CitedReference[],
  set: SetStyle,
): readonly TextRun[] {
  if (cited.length === 0) return [];
  const numbers = cited.flatMap(({ number, reference }, index) => [
    ...(index === 0 ? [] : [run(', ', set)]),
    run(String(number), set, {
      kind: 'anchor',
      anchor: `reference-${reference.id}`,
      contents: context.translator.t('actionPlan.reference.link', { number }),
    }),
  ]);
  return [run('\u00a0[', set), ...numbers, run(']', set)];
}
