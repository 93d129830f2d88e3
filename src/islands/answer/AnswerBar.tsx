import { useTranslator } from '../../components';
import type { ItemId } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { SavedSign } from '../app/SavedSign';
import type { Answering } from './createAnswering';
import { describeSaid } from './describeSaid';

/** A place to go to, in words. */
export interface Way {
  readonly address: string;
  readonly name: string;
}

interface AnswerBarProps {
  readonly back: Way;
  readonly next: Way;
  readonly open: OpenAssessment;
  readonly answering: Answering;
  /** The page's items, in the order of their numbers from 1. */
  readonly items: readonly { readonly id: ItemId }[];
}

/** Back, what is saved, the way to undo, and Next, always at the bottom edge. */
export function AnswerBar({ back, next, open, answering, items }: AnswerBarProps) {
  return (
    <div class="answer-bar">
      <a class="button-second" href={back.address}>
        {back.name}
      </a>
      <div class="answer-state">
        <SavedSign open={open} />
        <Undo answering={answering} items={items} />
      </div>
      <a class="button" href={next.address}>
        {next.name}
      </a>
    </div>
  );
}

function Undo({ answering, items }: Pick<AnswerBarProps, 'answering' | 'items'>) {
  const translator = useTranslator();
  const { t } = translator;
  const undone = answering.undone.value;
  const none = answering.steps.value === 0;
  return (
    <>
      {/* It stays once it was of use: a button that goes under the finger takes focus with it. */}
      {(!none || undone !== undefined) && (
        <button
          type="button"
          class="button-quiet"
          aria-disabled={none}
          onClick={() => answering.undo()}
          aria-keyshortcuts="Control+Z Meta+Z"
        >
          {t('answer.undo')}
        </button>
      )}
      <p class="undone" role="status">
        {undone &&
          t('answer.undone', {
            number: items.findIndex(({ id }) => id === undone.item) + 1,
            answer: describeSaid(translator, undone.before),
          })}
      </p>
    </>
  );
}
