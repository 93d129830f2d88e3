import { useTranslator } from '../../components';
import type { OpenAssessment } from './openAssessment';

interface SavedSignProps {
  readonly open: OpenAssessment;
  /** Whether a screen reader hears it: not where something else says the same. */
  readonly isQuiet?: boolean;
}

/** Whether all that was changed on the page is in the database: leaving before that is too early. */
export function SavedSign({ open, isQuiet = false }: SavedSignProps) {
  const { t } = useTranslator();
  const state = open.saveState.value;
  return (
    <p class="saved" role={isQuiet ? undefined : 'status'} data-state={state}>
      {t(`answer.${state}`)}
    </p>
  );
}
