import type { Translator } from '../i18n';
import { citeReference, type Reference } from '../model';

interface ReferenceListProps {
  readonly references: readonly Reference[];
  /** Handed in: the list also stands on pages that are drawn at build time. */
  readonly t: Translator['t'];
}

/** Sources in one style, each with where to read it and how much of it we read. */
export function ReferenceList({ references, t }: ReferenceListProps) {
  return (
    <ul class="references">
      {references.map((reference) => {
        const { text, address } = citeReference(reference);
        return (
          <li key={reference.id} id={`ref-${reference.id}`}>
            {address ? <a href={address}>{text}</a> : text}{' '}
            <span class="quiet">{t(`seen.${reference.seen}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
