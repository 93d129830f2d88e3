import { describeOutcome, ReadinessWheel, useTranslator } from '../../components';
import { type AimedDomain, findAimed, findDomain, findItem } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';

interface AimsProps {
  readonly open: OpenAssessment;
}

/** What the plan would come to if it succeeded: on the screen only, in no file and no comparison. */
export function Aims({ open }: AimsProps) {
  const { t } = useTranslator();
  const { instrument } = open;
  const report = open.report.value;
  const aimed = findAimed(report, instrument).filter(({ items }) => items.length > 0);
  const aims = new Map(
    aimed.flatMap(({ domain, outcome }) =>
      outcome.state === 'scored' ? [[domain, outcome.score.value]] : [],
    ),
  );
  return (
    <details>
      <summary>{t('plan.aims')}</summary>
      <p>{t('plan.aims.text')}</p>
      {aimed.length === 0 ? (
        <p>{t('plan.aims.none')}</p>
      ) : (
        <>
          <ReadinessWheel report={report} instrument={instrument} aims={aims} />
          <AimTable open={open} aimed={aimed} />
        </>
      )}
    </details>
  );
}

/** The wheel's twin: what would rise, and the score that would follow. */
function AimTable({ open, aimed }: AimsProps & { readonly aimed: readonly AimedDomain[] }) {
  const translator = useTranslator();
  const { t, fill, list } = translator;
  const { domains } = open.report.value;
  return (
    <table class="aims">
      <caption>{t('plan.aims.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scores.domain')}</th>
          <th scope="col">{t('plan.aims.now')}</th>
          <th scope="col">{t('plan.aims.then')}</th>
        </tr>
      </thead>
      <tbody>
        {aimed.map(({ domain, items, outcome }) => {
          const now = domains.find(({ id }) => id === domain);
          const raised = items.map(({ item, to }) => {
            const title = fill(findItem(open.instrument, item)?.title ?? item);
            return t('suggestion.raised', { item: title, level: to });
          });
          return (
            <tr key={domain}>
              <th scope="row">
                {findDomain(open.instrument, domain)?.title ?? domain}
                <span class="aims-items">{list(raised)}</span>
              </th>
              <td>{now && describeOutcome(translator, now)}</td>
              <td>{now && describeOutcome(translator, { ...now, outcome })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
