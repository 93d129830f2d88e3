import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import {
  type Answer,
  correctAnswer,
  findOwnAnswers,
  type Participant,
  recordChecked,
} from '../../../model';
import { keyOfAnswer } from './answerKeys';
import { compareTypings, readSheet, type TypingDifference } from './readSheet';
import { SheetField } from './SheetField';
import type { Run } from './useRun';

interface SecondPassProps {
  readonly run: Run;
  /** Those that were typed once. */
  readonly sheets: readonly Participant[];
}

/** Sheets are typed once more, in any order; only what differs is shown, and asked about. */
export function SecondPass({ run, sheets }: SecondPassProps) {
  const { t } = useTranslator();
  const number = useSignal<number | undefined>(sheets.at(-1)?.sheet);
  const differences = useSignal<readonly TypingDifference[]>([]);
  const said = useSignal('');
  const sheet = sheets.find((one) => one.sheet === number.value) ?? sheets.at(-1);
  if (sheet === undefined) return null;
  const { id } = sheet;

  async function finish() {
    differences.value = [];
    said.value = t('workshop.paper.same', { number: sheet?.sheet ?? 0 });
    number.value = sheets.filter((one) => one.id !== id).at(-1)?.sheet;
    await run.open.change((one, now) => recordChecked(one, id, now));
  }
  async function compare(text: string): Promise<boolean> {
    const own = findOwnAnswers(run.open.workshop.peek(), id);
    const items = run.items.peek();
    const found = compareTypings(
      (item) => own.get(item)?.answer,
      readSheet(text, items).answers,
      items,
    );
    if (found.length === 0) await finish();
    else differences.value = found;
    return true;
  }
  async function settle(difference: TypingDifference, answer: Answer | undefined) {
    const { item } = difference;
    await run.open.change((one, now) => correctAnswer(one, id, { item: item.id, answer }, now));
    differences.value = differences.value.filter((one) => one.item.id !== item.id);
    if (differences.value.length === 0) await finish();
  }

  return (
    <>
      <h3>{t('workshop.paper.second')}</h3>
      <div class="field">
        <label for="second-sheet">{t('workshop.paper.which')}</label>
        <select
          id="second-sheet"
          value={String(sheet.sheet)}
          onChange={({ currentTarget }) => {
            number.value = Number(currentTarget.value);
            differences.value = [];
          }}
        >
          {[...sheets].reverse().map((one) => (
            <option key={one.id} value={String(one.sheet)}>
              {t('workshop.paper.next', { number: one.sheet ?? 0 })}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{said.value}</p>
      {differences.value.length === 0 ? (
        <SheetField key={id} run={run} label={t('workshop.paper.again')} onKeep={compare} />
      ) : (
        <Differences differences={differences.value} onSettle={settle} />
      )}
    </>
  );
}

interface DifferencesProps {
  readonly differences: readonly TypingDifference[];
  readonly onSettle: (difference: TypingDifference, answer: Answer | undefined) => Promise<void>;
}

function Differences({ differences, onSettle }: DifferencesProps) {
  const { t, fill } = useTranslator();
  const name = (answer: Answer | undefined) =>
    answer === undefined ? t('settled.unanswered') : keyOfAnswer(answer).toUpperCase();
  return (
    <section aria-label={t('workshop.paper.differ', { count: differences.length })}>
      <p role="status">
        <strong>{t('workshop.paper.differ', { count: differences.length })}</strong>
      </p>
      <ul class="workshop-differences">
        {differences.map((one) => (
          <li key={one.item.id} data-item={one.item.id}>
            <p>{capitalise(fill(one.item.title))}</p>
            <p class="buttons">
              {[one.first, one.second].map((answer, place) => (
                <button
                  key={place}
                  type="button"
                  class="button-second"
                  onClick={() => void onSettle(one, answer)}
                >
                  {t(place === 0 ? 'workshop.paper.firstWas' : 'workshop.paper.secondWas', {
                    answer: name(answer),
                  })}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
