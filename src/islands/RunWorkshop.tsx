import { useSignal } from '@preact/signals';
import { useTranslator } from '../components';
import { pathTo } from '../i18n';
import { stateInAddress } from './app/device';
import type { ScreenProps } from './app/WithAssessment';
import type { OpenWorkshop } from './workshop/openWorkshop';
import { Collect } from './workshop/run/Collect';
import { RunBar } from './workshop/run/RunBar';
import { Talk } from './workshop/run/Talk';
import { useRun } from './workshop/run/useRun';
import { WithWorkshop } from './workshop/WithWorkshop';
import { addressOfWorkshop, keepInAddress } from './workshop/workshopAddress';

/** The day itself, on the screen of whoever leads it. */
export function RunWorkshop({ locale }: ScreenProps) {
  return (
    <WithWorkshop locale={locale} place="run">
      {(open) => <Running open={open} />}
    </WithWorkshop>
  );
}

const parts = ['collect', 'talk'] as const;
type Part = (typeof parts)[number];

function Running({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const run = useRun(open);
  const part = useSignal<Part>(parts.find((one) => one === stateInAddress('part')) ?? 'collect');
  const { id, tables } = open.workshop.value;
  if (tables.length === 0) {
    return (
      <>
        <h1>{t('workshop.run.title')}</h1>
        <p>{t('workshop.run.noTables')}</p>
        <p>
          <a class="button" href={addressOfWorkshop(open.locale, 'prepare', id)}>
            {t('workshop.trail.prepare')}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1 class="visually-hidden">{t('workshop.run.title')}</h1>
      <RunBar run={run} />
      <fieldset class="workshop-parts" aria-label={t('workshop.run.parts')}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === part.value}
            onClick={() => {
              part.value = one;
              keepInAddress('part', one);
            }}
          >
            {t(`workshop.run.${one}`)}
          </button>
        ))}
        <a href={addressOfWorkshop(open.locale, 'leave', id)}>{t('workshop.run.leave')}</a>
        <a href={pathTo(open.locale, 'workshop/')}>{t('workshop.all')}</a>
      </fieldset>
      {part.value === 'collect' ? <Collect run={run} /> : <Talk run={run} />}
    </>
  );
}
