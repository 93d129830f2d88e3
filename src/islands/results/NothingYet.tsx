import { ReadinessWheel, useTranslator } from '../../components';
import { addressOf } from '../app/Trail';
import type { ResultsProps } from '../ShowResults';

/** Before the first answer: what will stand here, and the way to begin. */
export function NothingYet({ locale, open }: ResultsProps) {
  const { t } = useTranslator();
  const report = open.report.value;
  return (
    <>
      <p class="lead">
        <strong>{t('results.none')}.</strong> {t('results.none.text')}
      </p>
      <p class="buttons">
        <a class="button" href={addressOf(locale, 'answer/', report.assessment)}>
          {t('results.begin')}
        </a>
      </p>
      <ReadinessWheel report={report} instrument={open.instrument} />
      <p class="quiet">{t('results.none.wheel')}</p>
    </>
  );
}
