import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../i18n';

export const TranslatorContext = createContext<Translator | undefined>(undefined);

/** The translator of the island around this component. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === undefined)
    throw new Error('A component was drawn outside a TranslatorContext');
  return translator;
}
