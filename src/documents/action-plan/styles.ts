import { defineStyle, type SetStyle } from '../parts/SetStyle';
import type { TextArea } from '../parts/writePages';
import { pageSize } from '../pdf/createTaggedDocument';

/** The text area of a page, in points. */
export const area: TextArea = {
  left: 56,
  top: 76,
  width: pageSize.width - 112,
  height: pageSize.height - 76 - 64,
};

/** Every size that the action plan uses. Nothing is smaller than 8.5 points. */
export const styles = {
  title: defineStyle('semibold', 30, 35),
  titleLong: defineStyle('semibold', 21, 26),
  overline: defineStyle('semibold', 11, 16, 'opportunity'),
  lead: defineStyle('regular', 12, 17.5),
  section: defineStyle('semibold', 20, 26),
  heading: defineStyle('semibold', 12.5, 17),
  body: defineStyle('regular', 10, 14.2),
  strong: defineStyle('semibold', 10, 14.2),
  cell: defineStyle('regular', 9.5, 13),
  cellStrong: defineStyle('semibold', 9.5, 13),
  cellWarning: defineStyle('semibold', 9.5, 13, 'warning'),
  quiet: defineStyle('regular', 9, 12.6, 'quiet'),
  quietStrong: defineStyle('semibold', 9, 12.6, 'quiet'),
  warning: defineStyle('semibold', 10, 14.2, 'warning'),
  number: defineStyle('semibold', 26, 30),
  print: defineStyle('semibold', 15, 22),
  head: defineStyle('semibold', 8.5, 11, 'quiet'),
  margin: defineStyle('regular', 8.5, 11, 'quiet'),
} as const satisfies Record<string, SetStyle>;
