import type { Item, ItemId } from '../../model';
import type { SaidByItem } from './gatherSaid';

/**
 * The item to go on with: the first one open after the one said last, else the first one open.
 *
 * An item is open while nothing is said of it; one that somebody else is asked about is not. Answers
 * copied from another site do not move the place, since nobody sat there.
 *
 * @param items in the order they are gone through.
 */
export function findNextItem(items: readonly Item[], said: SaidByItem): ItemId | undefined {
  const last = items.reduce((best, { id }, index) => {
    const response = said.get(id);
    if (response === undefined || response.copied) return best;
    const known = said.get(items[best]?.id ?? '');
    return known === undefined || response.changedAt >= known.changedAt ? index : best;
  }, -1);
  const isOpen = ({ id }: Item) => !said.has(id);
  return (items.slice(last + 1).find(isOpen) ?? items.find(isOpen))?.id;
}
