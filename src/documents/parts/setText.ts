import { composeLines, type LinesOptions } from '../pdf/layout/composeLines';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import { type ParagraphOptions, setParagraph } from '../pdf/layout/setParagraph';
import type { RunLink, Strip, TextRun } from '../pdf/layout/TextRun';
import {
  createElement,
  type StructureElement,
  type StructureType,
} from '../pdf/structure/StructureElement';
import type { SetStyle } from './SetStyle';
import type { Setting } from './writePages';

/** Plain text, or runs of several styles. */
export type Runs = string | readonly TextRun[];

export type TextOptions = Partial<LinesOptions> &
  Pick<ParagraphOptions, 'balanced' | 'align'> & {
    readonly width?: number;
    /** The text is also a bookmark of this level. */
    readonly bookmark?: number;
  };

/** Plain text in one style. */
export function run(text: string, { style }: SetStyle, link?: RunLink): TextRun {
  return link === undefined ? { text, style } : { text, style, link };
}

/** The lines of an element's text, to stand in a cell or a column. */
export function setStrips(
  { typesetter }: Setting,
  element: StructureElement,
  text: Runs,
  set: SetStyle,
  options: Omit<ParagraphOptions, 'leading'>,
): readonly Strip[] {
  const runs = typeof text === 'string' ? [run(text, set)] : text;
  return setParagraph(typesetter, element, runs, { ...options, leading: set.leading });
}

/** A new element's text as slices, across the text area where no width is given. */
export function setText(
  setting: Setting,
  parent: StructureElement,
  type: StructureType,
  text: Runs,
  set: SetStyle,
  options: TextOptions = {},
): readonly Slice[] {
  const { area } = setting;
  const { width = area.width, balanced = false, align = 'start', left = area.left } = options;
  const element = createElement(parent, type);
  const strips = setStrips(setting, element, text, set, { width, balanced, align });
  const slices = composeLines(strips, { ...options, left });
  if (options.bookmark === undefined) return slices;
  return bookmarkFirst(slices, options.bookmark, textOf(text));
}

/** The text of runs, without their styles. */
function textOf(text: Runs): string {
  return typeof text === 'string' ? text : text.map((part) => part.text).join('');
}

/** The first slice also sets a bookmark where it is drawn. */
export function bookmarkFirst(
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

/** Height of slices one below the other, in points. */
export function measureSlices(slices: readonly Slice[]): number {
  return slices.reduce((sum, slice) => sum + slice.height + slice.spaceBefore, 0);
}
