import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { TranslatorContext } from '../components';
import type { Translator } from '../i18n';
import { loadAppData, translatorFor } from './app/loadData';
import { BackupReminder } from './yourData/BackupReminder';
import { LastImport } from './yourData/LastImport';
import { PlaceTrouble } from './yourData/PlaceTrouble';
import { useDeviceFacts } from './yourData/useDeviceFacts';

/** Days for which the home page offers to undo an import; after that the page Your data does. */
const offeredDays = 7;

/** What the home page says of the data as a whole, where there is something to say. */
export function DataNotices({ locale }: { readonly locale: string }) {
  const translator = useSignal<Translator | undefined>(undefined);
  const facts = useDeviceFacts();
  useEffect(() => {
    void loadAppData(locale).then((data) => {
      if (data.ok) translator.value = translatorFor(locale, data.value);
    });
  }, [locale]);
  if (translator.value === undefined || facts.assessments.value === undefined) return null;
  return (
    <TranslatorContext.Provider value={translator.value}>
      <PlaceTrouble facts={facts} />
      <BackupReminder facts={facts} />
      <LastImport forDays={offeredDays} />
    </TranslatorContext.Provider>
  );
}
