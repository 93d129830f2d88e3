import type { Pen } from '../createPen';
import type { TaggedDocument } from '../createTaggedDocument';
import type { Typesetter } from '../text/createTypesetter';
import type { PackedPage } from './packSlices';
import type { Canvas } from './Slice';

export interface DrawOptions {
  /** Where the text area begins, in points from the page's top. */
  readonly top: number;
  /** Running head and foot, drawn as an artifact behind each page's slices. */
  drawMargins(pen: Pen, page: number, pages: number): void;
}

/** Draws packed pages into the document, in order. */
export function drawPages(
  document: TaggedDocument,
  pen: Pen,
  typesetter: Typesetter,
  pages: readonly PackedPage[],
  options: DrawOptions,
): void {
  const places = findAnchors(pages, options.top);
  const canvas: Canvas = { document, pen, typesetter, find: (anchor) => places.get(anchor) };
  pages.forEach(({ slices, head }, index) => {
    document.addPage();
    document.artifact('Pagination', () => options.drawMargins(pen, index + 1, pages.length));
    head?.draw(canvas, options.top);
    for (const { slice, top } of slices) slice.draw(canvas, options.top + top);
  });
}

/** Anchors are known before anything is drawn, so that a link may lead forward. */
function findAnchors(
  pages: readonly PackedPage[],
  start: number,
): ReadonlyMap<string, { readonly page: number; readonly top: number }> {
  return new Map(
    pages.flatMap(({ slices }, index) =>
      slices.flatMap(({ slice, top }) =>
        slice.anchor === undefined
          ? []
          : [[slice.anchor, { page: index + 1, top: start + top }] as const],
      ),
    ),
  );
}
