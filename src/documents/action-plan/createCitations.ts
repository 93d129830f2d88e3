import type { Citable } from '../../model';

export interface CitedReference {
  readonly number: number;
  readonly reference: Citable;
}

/** Numbers sources in the order in which they are first cited. */
export interface Citations {
  /** Those of the keys that are known, each with its number. */
  cite(keys: readonly string[]): readonly CitedReference[];
  /** Finds a source by its DOI, which unlike its key is the same everywhere. */
  citeDoi(doi: string): readonly CitedReference[];
  list(): readonly CitedReference[];
}

/** Creates an empty list of citations over known sources. */
export function createCitations(references: readonly Citable[]): Citations {
  const known = new Map(references.map((reference) => [reference.id, reference]));
  const cited = new Map<string, CitedReference>();

  function cite(keys: readonly string[]): readonly CitedReference[] {
    return keys.flatMap((key) => {
      const reference = known.get(key);
      if (reference === undefined) return [];
      const entry = cited.get(key) ?? { number: cited.size + 1, reference };
      cited.set(key, entry);
      return [entry];
    });
  }

  return {
    cite,
    citeDoi: (doi) => cite(references.filter(({ DOI }) => DOI === doi).map(({ id }) => id)),
    list: () => [...cited.values()],
  };
}
