import { useTranslator } from '../../../components';
import {
  addHand,
  findHands,
  findProgress,
  type Item,
  isRevealed,
  levels,
  type Tally,
  type WorkshopTable,
} from '../../../model';
import { type AnswerKey, findAnswerKey, isTyping, keysOf } from './answerKeys';
import { ItemNavigator } from './ItemNavigator';
import { TablePicker } from './TablePicker';
import type { Run } from './useRun';

/**
 * Hands or level cards, item by item: a key or a tap counts one more, with Shift one fewer.
 *
 * Keys act while focus is in the panel and not in a field (WCAG 2.1.4).
 */
export function HandsPanel({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const item = run.item.value;
  const table = run.table.value;
  if (item === undefined || table === undefined) return null;

  function count(key: AnswerKey, by: 1 | -1) {
    if (item === undefined || table === undefined) return;
    const { id } = table;
    void run.open.change((one, now) => addHand(one, item.id, id, handOf(key), by, now));
  }
  function press(event: KeyboardEvent) {
    if (isTyping(event)) return;
    const key = findAnswerKey(event);
    if (key !== undefined && item && keysOf(item).includes(key)) {
      count(key, event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowRight' && !isChoosing(event)) run.step(1);
    else if (event.key === 'ArrowLeft' && !isChoosing(event)) run.step(-1);
    else if (event.key === 't') run.nextTable();
    else return;
    event.preventDefault();
  }

  const about = (one: WorkshopTable) => {
    const { answered, people } = findProgress(run.open.workshop.value, item.id, one.id);
    return t('workshop.in', { answered, people });
  };
  return (
    <section
      class="workshop-panel"
      aria-label={t('workshop.way.hands')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the part whose keys count hands must take the keyboard
      tabIndex={0}
      onKeyDown={press}
    >
      <p class="hint">{t('workshop.hands.private')}</p>
      <p class="hint keys">{t('workshop.hands.keys')}</p>
      <ItemNavigator run={run} />
      <TablePicker run={run} about={about} />
      {isRevealed(run.open.workshop.value, item.id, table.id) && (
        <p class="notice">{t('workshop.hands.revealed')}</p>
      )}
      <HandRows run={run} item={item} table={table} onCount={count} />
    </section>
  );
}

interface HandRowsProps {
  readonly run: Run;
  readonly item: Item;
  readonly table: WorkshopTable;
  readonly onCount: (key: AnswerKey, by: 1 | -1) => void;
}

function HandRows({ run, item, table, onCount }: HandRowsProps) {
  const { t, fill } = useTranslator();
  const counted = findHands(run.open.workshop.value, item.id, table.id);
  return (
    <>
      <h3 class="item-stem">{fill(item.stem)}</h3>
      <ul class="workshop-hands">
        {keysOf(item).map((key) => {
          const level = levels.find((one) => String(one) === key);
          const name =
            level === undefined
              ? t(key === 'd' ? 'answer.dontKnow' : 'answer.notApplicable')
              : t(`level.${level}`);
          const number = countOf(counted, key);
          return (
            <li key={key} data-key={key}>
              <button
                type="button"
                class="workshop-hand"
                onClick={() => onCount(key, 1)}
                aria-label={t('workshop.hands.more', { name, count: number })}
              >
                <span class="choice-mark" aria-hidden="true">
                  {key.toUpperCase()}
                </span>
                <span class="choice-text">
                  <span class="choice-name">{name}</span>{' '}
                  {level !== undefined && fill(item.descriptors[level])}
                </span>
                <span class="workshop-count">{number}</span>
              </button>
              <button
                type="button"
                class="button-second workshop-fewer"
                aria-disabled={number === 0}
                aria-label={t('workshop.hands.fewer', { name })}
                onClick={() => onCount(key, -1)}
              >
                −
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status" class="visually-hidden">
        {t('workshop.hands.counted', {
          count: keysOf(item).reduce((sum, key) => sum + countOf(counted, key), 0),
        })}
      </p>
    </>
  );
}

/** Arrow keys in a group of radios choose among them. */
function isChoosing({ target }: Event): boolean {
  return target instanceof HTMLInputElement;
}

function handOf(key: AnswerKey): Parameters<typeof addHand>[3] {
  if (key === 'd') return 'dontKnow';
  if (key === 'n') return 'notApplicable';
  return levels.find((one) => String(one) === key) ?? 0;
}

function countOf(counted: Tally, key: AnswerKey): number {
  const hand = handOf(key);
  return typeof hand === 'number' ? counted.levels[hand] : counted[hand];
}
