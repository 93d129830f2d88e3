/** The first line of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for an element or an attribute, without what XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * A cell's text as a spreadsheet stores it: `_x0041_` would read as "A", so its first underscore is
 * written as `_x005F_` (ECMA-376, part 1, 22.9.2.19). Text longer than a cell can hold is cut with an
 * ellipsis: beyond 32,767 units Excel calls the whole file damaged.
 */
export function escapeCellText(text: string): string {
  const fitting = text.length > 32_767 ? `${text.slice(0, 32_766)}\u2026` : text;
  return escapeXml(fitting.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));
}
