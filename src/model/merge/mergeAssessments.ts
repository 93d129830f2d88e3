import { type Assessment, recordLists } from '../assessment/Assessment';
import { currentShape } from '../versions/upgrades';
import type { RecordSetLayout } from './mergeHeads';
import { beginMerge } from './mergeRecordSets';

const layout: RecordSetLayout = {
  shape: currentShape,
  singles: ['site', 'round', 'earlier'],
  lists: recordLists,
};

/**
 * Merges two versions of one assessment by the rules M1 to M6 of `MERGE.md`.
 *
 * The result is in canonical order: lists by id, the history by canonical JSON. `merge(a, a)` brings
 * any assessment into that order.
 *
 * @throws where the ids differ: two assessments never become one.
 */
export function mergeAssessments(a: Assessment, b: Assessment): Assessment {
  const merging = beginMerge(layout, a, b);
  const { list } = merging;
  const earlier = merging.perhaps(a.earlier, b.earlier);
  return {
    ...merging.frame,
    shape: currentShape,
    site: merging.one(a.site, b.site),
    round: merging.one(a.round, b.round),
    ...(earlier && { earlier }),
    respondents: list('respondents', a.respondents, b.respondents),
    respondentLabels: list('respondentLabels', a.respondentLabels, b.respondentLabels),
    responses: list('responses', a.responses, b.responses),
    notes: list('notes', a.notes, b.notes),
    agreements: list('agreements', a.agreements, b.agreements),
    targets: list('targets', a.targets, b.targets),
    importances: list('importances', a.importances, b.importances),
    changes: list('changes', a.changes, b.changes),
    actions: list('actions', a.actions, b.actions),
    removals: merging.removals,
    history: merging.history(),
  };
}
