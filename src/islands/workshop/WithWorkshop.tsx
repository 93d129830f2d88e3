import type { ComponentChildren } from 'preact';
import { ProblemNotice, TranslatorContext, useTranslator } from '../../components';
import { pathTo } from '../../i18n';
import { stateInAddress } from '../app/device';
import { storeClosed } from '../app/store';
import { NotOpen, useOpening } from '../app/useOpening';
import { type OpenWorkshop, openWorkshop } from './openWorkshop';
import { addressOfWorkshop, type WorkshopPlace } from './workshopAddress';

interface WithWorkshopProps {
  readonly locale: string;
  readonly place: WorkshopPlace;
  readonly children: (open: OpenWorkshop) => ComponentChildren;
}

/** Opens the workshop named in the address, and says plainly where it cannot. */
export function WithWorkshop({ locale, place, children }: WithWorkshopProps) {
  const opening = useOpening(locale, () => openWorkshop(stateInAddress('w') ?? '', locale));
  if (opening.state === 'loading') return <div class="loading" aria-busy="true" />;
  if (opening.state === 'problem') {
    const way = { address: pathTo(locale, 'workshop/'), text: 'workshop.all' } as const;
    return <NotOpen opening={opening} title="workshop.notOpen" way={way} />;
  }
  const { open } = opening;
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
