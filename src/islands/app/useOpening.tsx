import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, TranslatorContext } from '../../components';
import type { MessageKey, Translator } from '../../i18n';
import type { Outcome, Problem } from '../../model';
import { loadAppData, translatorFor } from './loadData';

/** What a page is about: on its way, open, or not to be opened, and why. */
export type Opening<T> =
  | { readonly state: 'loading' }
  | NotOpened
  | { readonly state: 'open'; readonly open: T };

interface NotOpened {
  readonly state: 'problem';
  readonly problem: Problem;
  /** Absent where not even the words could be loaded. */
  readonly translator?: Translator;
}

/** Opens what the address names, once a page. */
export function useOpening<T>(locale: string, open: () => Promise<Outcome<T>>): Opening<T> {
  const opening = useSignal<Opening<T>>({ state: 'loading' });
  useEffect(() => {
    async function openIt() {
      const opened = await open();
      if (opened.ok) {
        opening.value = { state: 'open', open: opened.value };
        return;
      }
      const data = await loadAppData(locale);
      opening.value = {
        state: 'problem',
        problem: opened.problem,
        ...(data.ok && { translator: translatorFor(locale, data.value) }),
      };
    }
    void openIt();
  }, [locale]);
  return opening.value;
}

interface NotOpenProps {
  readonly opening: NotOpened;
  readonly title: MessageKey;
  /** Where to go instead. */
  readonly way: { readonly address: string; readonly text: MessageKey };
}

/** Says why there is nothing to show, and where to go on. */
export function NotOpen({ opening: { problem, translator }, title, way }: NotOpenProps) {
  if (translator === undefined) return <div class="problem">{problem.name}</div>;
  return (
    <TranslatorContext.Provider value={translator}>
      <h1>{translator.t(title)}</h1>
      <ProblemNotice problem={problem}>
        <p>
          <a href={way.address}>{translator.t(way.text)}</a>
        </p>
      </ProblemNotice>
    </TranslatorContext.Provider>
  );
}
