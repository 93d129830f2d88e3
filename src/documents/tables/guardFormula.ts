/**
 * Whether a spreadsheet could run a text as a formula: its first visible character is `=`, `+`, `-`,
 * `@` or `|`, full-width ones included, or it begins with a tab or a line break (CWE-1236).
 */
export function looksLikeFormula(text: string): boolean {
  return runnable.test(text);
}

const runnable = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@|\uff1d\uff0b\uff0d\uff20])/u;

/** The text with an apostrophe before it where a spreadsheet could run it. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
