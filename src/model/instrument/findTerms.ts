/** A word defined once, in `content/glossary.yaml`; its texts carry term tokens until filled. */
export interface GlossaryEntry {
  readonly id: string;
  /** As it stands for one: "warm introduction". */
  readonly term: string;
  readonly definition: string;
  /** Other forms that no rule makes from the term, such as a country's own plural. */
  readonly forms?: readonly string[] | undefined;
}

/**
 * Finds the glossary entries whose terms occur in texts, in the order of the entries.
 *
 * Whole words in any case, English plurals included; a hyphen joins, so that "low-level" is not
 * "level". The longest term takes its stretch of text: "peer network" is not also "network".
 *
 * @param texts with their term tokens filled, as they are read.
 */
export function findTerms<Entry extends GlossaryEntry>(
  texts: readonly string[],
  entries: readonly Entry[],
): readonly Entry[] {
  const forms = entries
    .flatMap((entry) => [entry.term, ...(entry.forms ?? [])].map((form) => ({ entry, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const found = new Set<Entry>();
  let rest = texts.join(cut).replaceAll('’', "'");
  for (const { entry, form } of forms) {
    const without = rest.replace(patternOf(form), cut);
    if (without !== rest) found.add(entry);
    rest = without;
  }
  return entries.filter((entry) => found.has(entry));
}

/** Stands where a text ends or a term was, so that the words around it never join to another. */
const cut = ' | ';

function patternOf(form: string): RegExp {
  const words = form
    .replaceAll('’', "'")
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A term without a word would be found everywhere.
  if (words.length === 0) return /(?!)/g;
  const singular = words.join('[\\s-]+');
  const plural = /[^aeiou]y$/i.test(singular)
    ? `${singular.slice(0, -1)}(?:y|ies)`
    : `${singular}(?:e?s)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}-])${plural}(?![\\p{L}\\p{N}-])`, 'giu');
}
