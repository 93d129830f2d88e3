import type { Figure } from '../../figures';
import { pageSize } from '../pdf/createTaggedDocument';
import { drawFigure } from '../pdf/drawFigure';
import { composeLines, type LinesOptions } from '../pdf/layout/composeLines';
import { type Column, composeTable, type TableCell } from '../pdf/layout/composeTable';
import { type Canvas, createSlice, type Slice } from '../pdf/layout/Slice';
import { type ParagraphOptions, setParagraph } from '../pdf/layout/setParagraph';
import type { RunLink, Strip, TextRun } from '../pdf/layout/TextRun';
import {
  boxAttribute,
  createElement,
  type StructureElement,
  type StructureType,
} from '../pdf/structure/StructureElement';
import type { CitedReference } from './createCitations';
import type { PlanContext } from './PlanContext';
import { area, type SetStyle, styles } from './styles';

/** Plain text in one style. */
export function run(text: string, { style }: SetStyle, link?: RunLink): TextRun {
  return { text, style, link };
}

/** An element's text as slices across the text area. */
export function composeText(
  context: PlanContext,
  parent: StructureElement,
  type: StructureType,
  runs: readonly TextRun[],
  set: SetStyle,
  options: Partial<LinesOptions> &
    Pick<ParagraphOptions, 'balanced' | 'align'> & { readonly width?: number } = {},
): readonly Slice[] {
  const { width = area.width, balanced = false, align = 'start', left = area.left } = options;
  const element = createElement(parent, type);
  const strips = setParagraph(context.typesetter, element, runs, {
    width,
    leading: set.leading,
    balanced,
    align,
  });
  return composeLines(strips, { ...options, left });
}

export interface SectionOptions {
  readonly colour?: 'ink' | 'opportunity' | 'challenge';
  /** Goes on where the section before ends, instead of on a new page. */
  readonly flowing?: boolean;
}

/** A section's heading with its bookmark and its rule. */
export function composeSection(
  context: PlanContext,
  parent: StructureElement,
  title: string,
  anchor: string,
  { colour = 'ink', flowing = false }: SectionOptions = {},
): readonly Slice[] {
  const lines = composeText(context, parent, 'H2', [run(title, styles.section)], styles.section, {
    keepWithNext: true,
    pageBreakBefore: !flowing,
    spaceBefore: 38,
    balanced: true,
    anchor,
  });
  const rule = createSlice({
    height: 15,
    keepWithNext: true,
    draw: (canvas, top) => drawRule(canvas, top + 3, colour),
  });
  return [...bookmarked(lines, 1, title), rule];
}

function drawRule(canvas: Canvas, top: number, colour: 'ink' | 'opportunity' | 'challenge'): void {
  canvas.document.artifact('Layout', () => {
    canvas.pen.rectangle({ left: area.left, top, width: 36, height: 2.4 }, colour);
  });
}

/** A heading within a section, with its bookmark. */
export function composeHeading(
  context: PlanContext,
  parent: StructureElement,
  title: string,
  spaceBefore = 16,
): readonly Slice[] {
  const lines = composeText(context, parent, 'H3', [run(title, styles.heading)], styles.heading, {
    keepWithNext: true,
    spaceBefore,
    balanced: true,
  });
  return bookmarked(lines, 2, title);
}

export function composeBody(
  context: PlanContext,
  parent: StructureElement,
  text: string | readonly TextRun[],
  options: Partial<LinesOptions> = {},
): readonly Slice[] {
  const runs = typeof text === 'string' ? [run(text, styles.body)] : text;
  return composeText(context, parent, 'P', runs, styles.body, options);
}

/** The first slice also sets a bookmark where it is drawn. */
export function bookmarked(
  slices: readonly Slice[],
  level: number,
  title: string,
): readonly Slice[] {
  return slices.map((slice, index) =>
    index > 0
      ? slice
      : {
          ...slice,
          draw(canvas: Canvas, top: number) {
            canvas.document.bookmark(level, title, top);
            slice.draw(canvas, top);
          },
        },
  );
}

/** A table as wide as the text area, its first text column heading the rows. */
export function composePlanTable(
  context: PlanContext,
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
  return composeTable(context.typesetter, parent, columns, rows, {
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

/** A figure as a slice: one Figure with its alternative. */
export function composeFigure(
  parent: StructureElement,
  figure: Figure,
  alternative: string,
  place: { readonly left: number; readonly width: number; readonly spaceBefore?: number },
): Slice {
  const height = (place.width * figure.height) / figure.width;
  const element = createElement(parent, 'Figure', { alternative });
  return createSlice({
    height,
    spaceBefore: place.spaceBefore ?? 0,
    draw(canvas, top) {
      const bottom = pageSize.height - top - height;
      const box = [place.left, bottom, place.left + place.width, bottom + height] as const;
      element.attributes.push(boxAttribute(box));
      canvas.document.mark(element, () =>
        drawFigure(canvas.pen, canvas.typesetter, figure, { ...place, top }),
      );
    },
  });
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

/** A paragraph of a cell or a column. */
export function paragraph(
  context: PlanContext,
  element: StructureElement,
  text: string | readonly TextRun[],
  set: SetStyle,
  options: { readonly width: number; readonly gapBefore?: number },
): readonly Strip[] {
  const runs = typeof text === 'string' ? [run(text, set)] : text;
  return setParagraph(context.typesetter, element, runs, { ...options, leading: set.leading });
}
