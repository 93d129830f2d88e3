import { capitalise, pathTo, type Translator } from '../i18n';
import { findTerms, type GlossaryEntry } from '../model';

interface WordsUsedProps {
  /** The whole glossary, its term tokens not filled yet. */
  readonly glossary: readonly GlossaryEntry[];
  /** The instrument's texts that the page shows. */
  readonly texts: readonly string[];
  /** The interface's words on the page, where the tool's own terms stand. */
  readonly interfaceTexts: readonly string[];
  /** Handed in: the list also stands on pages that are drawn at build time. */
  readonly translator: Translator;
}

/**
 * Terms with a sense of their own in this tool.
 *
 * The instrument's texts say "gaps are closed" or "the main challenge" in the everyday sense, so
 * these count in the interface's words only.
 */
export const toolTerms: readonly string[] = [
  'action',
  'band',
  'challenge',
  'core-item',
  'coverage',
  'domain',
  'dont-know',
  'evidence-strength',
  'gap',
  'level',
  'not-applicable',
  'opportunity',
  'quick-check',
  'range',
  'reserve-item',
  'round',
  'target',
];

/** The glossary's words that a page uses, defined in place; nothing where it uses none. */
export function WordsUsed({ glossary, texts, interfaceTexts, translator }: WordsUsedProps) {
  const { t, fill, locale } = translator;
  const entries = glossary.map((entry) => fillEntry(translator, entry));
  const inInterface = findTerms(interfaceTexts, entries);
  const inTexts = findTerms(texts.map(fill), entries).filter(({ id }) => !toolTerms.includes(id));
  const used = entries
    .filter((entry) => inInterface.includes(entry) || inTexts.includes(entry))
    .sort((a, b) => a.term.localeCompare(b.term, locale));
  if (used.length === 0) return null;
  return (
    <details class="words">
      <summary>{t('words.title')}</summary>
      <dl>
        {used.map(({ id, term, definition }) => (
          <div class="words-entry" key={id} data-term={id}>
            <dt>{term}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={pathTo(locale, 'glossary/')}>{t('words.all')}</a>
      </p>
    </details>
  );
}

/** A term that is one token alone has the country's own plural, which no rule makes. */
function fillEntry({ fill }: Translator, entry: GlossaryEntry): GlossaryEntry {
  const token = /^\{(\w+)\}$/.exec(entry.term)?.[1];
  return {
    ...entry,
    term: capitalise(fill(entry.term)),
    definition: fill(entry.definition),
    ...(token !== undefined && { forms: [fill(`{${token}s}`)] }),
  };
}
