import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useTranslator, WordsUsed } from '../../components';
import type { Domain, GlossaryEntry, Item } from '../../model';
import { loadGlossary } from '../app/loadData';

interface PageWordsProps {
  readonly locale: string;
  readonly domain: Domain;
}

/** The glossary's words on a page of items, once their file is here. */
export function PageWords({ locale, domain }: PageWordsProps) {
  const translator = useTranslator();
  const glossary = useSignal<readonly GlossaryEntry[]>([]);
  useEffect(() => {
    void loadGlossary(locale).then((loaded) => {
      glossary.value = loaded;
    });
  }, [locale]);
  const entries = glossary.value;

  // Answers change nothing here, and looking for every term in every text takes milliseconds.
  return useMemo(() => {
    const { t } = translator;
    const items = domain.items.filter((item) => item.kind === 'core');
    return (
      <WordsUsed
        glossary={entries}
        texts={[domain.definition, ...items.flatMap(listTexts)]}
        interfaceTexts={[
          t(`group.${domain.group}`),
          t('answer.domainOf', { number: 0, of: 0 }),
          t('answer.rule'),
          t('answer.dontKnow'),
          ...(items.some((item) => item.notApplicableWhen) ? [t('answer.notApplicable')] : []),
        ]}
        translator={translator}
      />
    );
  }, [entries, domain, translator]);
}

function listTexts({ stem, descriptors, help, partly, proof, notApplicableWhen = '' }: Item) {
  return [stem, ...descriptors, ...Object.values(help), partly, proof, notApplicableWhen];
}
