import type { ReadonlySignal } from '@preact/signals';
import { ProgressWheel, useTranslator } from '../../components';
import type { Colleague, DomainId, Report } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { StorageSign } from '../app/StorageSign';
import { addressOf } from '../app/Trail';
import type { Scope } from './createScope';
import { gatherSaid } from './gatherSaid';

interface ProgressProps {
  readonly locale: string;
  readonly report: ReadonlySignal<Report>;
  readonly scope: Scope;
  readonly respondent: Colleague;
  readonly open: OpenAssessment;
  readonly current?: DomainId;
}

/** How far the whole assessment is, and where its answers are. */
export function Progress(props: ProgressProps) {
  const { locale, scope, respondent, open, current } = props;
  const { t } = useTranslator();
  const report = props.report.value;
  const { core, of } = report.answered;
  const { quick } = report.answeredApart;
  const id = report.assessment;
  const said = gatherSaid(open.assessment.peek(), respondent.id);
  const own = open.instrument.domains.flatMap(scope.listOwn);
  return (
    <aside class="side" aria-label={t('answer.progressLabel')}>
      {!report.round.quick && (
        <ProgressWheel
          report={report}
          instrument={open.instrument}
          {...(current !== undefined && { current })}
          small
        />
      )}
      <p class="quiet">
        {report.round.quick
          ? t('answer.progress', { answered: quick.answered, of: quick.of })
          : t('answer.progress', { answered: core, of })}
      </p>
      {scope.onlyMine && (
        <p class="quiet">
          {t('only.progress', {
            answered: own.filter((item) => said.get(item.id)?.answer).length,
            of: own.length,
          })}
        </p>
      )}
      <ul class="side-links">
        <li>
          <a href={addressOf(locale, 'answer/', id, scope.state)}>{t('answer.all')}</a>
        </li>
        <li>
          <a href={addressOf(locale, 'answer/check/', id)}>{t('check.title')}</a>
        </li>
      </ul>
      <StorageSign locale={locale} assessment={id} />
    </aside>
  );
}
