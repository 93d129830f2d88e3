import { type Canvas, createSlice, type RepeatedHead, type Slice } from './Slice';
import type { Strip } from './TextRun';

/** Strips one below the other, with their left edge. */
export interface Cell {
  readonly left: number;
  readonly strips: readonly Strip[];
}

export interface RowOptions {
  readonly paddingTop: number;
  readonly paddingBottom: number;
  /** The tallest row that stays whole. */
  readonly limit: number;
  readonly spaceBefore?: number;
  readonly keepWithNext?: boolean;
  readonly groupWithNext?: boolean;
  readonly repeatedHead?: RepeatedHead | undefined;
  /** Rules and grounds of the whole row, as artifacts, below its text. */
  decorate?(canvas: Canvas, top: number, height: number): void;
}

/**
 * Sets cells side by side as one slice.
 *
 * A row taller than `limit` becomes a slice a line, so that it goes on over pages and nothing is
 * lost; its ground is then drawn line by line.
 */
export function composeRow(cells: readonly Cell[], options: RowOptions): readonly Slice[] {
  const { paddingTop, paddingBottom, repeatedHead } = options;
  const height = paddingTop + paddingBottom + Math.max(0, ...cells.map(heightOf));
  const shared = { spaceBefore: options.spaceBefore ?? 0, repeatedHead };
  if (height <= options.limit) {
    return [
      createSlice({
        ...shared,
        height,
        keepWithNext: options.keepWithNext ?? false,
        groupWithNext: options.groupWithNext ?? false,
        draw(canvas, top) {
          options.decorate?.(canvas, top, height);
          for (const cell of cells) drawCell(canvas, cell, top + paddingTop);
        },
      }),
    ];
  }
  const count = Math.max(...cells.map(({ strips }) => strips.length));
  return Array.from({ length: count }, (_, index) => {
    const line = cells.map(({ left, strips }) => ({
      left,
      strips: strips.slice(index, index + 1),
    }));
    const before = index === 0 ? paddingTop : 0;
    const after = index === count - 1 ? paddingBottom : 0;
    const lineHeight = before + after + Math.max(...line.map(heightOf));
    return createSlice({
      height: lineHeight,
      repeatedHead,
      spaceBefore: index === 0 ? shared.spaceBefore : 0,
      // Two lines at least begin a row and end it.
      keepWithNext: index === 0 || index === count - 2,
      draw(canvas, top) {
        if (index === count - 1) options.decorate?.(canvas, top, lineHeight);
        for (const cell of line) drawCell(canvas, cell, top + before);
      },
    });
  });
}

function heightOf({ strips }: Cell): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0);
}

function drawCell(canvas: Canvas, { left, strips }: Cell, top: number): void {
  let at = top;
  for (const strip of strips) {
    strip.draw(canvas, left, at);
    at += strip.height;
  }
}
