import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, TranslatorContext, useTranslator } from '../components';
import { pathTo, type Translator } from '../i18n';
import type { Problem } from '../model';
import { loadAppData, translatorFor } from './app/loadData';
import { storeClosed } from './app/store';
import type { ScreenProps } from './app/WithAssessment';
import { BackUp } from './yourData/BackUp';
import { EarlierVersions } from './yourData/EarlierVersions';
import { Keeping } from './yourData/Keeping';
import { LastImport } from './yourData/LastImport';
import { RestoreBackup } from './yourData/RestoreBackup';
import { SavedPlace } from './yourData/SavedPlace';
import { type DeviceFacts, useDeviceFacts } from './yourData/useDeviceFacts';
import { WipeDevice } from './yourData/WipeDevice';

interface YourDataProps extends ScreenProps {
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
}

/** Where the data is, how safe, and everything that can be done with the whole of it. */
export function YourData({ locale, versions }: YourDataProps) {
  const translator = useSignal<Translator | undefined>(undefined);
  useEffect(() => {
    void loadAppData(locale).then((data) => {
      if (data.ok) translator.value = translatorFor(locale, data.value);
    });
  }, [locale]);
  if (translator.value === undefined) return <div class="loading" aria-busy="true" />;
  return (
    <TranslatorContext.Provider value={translator.value}>
      <Device locale={locale} versions={versions} />
    </TranslatorContext.Provider>
  );
}

function Device({ locale, versions }: Omit<YourDataProps, 'version'>) {
  const { t } = useTranslator();
  const facts = useDeviceFacts();
  const isWiped = useSignal(false);
  if (isWiped.value) return <Wiped locale={locale} />;
  const problem = storeClosed.value ?? facts.problem.value;
  return (
    <>
      <h1>{t('yourData.title')}</h1>
      <p class="lead">{t('yourData.lead')}</p>
      {problem && <Closed problem={problem} />}
      {problem === undefined && facts.assessments.value !== undefined && (
        <Sections
          locale={locale}
          facts={facts}
          versions={versions}
          onWiped={() => {
            isWiped.value = true;
          }}
        />
      )}
    </>
  );
}

function Closed({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslator();
  return (
    <ProblemNotice problem={problem}>
      <p class="buttons">
        <button type="button" class="button-second" onClick={() => location.reload()}>
          {t('app.reload')}
        </button>
      </p>
    </ProblemNotice>
  );
}

interface SectionsProps {
  readonly locale: string;
  readonly facts: DeviceFacts;
  readonly versions: readonly string[];
  readonly onWiped: () => void;
}

function Sections({ locale, facts, versions, onWiped }: SectionsProps) {
  const { t } = useTranslator();
  return (
    <>
      <Keeping facts={facts} />
      <section aria-labelledby="backup-title">
        <h2 id="backup-title">{t('backup.title')}</h2>
        <BackUp />
        <SavedPlace facts={facts} />
      </section>
      <RestoreBackup locale={locale} facts={facts} versions={versions} />
      <section aria-labelledby="undo-title">
        <h2 id="undo-title">{t('import.title')}</h2>
        <LastImport whenNone={t('import.none')} />
      </section>
      <EarlierVersions facts={facts} />
      <WipeDevice facts={facts} onWiped={onWiped} />
    </>
  );
}

function Wiped({ locale }: { readonly locale: string }) {
  const { t } = useTranslator();
  return (
    <>
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('wipe.done')}
      </h1>
      <p>{t('wipe.done.text')}</p>
      <p>
        <a href={pathTo(locale, '')}>{t('app.goHome')}</a>
      </p>
    </>
  );
}
