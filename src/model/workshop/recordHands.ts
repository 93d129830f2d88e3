import type { Id, Instant } from '../assessment/Assessment';
import { putRecord, stampAfter } from '../assessment/stamp';
import type { ItemId } from '../instrument/Instrument';
import type { Tally } from '../report/Report';
import { countAnswers } from './countAnswers';
import { findAt, keyOf, stampOf } from './findRecord';
import { type HandCount, mostPeople, type Workshop } from './Workshop';

/** Nobody has raised a hand yet. */
export const noHands: Tally = { levels: [0, 0, 0, 0, 0], dontKnow: 0, notApplicable: 0 };

/** The hands counted on an item at a table. */
export function findHands(workshop: Workshop, item: ItemId, table: Id): Tally {
  return findAt(workshop, 'hands', item, table) ?? noHands;
}

/** Records how many hands were raised for each answer; a count that cannot be changes nothing. */
export function recordHands(
  workshop: Workshop,
  item: ItemId,
  table: Id,
  counted: Tally,
  now: Instant,
): Workshop {
  const { levels, dontKnow, notApplicable } = counted;
  const counts = [...levels, dontKnow, notApplicable];
  const isPossible = counts.every((count) => Number.isInteger(count) && count >= 0);
  if (!isPossible || countAnswers(counted) > mostPeople) return workshop;
  const id = keyOf(item, table);
  const count: HandCount = {
    ...findAt(workshop, 'hands', item, table),
    id,
    changedAt: stampOf(workshop, 'hands', id, now),
    item,
    table,
    levels,
    dontKnow,
    notApplicable,
  };
  return {
    ...workshop,
    changedAt: stampAfter(now, workshop),
    hands: putRecord(workshop.hands, count),
  };
}

/** One hand more, or fewer, for a level or another answer; never fewer than none. */
export function addHand(
  workshop: Workshop,
  item: ItemId,
  table: Id,
  answer: keyof Omit<Tally, 'levels'> | 0 | 1 | 2 | 3 | 4,
  by: 1 | -1,
  now: Instant,
): Workshop {
  const { levels, dontKnow, notApplicable } = findHands(workshop, item, table);
  const [zero, one, two, three, four] = levels.map((count, level) =>
    level === answer ? Math.max(0, count + by) : count,
  );
  const next: Tally = {
    levels: [zero ?? 0, one ?? 0, two ?? 0, three ?? 0, four ?? 0],
    dontKnow: answer === 'dontKnow' ? Math.max(0, dontKnow + by) : dontKnow,
    notApplicable: answer === 'notApplicable' ? Math.max(0, notApplicable + by) : notApplicable,
  };
  return recordHands(workshop, item, table, next, now);
}
