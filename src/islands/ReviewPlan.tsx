import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useTranslator } from '../components';
import { titleAction } from '../i18n';
import {
  type Action,
  type ActionChange,
  type ActionStatus,
  recordAction,
  takeBackStatus,
} from '../model';
import { dayOf, today } from './app/device';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { type News, PlanNews, type SayNews } from './plan/PlanNews';
import { type ArrangedPart, arrangeReview, refreshReview } from './review/arrangeReview';
import { NextAssessment } from './review/NextAssessment';
import { ReviewRow } from './review/ReviewRow';
import { type LastReview, useLastReview } from './review/useLastReview';

/** The plan in a meeting: five minutes, by keyboard, on one sheet of paper. */
export function ReviewPlan({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="plan">
      {(open) => <Review locale={locale} open={open} />}
    </WithAssessment>
  );
}

interface ReviewProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

function Review({ locale, open }: ReviewProps) {
  const { t, date } = useTranslator();
  const report = open.report.value;
  const news = useSignal<News | undefined>(undefined);
  const say: SayNews = (said) => {
    news.value = said;
  };
  const last = useLastReview(report.assessment);
  const back = addressOf(locale, 'plan/', report.assessment);

  return (
    <div class="review">
      <h1>{t('review.title')}</h1>
      <p class="review-head">
        {t('review.head', {
          site: report.site.name,
          round: report.round.name,
          today: date(today()),
        })}
      </p>
      {report.example && <p class="notice">{t('results.example')}</p>}
      {report.plan.length === 0 ? (
        <p class="lead">{t('plan.empty')}</p>
      ) : (
        last.known && <Meeting open={open} last={last} news={news.value} say={say} />
      )}
      <NextAssessment locale={locale} open={open} />
      <p class="buttons screen-only">
        <button type="button" class="button-second" onClick={() => print()}>
          {t('review.print')}
        </button>
        <a href={back}>{t('review.back')}</a>
      </p>
      <PlanNews open={open} news={news} />
    </div>
  );
}

interface MeetingProps {
  readonly open: OpenAssessment;
  readonly last: LastReview;
  readonly news: News | undefined;
  readonly say: SayNews;
}

function Meeting({ open, last, news, say }: MeetingProps) {
  const { t, date } = useTranslator();
  const parts = useArrangement(open, last);
  const listed = parts.flatMap(({ actions }) => actions);
  const printed = new Set(listed.slice(0, printedRows));

  async function finish() {
    await last.finish();
    say({ text: t('review.finished') });
  }

  return (
    <>
      <p class="screen-only" id="review-keys">
        {t('review.keys')}
      </p>
      {listed.length === 0 && <p class="lead">{t('review.nothing')}</p>}
      {parts.map(({ part, actions }) => (
        <section
          key={part}
          class={actions.some((action) => printed.has(action)) ? '' : 'screen-only'}
          aria-labelledby={`review-${part}`}
        >
          <h2 id={`review-${part}`}>
            {last.at !== undefined && (part === 'done' || part === 'stopped')
              ? t(`review.since.${part}`, { date: date(dayOf(last.at)) })
              : t(`review.part.${part}`)}
          </h2>
          <ol class="review-list">
            {actions.map((action) => (
              <Row
                key={action.id}
                open={open}
                action={action}
                beyond={!printed.has(action)}
                news={news}
                say={say}
              />
            ))}
          </ol>
        </section>
      ))}
      {listed.length > printedRows && (
        <p class="print-only">{t('review.more', { count: listed.length - printedRows })}</p>
      )}
      <p class="buttons screen-only">
        <button type="button" class="button" onClick={finish}>
          {t('review.finish')}
        </button>
      </p>
    </>
  );
}

/** As many as one sheet of A4 holds. */
const printedRows = 12;

/** The order as it was when the meeting began. */
function useArrangement(open: OpenAssessment, { at }: LastReview): readonly ArrangedPart[] {
  const { plan } = open.report.value;
  const now = arrangeReview(plan, today(), at);
  const begun = useRef(now);
  return refreshReview(begun.current, now, plan);
}

interface RowProps extends Omit<MeetingProps, 'last'> {
  readonly action: Action;
  readonly beyond: boolean;
}

function Row({ open, action, beyond, news, say }: RowProps) {
  const translator = useTranslator();
  const { t } = translator;
  const title = titleAction(translator, open.instrument, action);
  const by = open.respondent.value?.id;
  const record = (given: ActionChange) =>
    open.change((one, at) => recordAction(one, action.id, given, at));

  function setStatus(status: ActionStatus) {
    if (status === action.status) return;
    record({ status, ...(by && { by }) });
    say({
      text: t('plan.statusSaid', { title, status: t(`status.${status}`) }),
      undo: () => open.change((one, at) => takeBackStatus(one, action.id, at)),
    });
  }

  return (
    <ReviewRow
      action={action}
      title={title}
      beyond={beyond}
      onStatus={setStatus}
      onDue={(day) => record({ dueDate: day === '' ? undefined : day })}
      onReason={(reason) => record({ reason })}
      onUndo={() => {
        news?.undo?.();
        say(undefined);
      }}
    />
  );
}
