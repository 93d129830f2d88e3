import type { Signal } from '@preact/signals';
import { useTranslator } from '../../components';
import type { OpenAssessment } from '../app/openAssessment';
import { SavedSign } from '../app/SavedSign';

/** What was just done, said once, with the way back where there is one. */
export interface News {
  readonly text: string;
  /** Undoes it. */
  readonly undo?: () => void;
}

export type SayNews = (news: News | undefined) => void;

interface PlanNewsProps {
  readonly open: OpenAssessment;
  readonly news: Signal<News | undefined>;
}

/** Whether all is saved, and the last news, at the foot of the window: its cause may be off screen. */
export function PlanNews({ open, news }: PlanNewsProps) {
  const { t } = useTranslator();
  const { text, undo } = news.value ?? {};
  const close = () => {
    news.value = undefined;
  };
  return (
    <div class="news">
      <div role="status">
        {text !== undefined && (
          <p class="buttons">
            <span>{text}</span>
            {undo && (
              <button
                type="button"
                class="button-quiet"
                onClick={() => {
                  undo();
                  close();
                }}
              >
                {t('plan.undo')}
              </button>
            )}
            <button type="button" class="button-quiet" onClick={close}>
              {t('plan.news.close')}
            </button>
          </p>
        )}
      </div>
      <SavedSign open={open} isQuiet />
    </div>
  );
}
