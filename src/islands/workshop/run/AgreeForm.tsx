import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../components';
import {
  agreeItem,
  type Item,
  levels,
  textLimits,
  type WorkshopTable,
  withdrawAgreement,
} from '../../../model';
import { type AnswerKey, answerOf, keyOfAnswer, keysOf } from './answerKeys';
import type { Run } from './useRun';

interface AgreeFormProps {
  readonly run: Run;
  readonly item: Item;
  readonly table: WorkshopTable;
  /** What was chosen and is not agreed yet. */
  readonly chosen: Signal<AnswerKey | undefined>;
  readonly onAgreed: () => void;
}

/** What the table settles on: one key, one sentence, Enter. Who was of another mind is not written down. */
export function AgreeForm({ run, item, table, chosen, onAgreed }: AgreeFormProps) {
  const { t, fill } = useTranslator();
  const agreement = run.open.workshop.value.agreements.find(
    (one) => one.item === item.id && one.table === table.id,
  );
  const reason = useSignal('');
  useEffect(() => {
    reason.value = agreement?.reason ?? '';
  }, [item.id, table.id, agreement?.changedAt]);
  const current = chosen.value ?? (agreement && keyOfAnswer(agreement.answer));

  async function agree() {
    if (current === undefined) return;
    const agreed = { answer: answerOf(current), reason: reason.value };
    await run.open.change((one, now) => agreeItem(one, item.id, table.id, agreed, now));
    onAgreed();
  }
  return (
    <form
      class="workshop-agree"
      onSubmit={(event) => {
        event.preventDefault();
        void agree();
      }}
    >
      <fieldset>
        <legend>{t('workshop.agree', { table: table.name })}</legend>
        <div class="workshop-agree-keys">
          {keysOf(item).map((key) => {
            const level = levels.find((one) => String(one) === key);
            return (
              <label key={key} class="workshop-agree-key">
                <input
                  type="radio"
                  name="agree"
                  value={key}
                  checked={key === current}
                  onChange={() => {
                    chosen.value = key;
                  }}
                />
                <span>
                  <strong>{level ?? ''}</strong>{' '}
                  {level === undefined
                    ? t(key === 'd' ? 'answer.dontKnow' : 'answer.notApplicable')
                    : t(`level.${level}`)}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      {current !== undefined && levels.some((one) => String(one) === current) && (
        <p class="quiet">{fill(item.descriptors[Number(current)] ?? '')}</p>
      )}
      <div class="field">
        <label for="agree-reason">{t('workshop.agree.reason')}</label>
        <p class="hint" id="agree-reason-hint">
          {t('workshop.agree.reason.hint')}
        </p>
        <input
          id="agree-reason"
          aria-describedby="agree-reason-hint"
          autocomplete="off"
          maxLength={textLimits.text}
          value={reason.value}
          onInput={({ currentTarget }) => {
            reason.value = currentTarget.value;
          }}
        />
      </div>
      <p class="buttons">
        <button type="submit" class="button" aria-disabled={current === undefined}>
          {t(agreement ? 'workshop.agree.again' : 'workshop.agree.go')}
        </button>
        {agreement && (
          <button
            type="button"
            class="button-quiet"
            onClick={() =>
              void run.open.change((one, now) => withdrawAgreement(one, item.id, table.id, now))
            }
          >
            {t('workshop.agree.withdraw')}
          </button>
        )}
      </p>
    </form>
  );
}
