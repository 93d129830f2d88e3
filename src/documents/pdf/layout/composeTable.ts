import {
  createElement,
  type StructureElement,
  scopeAttribute,
} from '../structure/StructureElement';
import type { TextStyle, Typesetter } from '../text/createTypesetter';
import { wrapText } from '../text/wrapText';
import { composeRow } from './composeRow';
import { type Canvas, createSlice, type RepeatedHead, type Slice } from './Slice';
import { type ParagraphOptions, setParagraph } from './setParagraph';
import type { Strip, TextRun } from './TextRun';

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'start' | 'end';
}

export interface CellText {
  readonly runs: readonly TextRun[];
  readonly leading: number;
  readonly gapBefore?: number;
}

/** What stands in one cell. */
export interface TableCell {
  readonly paragraphs: readonly CellText[];
  /** Room to the right of the text that the column keeps for a drawing. */
  readonly drawing?: {
    readonly width: number;
    /** The row is at least as high. */
    readonly height?: number;
    draw(canvas: Canvas, left: number, top: number): void;
  };
}

export interface TableOptions {
  readonly left: number;
  readonly headStyle: TextStyle;
  readonly headLeading: number;
  readonly paddingTop: number;
  readonly paddingBottom: number;
  /** Height of a page's text area. */
  readonly pageHeight: number;
  readonly spaceBefore?: number;
  /** Index of the column whose cells head their rows. */
  readonly rowHead: number;
  readonly keepTogether?: boolean;
}

const gutter = 10;
/** Between a head's text and its rule. */
const headFoot = 4;

/**
 * Sets a table with a head row (ISO 14289-1, 7.5).
 *
 * Rows stay whole unless they are taller than a page. Where it goes on over pages, its head is
 * drawn again as an artifact: the structure has it once.
 */
export function composeTable(
  typesetter: Typesetter,
  parent: StructureElement,
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
  options: TableOptions,
): readonly Slice[] {
  const table = createElement(parent, 'Table');
  const lefts = columns.map((_, index) =>
    columns.slice(0, index).reduce((sum, column) => sum + column.width, options.left),
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const head = composeHead();
  const body = createElement(table, 'TBody');
  const repeatedHead: RepeatedHead = { height: head.height, draw: drawHeadAgain };
  return [head, ...rows.flatMap(composeBodyRow)];

  function composeHead(): Slice {
    const row = createElement(createElement(table, 'THead'), 'TR');
    const cells = columns.map((column, index) => ({
      left: lefts[index] ?? 0,
      strips: setHead(column, createElement(row, 'TH', { attributes: [scopeAttribute('Column')] })),
    }));
    const lines = Math.max(...cells.map(({ strips }) => strips.length));
    // Titles of fewer lines stand at the foot of the row.
    const strips = cells.map((cell) => ({
      ...cell,
      strips: [...blank((lines - cell.strips.length) * options.headLeading), ...cell.strips],
    }));
    const [slice] = composeRow(strips, {
      paddingTop: 0,
      paddingBottom: headFoot,
      limit: Number.POSITIVE_INFINITY,
      spaceBefore: options.spaceBefore ?? 0,
      keepWithNext: true,
      decorate: (canvas, top, height) => drawRule(canvas, top + height, 'ink', 0.9),
    });
    return slice ?? createSlice({ height: 0, draw: () => undefined });
  }

  function setHead(column: Column, element: StructureElement): readonly Strip[] {
    const runs = [{ text: column.title, style: options.headStyle }];
    return setParagraph(typesetter, element, runs, textOptions(column, options.headLeading));
  }

  function drawHeadAgain(canvas: Canvas, top: number): void {
    canvas.document.artifact('Pagination', () => {
      const bottom = top + head.height;
      columns.forEach((column, index) => {
        const { headStyle, headLeading } = options;
        const room = column.width - gutter;
        const lines = wrapText([{ text: column.title }], room, (text) =>
          typesetter.measure(text, headStyle),
        );
        lines.forEach((line, place) => {
          const left = (lefts[index] ?? 0) + (column.align === 'end' ? room - line.width : 0);
          const baseline = bottom - headFoot - headLeading * (lines.length - place - 0.7);
          const text = line.parts.map((part) => part.text).join('');
          canvas.pen.text(text, left, baseline, headStyle);
        });
      });
      canvas.pen.horizontalLine(options.left, bottom, width, 'ink', 0.9);
    });
  }

  function composeBodyRow(cells: readonly TableCell[], index: number): readonly Slice[] {
    const row = createElement(body, 'TR');
    const set = columns.map((column, place) => {
      const element =
        place === options.rowHead
          ? createElement(row, 'TH', { attributes: [scopeAttribute('Row')] })
          : createElement(row, 'TD');
      return { left: lefts[place] ?? 0, strips: setCell(cells[place], column, element) };
    });
    return composeRow(set, {
      paddingTop: options.paddingTop,
      paddingBottom: options.paddingBottom,
      limit: options.pageHeight - head.height,
      groupWithNext: (options.keepTogether ?? false) && index < rows.length - 1,
      repeatedHead,
      decorate(canvas, top, height) {
        drawRule(canvas, top + height, 'line', 0.6);
        drawDrawings(canvas, cells, top);
      },
    });
  }

  function setCell(
    cell: TableCell | undefined,
    column: Column,
    element: StructureElement,
  ): readonly Strip[] {
    const paragraphs = cell?.paragraphs ?? [];
    const { width: drawn = 0, height: least = 0 } = cell?.drawing ?? {};
    const strips = paragraphs.flatMap(({ runs, leading, gapBefore = 0 }) => {
      const owner = paragraphs.length > 1 ? createElement(element, 'P') : element;
      const text = {
        ...textOptions({ ...column, width: column.width - drawn }, leading),
        gapBefore,
      };
      return setParagraph(typesetter, owner, runs, text);
    });
    return [...strips, ...blank(least - strips.reduce((sum, { height }) => sum + height, 0))];
  }

  function drawDrawings(canvas: Canvas, cells: readonly TableCell[], top: number): void {
    cells.forEach(({ drawing }, index) => {
      if (drawing === undefined) return;
      const right = (lefts[index] ?? 0) + (columns[index]?.width ?? 0);
      canvas.document.artifact('Layout', () =>
        drawing.draw(canvas, right - drawing.width, top + options.paddingTop),
      );
    });
  }

  function drawRule(canvas: Canvas, top: number, colour: 'ink' | 'line', thick: number): void {
    canvas.document.artifact('Layout', () =>
      canvas.pen.horizontalLine(options.left, top, width, colour, thick),
    );
  }
}

function textOptions(column: Column, leading: number): ParagraphOptions {
  return { width: column.width - gutter, leading, align: column.align ?? 'start' };
}

function blank(height: number): readonly Strip[] {
  return height > 0 ? [{ height, draw: () => undefined }] : [];
}
