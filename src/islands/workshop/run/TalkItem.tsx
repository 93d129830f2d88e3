import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import {
  findProgress,
  type Item,
  type ItemId,
  isRevealed,
  levels,
  parkItem,
  returnItem,
  type WorkshopTable,
} from '../../../model';
import { AgreeForm } from './AgreeForm';
import { type AnswerKey, findAnswerKey, isTyping, keysOf } from './answerKeys';
import { TablePicker } from './TablePicker';
import { TableSpread } from './TableSpread';
import type { Run } from './useRun';

interface TalkItemProps {
  readonly run: Run;
  /** What is still to be talked about, in its order. */
  readonly order: readonly ItemId[];
}

/**
 * One item: hidden until it is revealed to all at once, then its spread, and what the table settles on.
 *
 * Keys act while focus is in the panel and not in a field (WCAG 2.1.4): R reveals, 0 to 4, D and N choose
 * what is agreed, P parks, T goes to the next table, the arrows to the next item.
 */
export function TalkItem({ run, order }: TalkItemProps) {
  const { t } = useTranslator();
  const panel = useRef<HTMLElement>(null);
  const chosen = useSignal<AnswerKey | undefined>(undefined);
  const warned = useSignal(false);
  const item = run.item.value;
  const table = run.table.value;
  useEffect(() => {
    chosen.value = undefined;
    warned.value = false;
  }, [item?.id, table?.id]);
  if (item === undefined || table === undefined) return null;
  const workshop = run.open.workshop.value;
  const shown = isRevealed(workshop, item.id, table.id);
  const isOut = run.tables.value.some(({ id }) => {
    const { answered, people } = findProgress(workshop, item.id, id);
    return !isRevealed(workshop, item.id, id) && answered < people;
  });

  function reveal() {
    if (isOut && !warned.value) {
      warned.value = true;
      return;
    }
    run.reveal([item?.id ?? '']);
  }
  function move(by: 1 | -1) {
    const at = order.indexOf(item?.id ?? '');
    const next = order[at < 0 ? 0 : at + by];
    if (next !== undefined) run.goTo(next, isShownAnywhere(run, next) ? 'spread' : 'item');
  }
  function agreed() {
    chosen.value = undefined;
    const open = run.tables.value.filter(
      ({ id }) =>
        id !== table?.id &&
        !run.open.workshop
          .peek()
          .agreements.some((one) => one.table === id && one.item === item?.id),
    );
    const [next] = open;
    if (next) run.chooseTable(next.id);
    else {
      const [first] = run.tables.value;
      if (first) run.chooseTable(first.id);
      move(1);
    }
    panel.current?.focus();
  }
  function press(event: KeyboardEvent) {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || item === undefined) {
      return;
    }
    const key = findAnswerKey(event);
    const isPick = event.target instanceof HTMLInputElement;
    if (shown && key !== undefined && keysOf(item).includes(key)) {
      chosen.value = key;
      // At once: the first letter of the reason is no command.
      panel.current?.querySelector<HTMLInputElement>('#agree-reason')?.focus();
    } else if (event.key === 'r' && !shown) reveal();
    else if (event.key === 'p' && table) park(run, item.id, table);
    else if (event.key === 't') run.nextTable();
    else if (event.key === 'ArrowRight' && !isPick) move(1);
    else if (event.key === 'ArrowLeft' && !isPick) move(-1);
    else return;
    event.preventDefault();
  }

  return (
    <section
      ref={panel}
      class="workshop-panel workshop-talk-item"
      aria-label={t('workshop.talk.item')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the part whose keys lead the talk must take the keyboard
      tabIndex={0}
      onKeyDown={press}
    >
      <p class="hint keys">{t('workshop.talk.keys')}</p>
      <Descriptors item={item} shown={shown} />
      {!shown && (
        <RevealButton run={run} item={item} isWarned={warned.value && isOut} onReveal={reveal} />
      )}
      <div class="workshop-spreads">
        {run.tables.value.map((one) => (
          <TableSpread key={one.id} run={run} item={item} table={one} />
        ))}
      </div>
      {shown && (
        <>
          <TablePicker run={run} />
          <AgreeForm run={run} item={item} table={table} chosen={chosen} onAgreed={agreed} />
        </>
      )}
      <ItemDeeds run={run} item={item} table={table} onMove={move} />
    </section>
  );
}

/** What each level looks like; open until the answers are seen, at hand afterwards. */
function Descriptors({ item, shown }: { readonly item: Item; readonly shown: boolean }) {
  const { t, fill } = useTranslator();
  return (
    <>
      <h3 class="item-stem">
        {fill(item.stem)} {item.safety && <span class="safety-tag">{t('item.safety')}</span>}
      </h3>
      <details open={!shown}>
        <summary>{t('workshop.talk.levels')}</summary>
        <dl class="workshop-levels">
          {levels.map((level) => (
            <div key={level}>
              <dt>
                {level} {t(`level.${level}`)}
              </dt>
              <dd>{fill(item.descriptors[level])}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

interface RevealButtonProps {
  readonly run: Run;
  readonly item: Item;
  readonly isWarned: boolean;
  readonly onReveal: () => void;
}

function RevealButton({ run, item, isWarned, onReveal }: RevealButtonProps) {
  const { t } = useTranslator();
  const workshop = run.open.workshop.value;
  const progress = run.tables.value.map(({ id }) => findProgress(workshop, item.id, id));
  const sum = (of: 'answered' | 'people') => progress.reduce((all, one) => all + one[of], 0);
  const [answered, people] = [sum('answered'), sum('people')];
  return (
    <div class="workshop-reveal">
      <p class="workshop-in">{t('workshop.in', { answered, people })}</p>
      <p role="alert">{isWarned && t('workshop.reveal.missing', { count: people - answered })}</p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          aria-disabled={answered === 0}
          onClick={() => answered > 0 && onReveal()}
        >
          {t(isWarned ? 'workshop.reveal.anyway' : 'workshop.reveal')}
        </button>
      </p>
    </div>
  );
}

interface ItemDeedsProps {
  readonly run: Run;
  readonly item: Item;
  readonly table: WorkshopTable;
  readonly onMove: (by: 1 | -1) => void;
}

function ItemDeeds({ run, item, table, onMove }: ItemDeedsProps) {
  const { t } = useTranslator();
  const isParked = run.open.workshop.value.parkings.some(
    (one) => one.item === item.id && one.table === table.id && one.parked,
  );
  const domain = run.open.instrument.domains.find(({ items }) =>
    items.some(({ id }) => id === item.id),
  );
  const siblings = run.items.value.filter((one) => domain?.items.some(({ id }) => id === one.id));
  return (
    <p class="buttons workshop-deeds">
      <button type="button" class="button-second" onClick={() => onMove(1)}>
        {t('workshop.item.next')}
      </button>
      <button type="button" class="button-quiet" onClick={() => park(run, item.id, table)}>
        {t(isParked ? 'workshop.unpark' : 'workshop.park')}
      </button>
      {siblings.length > 1 && (
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            run.reveal(siblings.map(({ id }) => id));
            run.show({ view: 'domain' });
          }}
        >
          {t('workshop.reveal.domain', { domain: domain?.title ?? '' })}
        </button>
      )}
    </p>
  );
}

function park(run: Run, item: ItemId, { id }: WorkshopTable): void {
  const { parkings } = run.open.workshop.peek();
  const isParked = parkings.some((one) => one.item === item && one.table === id && one.parked);
  void run.open.change((one, now) => (isParked ? returnItem : parkItem)(one, item, id, now));
}

function isShownAnywhere(run: Run, item: ItemId): boolean {
  return run.tables.peek().some(({ id }) => isRevealed(run.open.workshop.peek(), item, id));
}
