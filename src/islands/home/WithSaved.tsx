import type { ComponentChildren } from 'preact';
import { TranslatorContext } from '../../components';
import type { Translator } from '../../i18n';
import { type SavedAssessments, useSavedAssessments } from './useSavedAssessments';

interface WithSavedProps {
  readonly locale: string;
  readonly children: (saved: SavedAssessments, translator: Translator) => ComponentChildren;
}

/** Follows what is on this device, and shows the page once there are words for it. */
export function WithSaved({ locale, children }: WithSavedProps) {
  const saved = useSavedAssessments(locale);
  const translator = saved.translator.value;
  if (translator === undefined) return <div class="loading" aria-busy="true" />;
  return (
    <TranslatorContext.Provider value={translator}>
      {children(saved, translator)}
    </TranslatorContext.Provider>
  );
}
