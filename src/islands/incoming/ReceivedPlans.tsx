import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import type { Id } from '../../model';
import { addressOf } from '../app/Trail';
import type { ReceivedPlan } from './Arrival';

interface ReceivedPlansProps {
  readonly locale: string;
  readonly plans: readonly ReceivedPlan[];
  /** Ids of the assessments that are on this device. */
  readonly here: ReadonlySet<Id>;
  readonly onLeave: () => void;
}

/** Plans that were sent to be read: what they are, and where to go on where that can be done. */
export function ReceivedPlans({ locale, plans, here, onLeave }: ReceivedPlansProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [plans]);
  return (
    <section class="incoming" aria-labelledby="received-title">
      <h2 id="received-title" ref={heading} tabIndex={-1}>
        {t('received.title', { count: plans.length })}
      </h2>
      {plans.map((plan) => (
        <Plan key={plan.id} locale={locale} plan={plan} here={here} />
      ))}
      <p>{t('received.why')}</p>
      <p class="buttons">
        <button type="button" class="button-second" onClick={onLeave}>
          {t('received.close')}
        </button>
      </p>
    </section>
  );
}

interface PlanProps extends Pick<ReceivedPlansProps, 'locale' | 'here'> {
  readonly plan: ReceivedPlan;
}

function Plan({ locale, plan, here }: PlanProps) {
  const { t, date } = useTranslator();
  const { id, site, round, writtenOn, items, actions, print } = plan;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('received.site'), site],
    [t('incoming.round'), t('home.savedRound', { round: round.name, date: date(round.date) })],
    [t('received.written'), date(writtenOn)],
    [t('received.holds'), t('received.counts', { items, actions })],
    [t('received.print'), print?.text],
  ];
  return (
    <>
      <dl class="summary-list">
        {rows.map(
          ([label, text]) =>
            text !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {print && <p>{t(print.matches ? 'received.unaltered' : 'received.altered')}</p>}
      {here.has(id) && (
        <p>
          <a href={addressOf(locale, 'answer/', id)}>{t('received.here')}</a>
        </p>
      )}
    </>
  );
}
