import type { Assessment, Id, ItemId, Response } from '../../model';

/** What one respondent said, by item: answers, and questions passed on to someone else. */
export type SaidByItem = ReadonlyMap<ItemId, Response>;

/** Gathers what a respondent said; what was taken back is not among it. */
export function gatherSaid(assessment: Assessment, respondent: Id): SaidByItem {
  return new Map(
    assessment.responses
      .filter((one) => one.respondent === respondent && (one.answer || one.ask))
      .map((one) => [one.item, one]),
  );
}
