import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../../components';
import { pathTo } from '../../../i18n';
import type { Problem } from '../../../model';
import { Tick } from '../../takeAway/Tick';
import type { OpenWorkshop } from '../openWorkshop';
import { clearWorkshop } from '../useSavedWorkshops';

/** Takes the workshop off this laptop, with the way back until the page is left. */
export function ClearWorkshop({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const withPractices = useSignal(true);
  const undo = useSignal<(() => Promise<unknown>) | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);

  async function clear() {
    const done = await clearWorkshop(open.store, open.workshop.peek().id, withPractices.value);
    problem.value = done.ok ? undefined : done.problem;
    if (done.ok) undo.value = done.value;
  }
  return (
    <section aria-labelledby="clear-title">
      <h2 id="clear-title">{t('workshop.clear')}</h2>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div role="status">
        {undo.value && (
          <p class="notice">
            {t('workshop.cleared')}{' '}
            <button
              type="button"
              class="button-quiet"
              onClick={() => void undo.value?.().then(() => (undo.value = undefined))}
            >
              {t('home.undo')}
            </button>{' '}
            <a href={pathTo(open.locale, 'workshop/')}>{t('workshop.all')}</a>
          </p>
        )}
      </div>
      {undo.value === undefined && (
        <>
          <p>{t('workshop.clear.hint')}</p>
          <Tick
            label={t('workshop.clear.practices')}
            hint={t('workshop.clear.practices.hint')}
            ticked={withPractices.value}
            onTick={(ticked) => {
              withPractices.value = ticked;
            }}
          />
          <p class="buttons">
            <button type="button" class="button-second" onClick={() => void clear()}>
              {t('workshop.clear.go')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
