import { defineStyle, type SetStyle } from '../parts/SetStyle';
import type { TextArea } from '../parts/writePages';
import { pageSize } from '../pdf/createTaggedDocument';

/** The text area of the guide, the tally sheet and the record. */
export const area: TextArea = {
  left: 54,
  top: 48,
  width: pageSize.width - 108,
  height: pageSize.height - 48 - 58,
};

/** Every size that these three use. */
export const styles = {
  overline: defineStyle('semibold', 10.5, 15, 'opportunity'),
  title: defineStyle('semibold', 27, 32),
  lead: defineStyle('regular', 12.5, 18),
  quiet: defineStyle('regular', 10, 14, 'quiet'),
  heading: defineStyle('semibold', 16, 21),
  step: defineStyle('semibold', 13, 18),
  body: defineStyle('regular', 10.5, 15),
  strong: defineStyle('semibold', 10.5, 15),
  head: defineStyle('semibold', 9.5, 13, 'quiet'),
  cell: defineStyle('regular', 10, 13.5),
  cellStrong: defineStyle('semibold', 10, 13.5),
  margin: defineStyle('regular', 8.5, 11, 'quiet'),
} as const satisfies Record<string, SetStyle>;
