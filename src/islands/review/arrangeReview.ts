import { type Action, findSince, type Instant, type PlainDate, sortByDue } from '../../model';

/** The parts of a review, in the order a meeting takes them. */
export const reviewParts = ['overdue', 'soon', 'later', 'undated', 'done', 'stopped'] as const;
export type ReviewPart = (typeof reviewParts)[number];

/** Which actions a part of the review holds. */
export interface ArrangedPart {
  readonly part: ReviewPart;
  readonly actions: readonly Action[];
}

/**
 * Arranges a plan for a meeting: overdue first, then by date; of what is over, only what has come to
 * be so since the last review.
 *
 * @param today where the meeting is.
 * @param since when the plan was last reviewed; with none, everything that is over is told.
 */
export function arrangeReview(
  plan: readonly Action[],
  today: PlainDate,
  since: Instant = '',
): readonly ArrangedPart[] {
  const due = sortByDue(plan, today);
  const isNews = (action: Action) => findSince(action) > since;
  return reviewParts
    .map((part) => {
      const over = part === 'done' || part === 'stopped';
      return { part, actions: over ? due[part].filter(isNews) : due[part] };
    })
    .filter(({ actions }) => actions.length > 0);
}

/**
 * The arrangement with the actions as they are now: each keeps the place it had when the meeting
 * began, so that nothing jumps away under a decision. What came since stands where it belongs; what
 * was removed is gone.
 */
export function refreshReview(
  begun: readonly ArrangedPart[],
  now: readonly ArrangedPart[],
  plan: readonly Action[],
): readonly ArrangedPart[] {
  const known = new Set(begun.flatMap(({ actions }) => actions.map(({ id }) => id)));
  const current = new Map(plan.map((action) => [action.id, action]));
  return reviewParts
    .map((part) => {
      const kept = begun.find((one) => one.part === part)?.actions ?? [];
      const came = now.find((one) => one.part === part)?.actions ?? [];
      const fresh = came.filter(({ id }) => !known.has(id));
      return { part, actions: [...kept.flatMap(({ id }) => current.get(id) ?? []), ...fresh] };
    })
    .filter(({ actions }) => actions.length > 0);
}
