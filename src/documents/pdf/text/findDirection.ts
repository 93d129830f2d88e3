import type { TextDirection } from './DrawText';

/** Blocks whose characters run from right to left unless told otherwise (Unicode Annex 9, 3.2). */
const blocks: readonly (readonly [number, number])[] = [
  [0x0590, 0x08ff],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfefe],
  [0x10800, 0x10fff],
  [0x1e800, 0x1efff],
];

/** Whether a character runs from right to left; figures and marks have no direction of their own. */
export function isRightToLeft(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x0590) return false;
  return (
    blocks.some(([first, last]) => code >= first && code <= last) &&
    !/[\p{Nd}\p{M}]/u.test(character)
  );
}

/** Whether a character turns the direction back to left to right. */
export function isStrongLeftToRight(character: string): boolean {
  return /\p{L}/u.test(character) && !isRightToLeft(character);
}

/** The direction of a paragraph: that of its first letter (Unicode Annex 9, rules P2 and P3). */
export function findDirection(text: string): TextDirection {
  // Most text holds none, and this is quickly seen.
  if (!/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\ud802\ud803\ud83a\ud83b]/.test(text)) {
    return 'leftToRight';
  }
  for (const character of text) {
    if (isRightToLeft(character)) return 'rightToLeft';
    if (isStrongLeftToRight(character)) return 'leftToRight';
  }
  return 'leftToRight';
}
