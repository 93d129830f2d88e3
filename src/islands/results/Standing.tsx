import { describeGroup, useTranslator } from '../../components';
import type { Report } from '../../model';
import { addressOf } from '../app/Trail';
import type { ResultsProps } from '../ShowResults';
import { countViews } from './countViews';

/** Where the practice stands, in a line and two, and what that rests on. */
export function Standing({ locale, open }: ResultsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const report = open.report.value;
  const { overall, opportunities, challenges } = report;
  return (
    <section class="standing" aria-label={t('results.standing')}>
      <p class="lead">
        {overall.score === undefined
          ? t('results.noOverall', { scored: overall.scoredDomains, needed: overall.needed })
          : t('results.overall', { score: describeGroup(translator, overall) })}
      </p>
      <dl class="standing-groups">
        <div>
          <dt>{t('group.opportunity')}</dt>
          <dd>{describeGroup(translator, opportunities)}</dd>
        </div>
        <div>
          <dt>{t('group.challenge')}</dt>
          <dd>{describeGroup(translator, challenges)}</dd>
        </div>
      </dl>
      <RestsOn report={report} />
      <p class="buttons">
        <a class="button" href={addressOf(locale, 'plan/', report.assessment)}>
          {t('results.toPlan')}
        </a>
        {report.answered.core < report.answered.of && (
          <a class="button-second" href={addressOf(locale, 'answer/', report.assessment)}>
            {t('results.toAnswer')}
          </a>
        )}
      </p>
    </section>
  );
}

/** How many items, how many people, how many agreed. */
function RestsOn({ report }: { readonly report: Report }) {
  const { t } = useTranslator();
  const { scored, applicable, several, agreed } = countViews(report);
  const { overall, respondents } = report;
  return (
    <p class="rests-on">
      {t('results.scored', { scored: overall.scoredDomains, of: overall.domains })}{' '}
      {t('results.rests', { scored, applicable })}{' '}
      {respondents < 2 ? (
        <strong>{t('results.oneView')}</strong>
      ) : (
        t('results.people', { count: respondents, several, of: report.answered.of })
      )}{' '}
      {agreed > 0 && t('results.agreed', { count: agreed })}
    </p>
  );
}
