import { useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import { findItem, type Report } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';
import { GrowQuickCheck } from './GrowQuickCheck';

interface QuickTasksProps {
  readonly locale: string;
  readonly open: OpenAssessment;
  readonly report: Report;
}

/** The fifteen items of a quick check as a task list, and the way to the full assessment. */
export function QuickTasks({ locale, open, report }: QuickTasksProps) {
  const { t, fill } = useTranslator();
  const items = report.domains.flatMap((domain) =>
    domain.otherItems.filter(({ kind }) => kind === 'quick'),
  );
  return (
    <>
      <h2>{t('quick.title')}</h2>
      <p>{t('quick.lead')}</p>
      <ul class="task-list">
        {items.map(({ id, settled }) => (
          <li key={id}>
            <a href={`${addressOf(locale, 'answer/quick/', report.assessment)}#${id}`}>
              {capitalise(fill(findItem(open.instrument, id)?.title ?? id))}
            </a>
            {settled.state === 'unanswered' ? (
              <span class="task-state">{t('answer.notAnswered')}</span>
            ) : (
              <span class="task-state task-state-done">{t('answer.done')}</span>
            )}
          </li>
        ))}
      </ul>
      <GrowQuickCheck locale={locale} open={open} />
    </>
  );
}
