import type { Colour } from '../pdf/palette';

/** A colour as SVG and a browser's canvas take it. */
export function nameColour(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
