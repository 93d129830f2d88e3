import { nameReference, type Reference } from '../model';

interface SourcesProps {
  /** Reference keys; one that is not among the references is left out. */
  readonly keys: readonly string[];
  /** The page's own list, which each name leads to. */
  readonly references: readonly Reference[];
}

/** The sources of a statement by name and year, each a link into the page's list. */
export function Sources({ keys, references }: SourcesProps) {
  const cited = references.filter(({ id }) => keys.includes(id));
  return (
    <span class="sources">
      {cited.map((reference) => (
        <a key={reference.id} href={`#ref-${reference.id}`}>
          {nameReference(reference)}
        </a>
      ))}
    </span>
  );
}
