import { useSignal } from '@preact/signals';
import { useTranslator } from '../components';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { Aims } from './plan/Aims';
import { MonthsAfter, SinceLastRound } from './plan/MonthsAfter';
import { OwnAction } from './plan/OwnAction';
import { PlanList } from './plan/PlanList';
import { type News, PlanNews } from './plan/PlanNews';
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

function Plan({ locale, open }: { readonly locale: string; readonly open: OpenAssessment }) {
  const { t } = useTranslator();
  const news = useSignal<News | undefined>(undefined);
  const report = open.report.value;
  const say = (said: News | undefined) => {
    news.value = said;
  };

  return (
    <>
      <h1>{t('plan.heading')}</h1>
      {report.example && <p class="notice">{t('results.example')}</p>}
      {report.earlier && <SinceLastRound earlier={report.earlier} instrument={open.instrument} />}
      <PlanList open={open} say={say}>
        <MonthsAfter locale={locale} open={open} />
      </PlanList>
      <OwnAction open={open} say={say} />
      {report.plan.length > 0 && (
        <p class="buttons">
          <a class="button" href={addressOf(locale, 'documents/', report.assessment)}>
            {t('plan.toDocuments')}
          </a>
        </p>
      )}
      <ImportanceQuestion open={open} />
      <SuggestionList open={open} say={say} />
      <section aria-labelledby="adjust-title">
        <h2 id="adjust-title">{t('plan.steer')}</h2>
        <AdjustTargets open={open} />
        <Aims open={open} />
      </section>
      <PlanNews open={open} news={news} />
    </>
  );
}
