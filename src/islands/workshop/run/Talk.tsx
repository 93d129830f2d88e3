import { useComputed } from '@preact/signals';
import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import {
  findItem,
  findParked,
  type ItemId,
  isRevealed,
  proposeTalk,
  type RankedItem,
  rankToDiscuss,
} from '../../../model';
import { agendaOf } from '../agendaOf';
import { secondsLeft } from '../clock';
import { useSeconds } from '../useSeconds';
import { TalkItem } from './TalkItem';
import type { Run } from './useRun';

/** What to talk about in the time that is left, and the item that is being talked about. */
export function Talk({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const { open } = run;
  const ranked = useComputed(() => rankToDiscuss(open.workshop.value, open.instrument));
  const minutes = useMinutesLeft(run);
  const { talk, keep } = proposeTalk(ranked.value, minutes);
  const parked = new Set(run.tables.value.flatMap(({ id }) => findParked(open.workshop.value, id)));
  const agreed = ranked.value.filter((one) => one.agreed).map(({ item }) => item);
  const open_ = (items: readonly ItemId[]) => items.filter((item) => !parked.has(item));
  const order = [...open_(talk), ...open_(keep)];
  const groups = [
    { name: 'fits', items: open_(talk) },
    { name: 'later', items: open_(keep) },
    { name: 'parked', items: [...talk, ...keep].filter((item) => parked.has(item)) },
    { name: 'agreed', items: agreed },
  ] as const;
  return (
    <section class="workshop-talk" aria-labelledby="talk-title">
      <div class="workshop-talk-list">
        <h2 id="talk-title">{t('workshop.talk')}</h2>
        <p class="hint">{t('workshop.talk.hint', { minutes })}</p>
        {groups.map(({ name, items }) =>
          items.length === 0 ? null : (
            <TalkGroup key={name} run={run} name={name} items={items} ranked={ranked.value} />
          ),
        )}
      </div>
      <TalkItem run={run} order={order} />
    </section>
  );
}

interface TalkGroupProps {
  readonly run: Run;
  readonly name: 'fits' | 'later' | 'parked' | 'agreed';
  readonly items: readonly ItemId[];
  readonly ranked: readonly RankedItem[];
}

function TalkGroup({ run, name, items, ranked }: TalkGroupProps) {
  const { t, fill } = useTranslator();
  const { workshop, instrument } = run.open;
  const isShown = (item: ItemId) =>
    run.tables.value.some(({ id }) => isRevealed(workshop.value, item, id));
  const list = (
    <ol>
      {items.map((id) => {
        const reason = ranked.find(({ item }) => item === id)?.reason ?? 'same';
        return (
          <li key={id} data-item={id}>
            <button
              type="button"
              aria-current={id === run.item.value?.id ? 'true' : undefined}
              onClick={() => run.goTo(id, isShown(id) ? 'spread' : 'item')}
            >
              {capitalise(fill(findItem(instrument, id)?.title ?? id))}
              {name !== 'agreed' && reason !== 'same' && reason !== 'close' && (
                <span class={reason === 'safety' ? 'safety-tag' : 'tag'}>
                  {t(`workshop.reason.${reason}`)}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
  if (name === 'fits') {
    return (
      <>
        <h3>{t('workshop.talk.fits', { count: items.length })}</h3>
        {list}
      </>
    );
  }
  return (
    <details open={name === 'parked'}>
      <summary>{t(`workshop.talk.${name}`, { count: items.length })}</summary>
      {list}
    </details>
  );
}

/** Whole minutes left for talking: of this step and of those of its kind that follow. */
function useMinutesLeft(run: Run): number {
  const time = useSeconds();
  return useComputed(() => {
    const steps = agendaOf(run.open.workshop.value, run.open.instrument);
    const { step = 0, timer } = run.place.value;
    return steps.reduce((sum, { kind, minutes }, place) => {
      if (place < step || (kind !== 'talk' && kind !== 'safety')) return sum;
      if (place > step || timer === undefined) return sum + minutes;
      return sum + Math.max(0, Math.ceil(secondsLeft(timer, time.value) / 60));
    }, 0);
  }).value;
}
