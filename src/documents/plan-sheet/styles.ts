import { defineStyle, type SetStyle } from '../parts/SetStyle';
import type { TextArea } from '../parts/writePages';
import { pageSize } from '../pdf/createTaggedDocument';

export const area: TextArea = {
  left: 50,
  top: 44,
  width: pageSize.width - 100,
  height: pageSize.height - 44 - 44,
};

/** Every size that the plan sheet uses. */
export const styles = {
  overline: defineStyle('semibold', 11, 16, 'opportunity'),
  title: defineStyle('semibold', 26, 31),
  lead: defineStyle('regular', 10.5, 15),
  field: defineStyle('semibold', 10.5, 14),
  known: defineStyle('regular', 10.5, 14),
  number: defineStyle('semibold', 26, 26),
  label: defineStyle('semibold', 9.5, 12.5),
  margin: defineStyle('regular', 8.5, 11, 'quiet'),
} as const satisfies Record<string, SetStyle>;
