import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import {
  findPlace,
  findProgress,
  type Id,
  type Item,
  type ItemId,
  listWorkshopItems,
  type Place,
  recordPlace,
  revealItems,
  sortTables,
  type WorkshopTable,
} from '../../../model';
import { stateInAddress } from '../../app/device';
import type { OpenWorkshop } from '../openWorkshop';
import { keepInAddress } from '../workshopAddress';

/** What the one who leads is at: the item is the room's, the table is whom they look after just now. */
export interface Run {
  readonly open: OpenWorkshop;
  readonly items: ReadonlySignal<readonly Item[]>;
  readonly tables: ReadonlySignal<readonly WorkshopTable[]>;
  readonly place: ReadonlySignal<Place>;
  readonly item: ReadonlySignal<Item | undefined>;
  readonly table: ReadonlySignal<WorkshopTable | undefined>;
  readonly chooseTable: (id: Id) => void;
  /** The table after this one, round and round. */
  readonly nextTable: () => void;
  /** Goes to an item, and shows it on the wall. */
  readonly goTo: (item: ItemId, view?: Place['view']) => void;
  /** The item after this one, or before, in the order of the instrument. */
  readonly step: (by: 1 | -1) => void;
  readonly show: (given: Partial<Omit<Place, 'id' | 'changedAt'>>) => void;
  /** Everybody sees at the same time: all tables that have answers. One item goes onto the wall at once. */
  readonly reveal: (items: readonly ItemId[]) => void;
}

/** Follows the room's place, and moves it. */
export function useRun(open: OpenWorkshop): Run {
  const chosen = useSignal<Id | undefined>(stateInAddress('t'));
  const items = useComputed(() => listWorkshopItems(open.workshop.value, open.instrument));
  const tables = useComputed(() => sortTables(open.workshop.value));
  const place = useComputed(() => findPlace(open.workshop.value, 'room'));
  const item = useComputed(
    () => items.value.find(({ id }) => id === place.value.item) ?? items.value[0],
  );
  const table = useComputed(
    () => tables.value.find(({ id }) => id === chosen.value) ?? tables.value[0],
  );

  return useMemo(() => {
    const show: Run['show'] = (given) =>
      void open.change((one, now) => recordPlace(one, 'room', given, now));
    const chooseTable = (id: Id) => {
      chosen.value = id;
      keepInAddress('t', id);
    };
    const goTo: Run['goTo'] = (id, view = 'item') => {
      const domain = open.instrument.domains.find((one) =>
        one.items.some((each) => each.id === id),
      );
      show({ item: id, domain: domain?.id, view });
    };
    return {
      open,
      items,
      tables,
      place,
      item,
      table,
      chooseTable,
      nextTable() {
        const list = tables.peek();
        const at = list.findIndex(({ id }) => id === table.peek()?.id);
        const next = list[(at + 1) % list.length];
        if (next) chooseTable(next.id);
      },
      goTo,
      step(by) {
        const at = items.peek().findIndex(({ id }) => id === item.peek()?.id);
        const next = items.peek()[at + by];
        if (next) goTo(next.id);
      },
      show,
      reveal(revealed) {
        const ids = tables.peek().map(({ id }) => id);
        void open.change((workshop, now) =>
          ids.reduce((one, id) => {
            const answered = revealed.filter((each) => findProgress(one, each, id).answered > 0);
            return revealItems(one, answered, id, now);
          }, workshop),
        );
        if (revealed.length === 1) show({ view: 'spread' });
      },
    };
  }, [open]);
}
