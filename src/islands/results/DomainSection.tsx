import { DomainDetails, ScoreTable, useTranslator } from '../../components';
import { pathTo } from '../../i18n';
import { addressOf } from '../app/Trail';
import type { ResultsProps } from '../ShowResults';
import { Explanation } from './Explanation';

/** Every domain with its score; what that rests on unfolds below it. */
export function DomainSection({ locale, open }: ResultsProps) {
  const { t } = useTranslator();
  const report = open.report.value;
  return (
    <section aria-labelledby="domains">
      <h2 id="domains">{t('results.domains')}</h2>
      <ScoreTable
        report={report}
        instrument={open.instrument}
        more={(domain) => (
          <DomainDetails
            domain={domain}
            instrument={open.instrument}
            answerAddress={addressOf(locale, `answer/${domain.id}/`, report.assessment)}
            readAddress={pathTo(locale, `domains/${domain.id}/`)}
          />
        )}
      />
      <Explanation locale={locale} />
    </section>
  );
}
