import { defineStyle, type SetStyle } from '../parts/SetStyle';

/** What is cut off with the edge of the paper. */
export const cardStyles = {
  edge: defineStyle('regular', 9, 12, 'quiet'),
  edgeStrong: defineStyle('semibold', 9, 12, 'quiet'),
} as const satisfies Record<string, SetStyle>;

export interface CardStyles {
  readonly sign: SetStyle;
  readonly word: SetStyle;
  readonly meaning: SetStyle;
}

/** Two a page: letters of 30 mm and more, read from ten metres. */
export const largeCard: CardStyles = {
  sign: defineStyle('semibold', 250, 190),
  word: defineStyle('semibold', 42, 48),
  meaning: defineStyle('regular', 20, 27),
};

export const smallCard: CardStyles = {
  sign: defineStyle('semibold', 190, 146),
  word: defineStyle('semibold', 29, 34),
  meaning: defineStyle('regular', 15, 20),
};
