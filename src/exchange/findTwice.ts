/** The first position of an entry whose id occurred before; -1 where there is none. */
export function findTwice<T>(entries: readonly T[], idOf: (entry: T) => string): number {
  if (entries.length < 2) return -1;
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const id = idOf(entry);
    if (seen.has(id)) return index;
    seen.add(id);
  }
  return -1;
}
