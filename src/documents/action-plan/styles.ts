import { pageSize } from '../pdf/createTaggedDocument';
import type { TextStyle } from '../pdf/text/createTypesetter';

/** The text area of a page, in points. */
export const area = {
  left: 56,
  top: 76,
  width: pageSize.width - 112,
  height: pageSize.height - 76 - 64,
} as const;

/** A style with the distance between its lines. */
export interface SetStyle {
  readonly style: TextStyle;
  readonly leading: number;
}

function define(
  face: TextStyle['face'],
  size: number,
  leading: number,
  colour: TextStyle['colour'] = 'ink',
): SetStyle {
  return { style: { face, size, colour }, leading };
}

/** Every size that the action plan uses. Nothing is smaller than 8.5 points. */
export const styles = {
  title: define('semibold', 30, 35),
  titleLong: define('semibold', 21, 26),
  overline: define('semibold', 11, 16, 'opportunity'),
  lead: define('regular', 12, 17.5),
  section: define('semibold', 20, 26),
  heading: define('semibold', 12.5, 17),
  body: define('regular', 10, 14.2),
  strong: define('semibold', 10, 14.2),
  cell: define('regular', 9.5, 13),
  cellStrong: define('semibold', 9.5, 13),
  quiet: define('regular', 9, 12.6, 'quiet'),
  quietStrong: define('semibold', 9, 12.6, 'quiet'),
  warning: define('semibold', 10, 14.2, 'warning'),
  number: define('semibold', 26, 30),
  head: define('semibold', 8.5, 11, 'quiet'),
  margin: define('regular', 8.5, 11, 'quiet'),
} as const satisfies Record<string, SetStyle>;
