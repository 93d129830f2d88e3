import { useTranslator } from '../../components';
import { capitalise, describeConfirmed, describeLevelChange, pathTo } from '../../i18n';
import { countChanges, type EarlierRound, findConfirmed, findItem, type Report } from '../../model';
import { SinceLastRound } from '../plan/MonthsAfter';
import type { ResultsProps } from '../ShowResults';
import { DomainChanges } from './DomainChanges';
import { WhatChanged } from './WhatChanged';

interface ChangeSectionProps extends ResultsProps {
  readonly earlier: Pick<EarlierRound, 'instrument' | 'round' | 'finished'>;
}

/** What moved since the round before, read with care (S9). */
export function ChangeSection({ locale, open, earlier }: ChangeSectionProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const report = open.report.value;
  const counts = countChanges(report);
  const { name, date: day } = earlier.round;
  return (
    <section class="since-last" aria-labelledby="since">
      <h2 id="since">{t('since.title')}</h2>
      <p>
        {t('since.rests', { round: name, date: date(day), count: counts.compared })}{' '}
        {describeConfirmed(translator, counts)}
      </p>
      {earlier.instrument !== report.instrument && (
        <p>{t('since.versions', { from: earlier.instrument, to: report.instrument })}</p>
      )}
      <Confirmed open={open} report={report} />
      <SinceLastRound earlier={earlier} instrument={open.instrument} />
      <DomainChanges report={report} instrument={open.instrument} />
      <WhatChanged open={open} round={earlier.round} />
      <details class="explanation">
        <summary>{t('since.explain')}</summary>
        <p>{t('since.explain.noise')}</p>
        <p>{t('since.explain.limit')}</p>
        <p>
          {t('since.explain.confirmed')}{' '}
          <a href={`${pathTo(locale, 'scores/')}#what-moved-since-the-last-round-s9`}>
            {t('since.explain.more')}
          </a>
        </p>
      </details>
    </section>
  );
}

interface ConfirmedProps extends Pick<ResultsProps, 'open'> {
  readonly report: Report;
}

/** Only what somebody confirmed is called change, in their words (S9). */
function Confirmed({ open, report }: ConfirmedProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const confirmed = findConfirmed(report);
  return (
    <>
      <h3>{t('since.confirmed')}</h3>
      {confirmed.length === 0 ? (
        <p>{t('since.confirmed.none')}</p>
      ) : (
        <dl class="confirmed">
          {confirmed.map(({ id, change }) => (
            <div key={id} data-item={id}>
              <dt>{capitalise(fill(findItem(open.instrument, id)?.title ?? id))}</dt>
              <dd>{change && describeLevelChange(translator, change)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
