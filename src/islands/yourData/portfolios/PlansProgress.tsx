import type { ReadonlySignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import type { PlanProgress } from './portfolioOrders';

interface PlansProgressProps {
  readonly label: string;
  /** Absent while nothing is under way. */
  readonly progress: ReadonlySignal<PlanProgress | undefined>;
  /** Absent where it cannot be stopped. */
  readonly onStop?: () => void;
}

/** How far long work with portfolios is, with a way to stop it. */
export function PlansProgress({ label, progress, onStop }: PlansProgressProps) {
  const { t } = useTranslator();
  if (progress.value === undefined) return null;
  const { done, of } = progress.value;
  return (
    <div>
      <p>
        <label>
          <span>
            {label} {t('portfolios.progress', { done, of })}
          </span>{' '}
          <progress max={of} value={done} />
        </label>
      </p>
      {onStop && (
        <p class="buttons">
          <button type="button" class="button-second" onClick={onStop}>
            {t('incoming.stop')}
          </button>
        </p>
      )}
    </div>
  );
}
