import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, TranslatorContext, useTranslator } from '../../components';
import { pathTo, type Translator } from '../../i18n';
import type { Problem } from '../../model';
import { stateInAddress } from '../app/device';
import { loadAppData, translatorFor } from '../app/loadData';
import { storeClosed } from '../app/store';
import { type OpenWorkshop, openWorkshop } from './openWorkshop';
import { addressOfWorkshop, type WorkshopPlace } from './workshopAddress';

interface WithWorkshopProps {
  readonly locale: string;
  readonly place: WorkshopPlace;
  readonly children: (open: OpenWorkshop) => ComponentChildren;
}

type Opening =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem; readonly translator?: Translator }
  | { readonly state: 'open'; readonly open: OpenWorkshop };

/** Opens the workshop named in the address, and says plainly where it cannot. */
export function WithWorkshop({ locale, place, children }: WithWorkshopProps) {
  const opening = useSignal<Opening>({ state: 'loading' });

  useEffect(() => {
    async function openIt() {
      const opened = await openWorkshop(stateInAddress('w') ?? '', locale);
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

  const current = opening.value;
  if (current.state === 'loading') return <div class="loading" aria-busy="true" />;
  if (current.state === 'problem') {
    if (current.translator === undefined) return <div class="problem">{current.problem.name}</div>;
    return (
      <TranslatorContext.Provider value={current.translator}>
        <h1>{current.translator.t('workshop.notOpen')}</h1>
        <ProblemNotice problem={current.problem}>
          <p>
            <a href={pathTo(locale, 'workshop/')}>{current.translator.t('workshop.all')}</a>
          </p>
        </ProblemNotice>
      </TranslatorContext.Provider>
    );
  }
  const { open } = current;
  return (
    <TranslatorContext.Provider value={open.translator.value}>
      {place !== 'wall' && <WorkshopTrail open={open} place={place} />}
      <Unsaved open={open} />
      {children(open)}
    </TranslatorContext.Provider>
  );
}

/** What could not be saved is said wherever on the page somebody is. */
function Unsaved({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const problem = storeClosed.value ?? open.problem.value;
  if (problem === undefined) return null;
  return (
    <ProblemNotice problem={problem}>
      {storeClosed.value === undefined && (
        <p class="buttons">
          <button type="button" class="button" onClick={() => void open.retry()}>
            {t('app.retry')}
          </button>
        </p>
      )}
    </ProblemNotice>
  );
}

interface TrailProps {
  readonly open: OpenWorkshop;
  readonly place: WorkshopPlace;
}

const places = ['prepare', 'run', 'leave'] as const satisfies readonly WorkshopPlace[];

/** Which workshop this is, and its three parts. */
function WorkshopTrail({ open, place }: TrailProps) {
  const { t } = useTranslator();
  const { id, sitting, example } = open.workshop.value;
  return (
    <nav class="trail" aria-label={t('workshop.trail')}>
      <p class="trail-site">
        {sitting.title}
        {example && <span class="tag">{t('workshop.rehearsal')}</span>}
      </p>
      <ul>
        {places.map((one) => (
          <li key={one}>
            <a
              href={addressOfWorkshop(open.locale, one, id)}
              aria-current={one === place ? 'page' : undefined}
            >
              {t(`workshop.trail.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
