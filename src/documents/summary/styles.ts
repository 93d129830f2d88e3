import { defineStyle, type SetStyle } from '../parts/SetStyle';
import type { TextArea } from '../parts/writePages';
import { pageSize } from '../pdf/createTaggedDocument';

export const area: TextArea = {
  left: 52,
  top: 46,
  width: pageSize.width - 104,
  height: pageSize.height - 46 - 46,
};

/** Every size that the summary uses. */
export const styles = {
  overline: defineStyle('semibold', 11, 16, 'opportunity'),
  title: defineStyle('semibold', 28, 32),
  titleLong: defineStyle('semibold', 19, 23),
  facts: defineStyle('regular', 11, 16),
  sentence: defineStyle('regular', 11.5, 16.2),
  heading: defineStyle('semibold', 11.5, 16),
  entry: defineStyle('regular', 10.5, 14),
  entryStrong: defineStyle('semibold', 10.5, 14),
  cell: defineStyle('regular', 10, 13),
  cellStrong: defineStyle('semibold', 10, 13),
  head: defineStyle('semibold', 8.5, 11, 'quiet'),
  quiet: defineStyle('regular', 9, 12.4, 'quiet'),
  quietStrong: defineStyle('semibold', 9, 12.4, 'quiet'),
  warning: defineStyle('semibold', 10, 14, 'warning'),
  margin: defineStyle('regular', 8.5, 11, 'quiet'),
  label: defineStyle('semibold', 8.6, 11),
} as const satisfies Record<string, SetStyle>;
