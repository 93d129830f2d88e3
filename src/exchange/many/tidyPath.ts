const mostCharacters = 160;

/**
 * A path as it may be shown: without characters that change how a line reads, and not longer than a few
 * lines. Of a long one the end stays, which tells files apart.
 */
export function tidyPath(path: string): string {
  const characters = [...path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·')];
  if (characters.length <= mostCharacters) return characters.join('');
  return `…${characters.slice(1 - mostCharacters).join('')}`;
}
