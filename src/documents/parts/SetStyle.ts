import type { TextStyle } from '../pdf/text/createTypesetter';

/** A style with the distance between its lines, in points. */
export interface SetStyle {
  readonly style: TextStyle;
  readonly leading: number;
}

/** A style of one face, size and leading in points. */
export function defineStyle(
  face: TextStyle['face'],
  size: number,
  leading: number,
  colour: TextStyle['colour'] = 'ink',
): SetStyle {
  return { style: { face, size, colour }, leading };
}
