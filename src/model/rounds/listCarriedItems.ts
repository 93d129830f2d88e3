import type { InstrumentChanges } from '../instrument/findChanges';
import type { Instrument, ItemId } from '../instrument/Instrument';
import type { CarriedItem } from './startNextRound';

/**
 * What becomes of one item when the instrument changed: its answers and notes go along, only its notes
 * do, or nothing does and the two rounds are not compared on it.
 */
export type CarryDecision = 'carry' | 'answerAnew' | 'drop';

/**
 * Lists what a round in a changed version takes over, item by item as decided.
 *
 * Whether levels may stand side by side is the crosswalk's word. An answer that is carried to a text
 * reworded too far to compare is the reviewer's word that it still fits; the two rounds are not
 * compared on it all the same. Retired items are left behind, and added ones have nothing to take over.
 *
 * @param decisions by the item's id in the former version, items that stayed the same included; one
 * without a decision is answered anew.
 */
export function listCarriedItems(
  changes: InstrumentChanges,
  decisions: Readonly<Record<ItemId, CarryDecision>>,
): readonly CarriedItem[] {
  const decided = new Map(Object.entries(decisions));
  const carry = (from: ItemId, to: ItemId, comparable: boolean): CarriedItem => {
    const decision = decided.get(from) ?? 'answerAnew';
    return {
      from,
      to,
      answers: decision === 'carry',
      notes: decision !== 'drop',
      comparable: comparable && decision !== 'drop',
    };
  };
  return [
    ...changes.same.map(({ id }) => carry(id, id, true)),
    ...[...changes.reworded, ...changes.moved].map(({ former, next, comparable }) =>
      carry(former.id, next.id, comparable),
    ),
  ];
}

/** Lists what a round in the same version takes over: every item, side by side with its former self. */
export function listSameItems(
  instrument: Instrument,
  asked: Pick<CarriedItem, 'answers' | 'notes'>,
): readonly CarriedItem[] {
  const { answers, notes } = asked;
  return instrument.domains.flatMap(({ items }) =>
    items.map(({ id }) => ({ from: id, to: id, answers, notes, comparable: true })),
  );
}
