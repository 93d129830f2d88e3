import { useTranslator } from '../../components';
import type { Action, StatusChange } from '../../model';
import { dayOf } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { nameById } from './nameById';

interface StatusHistoryProps {
  readonly open: OpenAssessment;
  readonly action: Action;
}

/** How an action went so far, in words, shown on request. */
export function StatusHistory({ open, action }: StatusHistoryProps) {
  const translator = useTranslator();
  const { t, date } = translator;

  function describe({ at, status, reason, by }: StatusChange): string {
    const who = nameById(translator, open.assessment.value, by);
    const values = { day: date(dayOf(at)), status: t(`status.${status}`) };
    const said =
      who === undefined
        ? t('plan.history.step', values)
        : t('plan.history.stepBy', { ...values, who });
    return reason === undefined ? said : `${said} ${t('plan.history.reason', { reason })}`;
  }

  return (
    <details>
      <summary>{t('plan.history')}</summary>
      <ol class="history">
        {action.statusHistory.map((step) => (
          <li key={step.at}>{describe(step)}</li>
        ))}
      </ol>
    </details>
  );
}
