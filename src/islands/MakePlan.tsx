import { useSignal } from '@preact/signals';
import { useTranslator } from '../components';
import type { Action } from '../model';
import { adoptAction, restoreAction } from '../model';
import { newId } from './app/device';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { PlanList } from './plan/PlanList';
import { AdjustTargets, ImportanceQuestion } from './plan/Steering';
import { SuggestionList } from './plan/SuggestionList';

/** From suggestions to a plan with owners and dates. */
export function MakePlan({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="plan">
      {(open) => <Plan locale={locale} open={open} />}
    </WithAssessment>
  );
}

/** What was just done, said once, with the way back where there is one. */
export interface PlanNews {
  readonly text: string;
  readonly removed?: Action;
}

function Plan({ locale, open }: { readonly locale: string; readonly open: OpenAssessment }) {
  const { t } = useTranslator();
  const news = useSignal<PlanNews | undefined>(undefined);
  const report = open.report.value;
  const say = (said: PlanNews) => {
    news.value = said;
  };
  const removed = news.value?.removed;

  return (
    <>
      <h1>{t('plan.heading')}</h1>
      {report.example && <p class="notice">{t('results.example')}</p>}
      <div role="status">
        {news.value && (
          <p class="notice">
            {news.value.text}{' '}
            {removed && (
              <button
                type="button"
                class="button-quiet"
                onClick={() => {
                  open.change((one, at) => restoreAction(one, removed, at));
                  news.value = undefined;
                }}
              >
                {t('plan.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      <PlanList open={open} say={say} />
      <OwnAction open={open} />
      {report.plan.length > 0 && (
        <p class="buttons">
          <a class="button" href={addressOf(locale, 'documents/', report.assessment)}>
            {t('plan.toDocuments')}
          </a>
        </p>
      )}
      <ImportanceQuestion open={open} />
      <SuggestionList open={open} say={say} />
      <AdjustTargets open={open} />
    </>
  );
}

function OwnAction({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslator();
  const title = useSignal('');
  function add(event: SubmitEvent) {
    event.preventDefault();
    const text = title.value.trim();
    if (text === '') return;
    const id = newId();
    open.change((one, at) => adoptAction(one, { title: text }, id, at));
    title.value = '';
  }
  return (
    <details>
      <summary>{t('plan.own')}</summary>
      <form onSubmit={add}>
        <div class="field">
          <label for="own-action">{t('plan.own.label')}</label>
          <input
            id="own-action"
            maxLength={200}
            value={title.value}
            onInput={(event) => {
              title.value = event.currentTarget.value;
            }}
          />
        </div>
        <button type="submit" class="button-second">
          {t('plan.own.add')}
        </button>
      </form>
    </details>
  );
}
