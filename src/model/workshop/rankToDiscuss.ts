import { isDivided } from '../agreement/isDivided';
import { measureSpread } from '../agreement/measureSpread';
import { listLevels } from '../agreement/rankDivided';
import { tallyAnswers } from '../agreement/tallyAnswers';
import type { Id, Response } from '../assessment/Assessment';
import type { Instrument, Item, ItemId } from '../instrument/Instrument';
import { flagItem } from '../planning/flag';
import { settle } from '../scoring/settle';
import { listWorkshopItems } from './createWorkshop';
import { findAt } from './findRecord';
import { gatherTable } from './gatherTable';
import type { Workshop } from './Workshop';

/** Why an item is worth the room's time; the first that is true. */
export type TalkReason =
  /** A safety item that is low, that nobody knows, or that people see differently. */
  | 'safety'
  /** "Talk about this" (S8). */
  | 'divided'
  /** Levels differ, but not by much. */
  | 'close'
  /** Half or more of those who answered do not know. */
  | 'unknown'
  /** All of one mind. */
  | 'same';

const reasons: readonly TalkReason[] = ['safety', 'divided', 'unknown', 'close', 'same'];

/** An item in the order in which it is to be talked about. */
export interface RankedItem {
  readonly item: ItemId;
  readonly reason: TalkReason;
  /** The largest average deviation at any of the tables, in levels; 0 where there is none. */
  readonly spread: number;
  /** Every table that answered it has settled on a level. */
  readonly agreed: boolean;
}

/**
 * Ranks a workshop's items for talking: safety items first, then those to talk about (S8), the most
 * divided first, then what few know, then the rest; ties in the instrument's order.
 *
 * Of several tables the one that is most divided counts. It looks at answers before they are revealed,
 * and tells only which items to begin with.
 *
 * @param tables absent for all.
 */
export function rankToDiscuss(
  workshop: Workshop,
  instrument: Instrument,
  tables: readonly Id[] = workshop.tables.map(({ id }) => id),
): readonly RankedItem[] {
  const said = tables.map((table) => ({ table, byItem: groupByItem(workshop, table) }));
  return listWorkshopItems(workshop, instrument)
    .map((item) => {
      const ranked = said.map(({ table, byItem }) =>
        rankAt(workshop, item, table, byItem.get(item.id) ?? []),
      );
      return combine(item.id, ranked);
    })
    .map((ranked, place) => ({ ranked, place }))
    .sort(
      (a, b) =>
        reasons.indexOf(a.ranked.reason) - reasons.indexOf(b.ranked.reason) ||
        comparable(b.ranked.spread) - comparable(a.ranked.spread) ||
        a.place - b.place,
    )
    .map(({ ranked }) => ranked);
}

function groupByItem(workshop: Workshop, table: Id): ReadonlyMap<ItemId, readonly Response[]> {
  const groups = new Map<ItemId, Response[]>();
  for (const response of gatherTable(workshop, table, () => true).responses) {
    if (response.answer === undefined) continue;
    const group = groups.get(response.item);
    if (group) group.push(response);
    else groups.set(response.item, [response]);
  }
  return groups;
}

type RankedAt = Omit<RankedItem, 'item'> & { readonly answered: boolean };

function rankAt(
  workshop: Workshop,
  item: Item,
  table: Id,
  responses: readonly Response[],
): RankedAt {
  const tally = tallyAnswers(responses);
  const levels = listLevels(tally);
  const agreement = findAt(workshop, 'agreements', item.id, table);
  const spread = measureSpread(levels).averageDeviation ?? 0;
  const isFlagged =
    responses.length > 0 &&
    flagItem(item, settle(responses, undefined), responses, undefined) !== undefined;
  return {
    reason: findReason(item, levels, isFlagged, 2 * tally.dontKnow >= responses.length, spread),
    spread,
    agreed: agreement !== undefined,
    answered: responses.length > 0,
  };
}

function findReason(
  item: Item,
  levels: readonly number[],
  isFlagged: boolean,
  isUnknown: boolean,
  spread: number,
): TalkReason {
  const divided = isDivided(levels);
  if (item.safety && (isFlagged || divided)) return 'safety';
  if (divided) return 'divided';
  if (isUnknown) return 'unknown';
  return spread > 0 ? 'close' : 'same';
}

/** A table that has not answered has no say. */
function combine(item: ItemId, all: readonly RankedAt[]): RankedItem {
  const answered = all.filter((one) => one.answered);
  const reason = reasons.find((one) => answered.some((ranked) => ranked.reason === one)) ?? 'same';
  return {
    item,
    reason,
    spread: Math.max(0, ...answered.map((one) => one.spread)),
    agreed: answered.length > 0 && answered.every((one) => one.agreed),
  };
}

/** Two routes to the same fraction may differ in the last binary place; they are a tie. */
function comparable(spread: number): number {
  return Math.round(spread * 1e6);
}
