import { useTranslator } from '../../components';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';

interface AnswerBarProps {
  readonly locale: string;
  /** The domain's place in the instrument, from 1. */
  readonly number: number;
  readonly open: OpenAssessment;
}

/** Back, what is saved, and Next, always at the bottom edge. */
export function AnswerBar({ locale, number, open }: AnswerBarProps) {
  const { t } = useTranslator();
  const { id } = open.assessment.value;
  const before = open.instrument.domains[number - 2];
  const after = open.instrument.domains[number];
  return (
    <div class="answer-bar">
      {before ? (
        <a class="button-second" href={addressOf(locale, `answer/${before.id}/`, id)}>
          {t('answer.back', { domain: before.shortTitle })}
        </a>
      ) : (
        <a class="button-second" href={addressOf(locale, 'answer/', id)}>
          {t('answer.all')}
        </a>
      )}
      <p class="saved" role="status" data-state={open.saveState.value}>
        {t(`answer.${open.saveState.value}`)}
      </p>
      {after ? (
        <a class="button" href={addressOf(locale, `answer/${after.id}/`, id)}>
          {t('answer.next', { domain: after.shortTitle })}
        </a>
      ) : (
        <a class="button" href={addressOf(locale, 'results/', id)}>
          {t('answer.results')}
        </a>
      )}
    </div>
  );
}
