import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import { type Participant, removeParticipant } from '../../../model';
import { countOwn } from './PaperPanel';
import type { Run } from './useRun';

interface SheetListProps {
  readonly run: Run;
  readonly sheets: readonly Participant[];
}

/** The sheets that are in, whether they were typed twice, and a way to take one out. */
export function SheetList({ run, sheets }: SheetListProps) {
  const { t } = useTranslator();
  if (sheets.length === 0) return null;
  return (
    <details>
      <summary>{t('workshop.paper.list', { count: sheets.length })}</summary>
      <ul class="workshop-sheets">
        {sheets.map(({ id, sheet = 0, role, checkedAt }) => (
          <li key={id}>
            {t('workshop.paper.sheet', { number: sheet, count: countOwn(run, id) })}
            {role && `, ${capitalise(t(`role.${role}`))}`}{' '}
            {checkedAt && <span class="tag">{t('workshop.paper.checked')}</span>}{' '}
            <button
              type="button"
              class="button-quiet"
              onClick={() => void run.open.change((one, now) => removeParticipant(one, id, now))}
            >
              {t('workshop.remove')}{' '}
              <span class="visually-hidden">{t('workshop.paper.next', { number: sheet })}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
