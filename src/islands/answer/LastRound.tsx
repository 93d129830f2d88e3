import { useSignal } from '@preact/signals';
import { SavedField, useTranslator } from '../../components';
import { describeSettled, type Translator } from '../../i18n';
import {
  type Change,
  type ChangeReason,
  type EarlierItem,
  type EarlierRound,
  type ItemId,
  type LevelChange,
  textLimits,
} from '../../model';

interface LastRoundProps {
  readonly item: ItemId;
  readonly round: EarlierRound['round'];
  readonly earlier: EarlierItem;
  /** Where the level is not what it was. */
  readonly change: LevelChange | undefined;
  readonly onExplain: (explained: Pick<Change, 'level' | 'reason' | 'text'>) => void;
}

const reasons: readonly ChangeReason[] = ['somethingChanged', 'seenDifferently', 'lastTimeWrong'];

/**
 * Last round's answer to an item that this respondent has answered: on request, so that it leads
 * nobody; and where the level is another, both levels with the question why (S9).
 */
export function LastRound(props: LastRoundProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const { round, earlier, change } = props;
  const shown = useSignal(false);
  if (change) return <WhatChanged {...props} change={change} />;
  return (
    <div class="item-aside">
      <button
        type="button"
        class="button-quiet"
        aria-expanded={shown.value}
        onClick={() => {
          shown.value = !shown.value;
        }}
      >
        {t(shown.value ? 'lastRound.hide' : 'lastRound.show')}
      </button>
      {shown.value && (
        <p>
          {t('lastRound.was', {
            round: round.name,
            date: date(round.date),
            answer: describeEarlier(translator, earlier),
          })}
        </p>
      )}
    </div>
  );
}

function WhatChanged(props: LastRoundProps & { readonly change: LevelChange }) {
  const translator = useTranslator();
  const { t } = translator;
  const { item, change, onExplain } = props;
  const { reason, text, to: level } = change;
  const inWords = (at: number) => describeEarlier(translator, { state: 'level', level: at });
  return (
    <fieldset class="item-changed">
      <legend>
        {t('lastRound.differs', { from: inWords(change.from), to: inWords(level) })}{' '}
        <strong>{t('lastRound.question')}</strong>
      </legend>
      {reasons.map((one) => (
        <label key={one} class="tick">
          <input
            type="radio"
            name={`${item}-changed`}
            checked={reason === one}
            onChange={() =>
              onExplain({ level, reason: one, text: one === 'somethingChanged' ? text : undefined })
            }
          />
          {t(`lastRound.reason.${one}`)}
        </label>
      ))}
      {reason === 'somethingChanged' && (
        <SavedField
          id={`${item}-changed-text`}
          label={t('lastRound.what')}
          hint={t('lastRound.what.hint')}
          text={text ?? ''}
          longest={textLimits.text}
          onSave={(typed) => onExplain({ level, reason, text: typed.trim() || undefined })}
        />
      )}
    </fieldset>
  );
}

function describeEarlier(
  translator: Translator,
  { state, level = 0 }: Pick<EarlierItem, 'state' | 'level'>,
): string {
  if (state === 'notApplicable') return translator.t('answer.notApplicable');
  return describeSettled(translator, { state, level, basis: 'oneResponse' });
}
