import type { StructureElement } from '../structure/StructureElement';

/** Where a link goes: an address, or a place in the document in points from the page's top. */
export type LinkTarget =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'place'; readonly page: number; readonly top: number };

/** One active rectangle; a link over several lines has one for each. */
export interface LinkAnnotation {
  readonly page: number;
  /** Left, bottom, right, top in PDF space. */
  readonly rectangle: readonly [number, number, number, number];
  readonly target: LinkTarget;
  /** What a reader announces (ISO 14289-1, 7.18.5). */
  readonly contents: string;
  readonly element: StructureElement;
}
