import type { TextStyle } from '../text/createTypesetter';
import type { Canvas } from './Slice';

/** Where a run of text leads: an address, or an anchor of a slice. */
export type RunLink =
  | { readonly kind: 'address'; readonly url: string; readonly contents: string }
  | { readonly kind: 'anchor'; readonly anchor: string; readonly contents: string };

/** Text in one style. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
  readonly link?: RunLink | undefined;
}

/** A line, or something as tall as one, that is never cut; part of a paragraph or of a cell. */
export interface Strip {
  readonly height: number;
  draw(canvas: Canvas, left: number, top: number): void;
}
