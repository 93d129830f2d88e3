import { useTranslator } from '../../components';
import { titleAction } from '../../i18n';
import { type EarlierRound, type Instrument, isLive, sortByDue } from '../../model';
import { today } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';

interface MonthsAfterProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

/** What is due and what is done, and the way to the meeting where that is looked at. */
export function MonthsAfter({ locale, open }: MonthsAfterProps) {
  const { t, date } = useTranslator();
  const { plan, round, assessment } = open.report.value;
  if (plan.length === 0) return null;
  const { overdue, soon, done, stopped } = sortByDue(plan, today());
  return (
    <>
      <p class="counts">
        {t('plan.counts', {
          live: t('plan.count', { count: plan.filter(isLive).length }),
          overdue: overdue.length,
          soon: soon.length,
          done: done.length,
          stopped: stopped.length,
        })}{' '}
        {round.next !== undefined &&
          t(round.next <= today() ? 'plan.next.now' : 'plan.next', { date: date(round.next) })}
      </p>
      <p class="buttons">
        <a class="button-second" href={addressOf(locale, 'review/', assessment)}>
          {t('plan.toReview')}
        </a>
      </p>
    </>
  );
}

interface SinceProps {
  readonly earlier: Pick<EarlierRound, 'round' | 'finished'>;
  readonly instrument: Instrument;
}

/** What the round before achieved, once a new one has begun. */
export function SinceLastRound({ earlier, instrument }: SinceProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const { finished, round } = earlier;
  const done = finished.filter(({ status }) => status === 'done');
  const stopped = finished.filter(({ status }) => status === 'stopped');
  const values = { round: round.name, date: date(round.date) };
  if (finished.length === 0) return <p>{t('plan.since.none', values)}</p>;
  return (
    <details class="since">
      <summary>
        {t('plan.since', { ...values, done: done.length, stopped: stopped.length })}
      </summary>
      <ul>
        {[...done, ...stopped].map((action) => (
          <li key={action.id}>
            {t('plan.since.action', {
              title: titleAction(translator, instrument, action),
              status: t(`status.${action.status}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
