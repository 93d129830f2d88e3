import type { FaceName } from '../createTaggedDocument';

export type TextDirection = 'leftToRight' | 'rightToLeft';

/** How text is drawn that the faces of a document cannot show. */
export interface DrawnStyle {
  readonly face: FaceName;
  readonly direction: TextDirection;
}

/** A picture of one piece of text. */
export interface TextPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels from the left edge to where the text's own width begins; letters may reach out of it. */
  readonly left: number;
  /** Pixels from the upper edge to the line that letters stand on. */
  readonly baseline: number;
  /** Red, green, blue and opacity of each pixel, row by row. Letters are black, pictures coloured. */
  readonly pixels: Uint8Array | Uint8ClampedArray;
}

/**
 * Draws text of any script, as a browser can with the fonts of its device.
 *
 * Documents are made without a browser too, so it is handed in; what is drawn so is not the same
 * bytes everywhere.
 */
export interface DrawText {
  /** Whether the device has a shape for a character with its marks, as far as can be told. */
  canDraw(cluster: string): boolean;
  /** Width at a size of 1. */
  measure(text: string, style: DrawnStyle): number;
  draw(text: string, style: DrawnStyle, pixelsPerEm: number): TextPicture;
}
