import { SavedField, useTranslator } from '../../components';
import { recordRound, suggestNextDate } from '../../model';
import { today } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';

interface NextAssessmentProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

/** When to look again: suggested by band, kept once somebody says so. */
export function NextAssessment({ locale, open }: NextAssessmentProps) {
  const { t, date } = useTranslator();
  const report = open.report.value;
  const { round, overall } = report;
  const suggested = suggestNextDate(report, round.date);
  const keep = (next: string) =>
    open.change((one, at) => recordRound(one, { next: next === '' ? undefined : next }, at));
  const band = overall.score?.band;
  const isPast = suggested < today();
  const values = { date: date(suggested), past: isPast ? 'yes' : 'no' };

  return (
    <section class="review-next" aria-labelledby="next-title">
      <h2 id="next-title">{t('review.next')}</h2>
      <p class="screen-only">
        {band === undefined
          ? t('review.next.unscored', values)
          : t('review.next.band', { ...values, band: t(`band.${band}`) })}
      </p>
      <div class="screen-only">
        <SavedField
          id="next-date"
          label={t('review.next.date')}
          type="date"
          text={round.next ?? ''}
          longest={10}
          onSave={keep}
        />
      </div>
      <p class="print-only">{date(round.next ?? suggested)}</p>
      <p class="buttons screen-only">
        {round.next !== suggested && !isPast && (
          <button type="button" class="button-second" onClick={() => keep(suggested)}>
            {t('review.next.take', values)}
          </button>
        )}
        {(round.next ?? suggested) <= today() && (
          <a class="button" href={addressOf(locale, 'round/', report.assessment)}>
            {t('review.next.start')}
          </a>
        )}
      </p>
    </section>
  );
}
