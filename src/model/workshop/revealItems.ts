import type { Id, Instant } from '../assessment/Assessment';
import { stampAfter } from '../assessment/stamp';
import type { ItemId } from '../instrument/Instrument';
import { findAt, keyOf, stampOf } from './findRecord';
import type { Reveal, Workshop } from './Workshop';

/** Whether a table has seen how it answered an item. */
export function isRevealed(workshop: Workshop, item: ItemId, table: Id): boolean {
  return findAt(workshop, 'reveals', item, table) !== undefined;
}

/**
 * Records that a table may see how it answered some items. It cannot be taken back: what was seen was
 * seen. Ask first whether everybody has answered (`findProgress`).
 */
export function revealItems(
  workshop: Workshop,
  items: readonly ItemId[],
  table: Id,
  now: Instant,
): Workshop {
  const hidden = items.filter((item) => !isRevealed(workshop, item, table));
  if (hidden.length === 0) return workshop;
  const added = hidden.map((item): Reveal => {
    const id = keyOf(item, table);
    return { id, changedAt: stampOf(workshop, 'reveals', id, now), item, table };
  });
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    reveals: [...workshop.reveals, ...added],
  };
}
