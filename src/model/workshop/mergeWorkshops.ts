import type { RecordSetLayout } from '../merge/mergeHeads';
import { beginMerge } from '../merge/mergeRecordSets';
import { type Workshop, workshopLists } from './Workshop';

/** The number of the shape that `Workshop` describes. */
export const workshopShape = 1;

const layout: RecordSetLayout = {
  shape: workshopShape,
  singles: ['sitting', 'agenda'],
  lists: workshopLists,
};

/**
 * Merges two versions of one workshop by the rules M1 to M6 of `MERGE.md`, as assessments merge: what a
 * second laptop counted and what a table's own device holds come together in any order.
 *
 * @throws where the ids differ: two workshops never become one.
 */
export function mergeWorkshops(a: Workshop, b: Workshop): Workshop {
  const merging = beginMerge(layout, a, b);
  const { list } = merging;
  const agenda = merging.perhaps(a.agenda, b.agenda);
  return {
    ...merging.frame,
    shape: workshopShape,
    sitting: merging.one(a.sitting, b.sitting),
    ...(agenda && { agenda }),
    tables: list('tables', a.tables, b.tables),
    participants: list('participants', a.participants, b.participants),
    answers: list('answers', a.answers, b.answers),
    hands: list('hands', a.hands, b.hands),
    reveals: list('reveals', a.reveals, b.reveals),
    agreements: list('agreements', a.agreements, b.agreements),
    parkings: list('parkings', a.parkings, b.parkings),
    talkLists: list('talkLists', a.talkLists, b.talkLists),
    places: list('places', a.places, b.places),
    feedback: list('feedback', a.feedback, b.feedback),
    removals: merging.removals,
    history: merging.history(),
  };
}
