import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { ProblemNotice, TranslatorContext } from '../components';
import { pathTo, type Translator } from '../i18n';
import type { Problem } from '../model';
import type { PortfolioStore } from '../storage';
import { stateInAddress } from './app/device';
import { loadAppData, translatorFor } from './app/loadData';
import type { ScreenProps } from './app/WithAssessment';
import { loadVersions } from './portfolio/loadVersions';
import { type OpenPortfolio, openPortfolio } from './portfolio/openPortfolio';
import { PortfolioList } from './portfolio/PortfolioList';
import { PortfolioScreen } from './portfolio/PortfolioScreen';
import { getPortfolios } from './portfolio/portfolioStore';

type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'list'; readonly store: PortfolioStore; readonly translator: Translator }
  | { readonly state: 'open'; readonly open: OpenPortfolio }
  | { readonly state: 'problem'; readonly problem: Problem; readonly translator: Translator };

/** The commissioner's bench: the portfolios of this device, or the one that the address names. */
export function ShowPortfolio({ locale, version }: ScreenProps) {
  const opening = useSignal<Opening>({ state: 'loading' });
  // Begun with the first drawing, not after it: the table is what people wait for.
  const [starting] = useState(() => start(locale, version));
  useEffect(() => {
    let stop = () => {};
    void starting.then((started) => {
      opening.value = started;
      if (started.state === 'open') stop = started.open.stop;
    });
    return () => stop();
  }, []);

  const now = opening.value;
  if (now.state === 'loading') return <div class="loading" aria-busy="true" />;
  if (now.state === 'open') return <PortfolioScreen open={now.open} />;
  const { t } = now.translator;
  return (
    <TranslatorContext.Provider value={now.translator}>
      {now.state === 'list' ? (
        <PortfolioList locale={locale} store={now.store} />
      ) : (
        <>
          <h1>{t('portfolio.notOpen')}</h1>
          <ProblemNotice problem={now.problem}>
            <p>
              <a href={pathTo(locale, 'portfolio/')}>{t('portfolio.all')}</a>
            </p>
          </ProblemNotice>
        </>
      )}
    </TranslatorContext.Provider>
  );
}

async function start(locale: string, version: string): Promise<Opening> {
  const id = stateInAddress('p');
  // On their way while the database opens.
  void loadAppData(locale);
  void loadVersions([version], locale);
  const store = await getPortfolios();
  if (store.ok && id !== undefined) {
    const opened = await openPortfolio({ store: store.value, id, locale, version });
    return opened.ok ? { state: 'open', open: opened.value } : tell(locale, opened.problem);
  }
  if (!store.ok) return tell(locale, store.problem);
  return { state: 'list', store: store.value, translator: await plainTranslator(locale) };
}

async function tell(locale: string, problem: Problem): Promise<Opening> {
  return { state: 'problem', problem, translator: await plainTranslator(locale) };
}

async function plainTranslator(locale: string): Promise<Translator> {
  const data = await loadAppData(locale);
  if (!data.ok) throw new Error('The words of this site are missing');
  return translatorFor(locale, data.value);
}
