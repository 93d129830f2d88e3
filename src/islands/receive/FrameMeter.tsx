import { useTranslator } from '../../components';
import type { FrameProgress } from '../../exchange';

interface FrameMeterProps {
  readonly progress: FrameProgress;
  readonly onBeginAnew: () => void;
}

/** How much of a sequence of codes is read. */
export function FrameMeter({ progress: { read, of }, onBeginAnew }: FrameMeterProps) {
  const { t } = useTranslator();
  // Every tenth is enough to hear.
  const tenths = Math.floor((10 * read) / of);
  return (
    <section class="incoming" aria-labelledby="frames-title">
      <h2 id="frames-title">{t('receive.frames.title')}</h2>
      <p>
        <progress value={read} max={of} aria-labelledby="frames-title" />{' '}
        {t('receive.frames.read', { read, of })}
      </p>
      <p class="visually-hidden" role="status">
        {t('receive.frames.percent', { percent: 10 * tenths })}
      </p>
      <p class="quiet">{t('receive.frames.text')}</p>
      <p class="buttons">
        <button type="button" class="button-second" onClick={onBeginAnew}>
          {t('receive.frames.anew')}
        </button>
      </p>
    </section>
  );
}
