import type { Pen } from '../createPen';
import type { TaggedDocument } from '../createTaggedDocument';
import type { Typesetter } from '../text/createTypesetter';

/** What a slice draws with. */
export interface Canvas {
  readonly document: TaggedDocument;
  readonly pen: Pen;
  readonly typesetter: Typesetter;
  /** Page of an anchor, counted from 1, and its distance from that page's top. */
  find(anchor: string): { readonly page: number; readonly top: number } | undefined;
}

/** A strip across the column that no page break cuts: a line, a table row, a figure. */
export interface Slice {
  readonly height: number;
  /** Left out at the top of a page. */
  readonly spaceBefore: number;
  /** No page break between this slice and the next, as long as both fit on one page. */
  readonly keepWithNext: boolean;
  /** The same for a whole group, given up where no page can hold all of it. */
  readonly groupWithNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Drawn again at the top of each page that goes on with its rows. */
  readonly repeatedHead?: RepeatedHead | undefined;
  readonly anchor?: string | undefined;
  draw(canvas: Canvas, top: number): void;
}

export interface RepeatedHead {
  readonly height: number;
  draw(canvas: Canvas, top: number): void;
}

/** A slice with the usual answers to what is not given. */
export function createSlice(slice: Pick<Slice, 'height' | 'draw'> & Partial<Slice>): Slice {
  return {
    spaceBefore: 0,
    keepWithNext: false,
    groupWithNext: false,
    pageBreakBefore: false,
    ...slice,
  };
}
