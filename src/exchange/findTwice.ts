/** The first position whose text occurred before; -1 where there is none. */
export function findTwice(texts: readonly string[]): number {
  const seen = new Set<string>();
  return texts.findIndex((text) => {
    const twice = seen.has(text);
    seen.add(text);
    return twice;
  });
}
