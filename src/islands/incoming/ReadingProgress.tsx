import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../components';
import type { ReadProgress } from './readOrder';

interface ReadingProgressProps {
  /** Files read, and files in all. */
  readonly now: Pick<ReadProgress, 'done' | 'of'>;
  /** What became of those that are read, where it is known. */
  readonly soFar?: string;
  readonly onStop: () => void;
}

/** Milliseconds before the progress shows: most files are read by then, and a flash tells nothing. */
const patience = 400;

/** How far the reading is, and a way to stop it. */
export function ReadingProgress({ now, soFar, onStop }: ReadingProgressProps) {
  const { t } = useTranslator();
  const isLong = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isLong.value = true;
    }, patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong.value) return null;
  return (
    <section class="incoming" aria-labelledby="reading-title">
      <h2 id="reading-title">{t('incoming.reading')}</h2>
      <p>
        <label>
          <span>{t('incoming.progress', { done: now.done, of: now.of })}</span>{' '}
          <progress max={now.of} value={now.done} />
        </label>
      </p>
      {soFar !== undefined && <p class="quiet">{soFar}</p>}
      <p class="buttons">
        <button type="button" class="button-second" onClick={onStop}>
          {t('incoming.stop')}
        </button>
      </p>
    </section>
  );
}
