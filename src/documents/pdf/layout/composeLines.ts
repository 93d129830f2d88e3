import { createSlice, type Slice } from './Slice';
import type { Strip } from './TextRun';

export interface LinesOptions {
  readonly left: number;
  readonly spaceBefore?: number;
  readonly keepWithNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly anchor?: string;
}

/**
 * Turns the strips of a paragraph into slices.
 *
 * No single line is left behind or carried over; a paragraph that is kept with what follows is
 * whole itself.
 */
export function composeLines(strips: readonly Strip[], options: LinesOptions): readonly Slice[] {
  const { left, spaceBefore = 0, keepWithNext = false } = options;
  const last = strips.length - 1;
  return strips.map((strip, index) =>
    createSlice({
      height: strip.height,
      spaceBefore: index === 0 ? spaceBefore : 0,
      keepWithNext: keepWithNext || (index < last && (index === 0 || index === last - 1)),
      pageBreakBefore: index === 0 && (options.pageBreakBefore ?? false),
      anchor: index === 0 ? options.anchor : undefined,
      draw: (canvas, top) => strip.draw(canvas, left, top),
    }),
  );
}
