import type { Action, Assessment, Id, Instant } from './Assessment';
import { recordAction } from './adoptAction';

/** The actions in the plan's order: by number, equals by id, so that every device agrees. */
export function sortPlan(actions: readonly Action[]): readonly Action[] {
  return [...actions].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Moves an action one place up or down the plan; at the end it stays. */
export function moveAction(assessment: Assessment, id: Id, by: -1 | 1, now: Instant): Assessment {
  const from = sortPlan(assessment.actions).findIndex((action) => action.id === id);
  return from < 0 ? assessment : placeAction(assessment, id, from + by, now);
}

/**
 * Puts an action at a place of the plan: it takes a number between its new neighbours', so that two
 * devices that move different actions do not undo each other.
 *
 * Numbers that are halved again and again touch in the end (after about fifty moves into one gap),
 * and a merge can bring two equal ones. Only then is the whole plan numbered anew: 1, 2, 3...
 *
 * @param place 0 for the first; beyond the ends is taken as the end.
 */
export function placeAction(
  assessment: Assessment,
  id: Id,
  place: number,
  now: Instant,
): Assessment {
  const plan = sortPlan(assessment.actions);
  const moved = plan.find((action) => action.id === id);
  if (moved === undefined) return assessment;
  const others = plan.filter((action) => action !== moved);
  const to = Math.min(Math.max(place, 0), others.length);
  if (plan[to] === moved) return assessment;

  const order = findOrderBetween(others[to - 1]?.order, others[to]?.order);
  if (order !== undefined) return recordAction(assessment, id, { order }, now);
  return others
    .toSpliced(to, 0, moved)
    .reduce(
      (one, action, index) =>
        action.order === index + 1 ? one : recordAction(one, action.id, { order: index + 1 }, now),
      assessment,
    );
}

/** A number that sorts between two others, or beyond the one there is; undefined where none does. */
function findOrderBetween(
  before: number | undefined,
  after: number | undefined,
): number | undefined {
  const order =
    before === undefined
      ? (after ?? 0) - 1
      : after === undefined
        ? before + 1
        : before + (after - before) / 2;
  const isAfter = before === undefined || before < order;
  const isBefore = after === undefined || order < after;
  return isAfter && isBefore ? order : undefined;
}
