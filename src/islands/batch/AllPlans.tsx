import { ProblemNotice, useTranslator } from '../../components';
import type { Assessment } from '../../model';
import { download, today } from '../app/device';
import { type BatchState, usePlanBatch } from './usePlanBatch';

interface AllPlansProps {
  readonly locale: string;
  /** The newest round of each site. */
  readonly assessments: readonly Assessment[];
}

/** A plan for each site of this device, in one zip: for a network's manager or a trainer. */
export function AllPlans({ locale, assessments }: AllPlansProps) {
  const { t } = useTranslator();
  const { batch, start, cancel } = usePlanBatch((zip) =>
    download(zip, `${t('allPlans.fileName', { date: today() })}.zip`, 'application/zip'),
  );
  const working = batch.value.state === 'working';
  return (
    <section class="all-plans" aria-labelledby="all-plans">
      <h3 id="all-plans">{t('allPlans.title')}</h3>
      <p class="hint">{t('allPlans.for')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button-second"
          aria-disabled={working}
          onClick={() => {
            if (!working) start({ locale, assessments, names: false });
          }}
        >
          {t('allPlans.go', { count: assessments.length })}
        </button>
        {working && (
          <button type="button" class="button-quiet" onClick={cancel}>
            {t('allPlans.cancel')}
          </button>
        )}
      </p>
      {batch.value.state === 'working' && (
        <p>
          <label>
            <span>{t('allPlans.working', { done: batch.value.done, of: batch.value.of })}</span>{' '}
            <progress max={batch.value.of} value={batch.value.done} />
          </label>
        </p>
      )}
      <BatchNews state={batch.value} />
    </section>
  );
}

function BatchNews({ state }: { readonly state: BatchState }) {
  const { t } = useTranslator();
  const missed = state.state === 'done' ? state.missed : [];
  return (
    <div role="status">
      {state.state === 'done' && state.made > 0 && (
        <p>{t('allPlans.done', { count: state.made })}</p>
      )}
      {state.state === 'cancelled' && <p>{t('allPlans.cancelled')}</p>}
      {state.state === 'failed' && <ProblemNotice problem={{ name: 'documentFailed' }} />}
      {missed.map(({ site, round, problem }) => (
        <div key={`${site} ${round}`}>
          <p>{t('allPlans.missed', { site, round })}</p>
          <ProblemNotice problem={problem} />
        </div>
      ))}
    </div>
  );
}
