import type { Action, Assessment, Id, Instant, Removal } from './Assessment';
import { putRecord, stampAfter } from './stamp';

/** What an action of the plan may be given. */
export type ActionDetails = Partial<
  Omit<Action, 'id' | 'changedAt' | 'order' | 'status' | 'statusHistory'>
>;

/** Takes an action into the plan, at its end, not started. */
export function adoptAction(
  assessment: Assessment,
  details: ActionDetails,
  id: Id,
  now: Instant,
): Assessment {
  const last = Math.max(0, ...assessment.actions.map((action) => action.order));
  const action: Action = {
    ...details,
    id,
    changedAt: now,
    status: 'notStarted',
    order: last + 1,
    statusHistory: [{ at: now, status: 'notStarted' }],
  };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    actions: putRecord(assessment.actions, action),
  };
}

/** Records a change to an action of the plan; a change of status joins its history. */
export function recordAction(
  assessment: Assessment,
  id: Id,
  change: ActionDetails & Partial<Pick<Action, 'status' | 'order'>> & { readonly reason?: string },
  now: Instant,
): Assessment {
  const previous = assessment.actions.find((action) => action.id === id);
  if (previous === undefined) return assessment;
  const { reason, ...details } = change;
  const changedAt = stampAfter(now, previous);
  const status = change.status ?? previous.status;
  const step = { at: changedAt, status, ...(reason !== undefined && { reason }) };
  const moved = status !== previous.status || reason !== undefined;
  const action: Action = {
    ...previous,
    ...details,
    changedAt,
    statusHistory: moved ? [...previous.statusHistory, step] : previous.statusHistory,
  };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    actions: putRecord(assessment.actions, action),
  };
}

/** Takes an action out of the plan; the removal is a record, the action goes to the history (M5). */
export function removeAction(assessment: Assessment, id: Id, now: Instant): Assessment {
  const action = assessment.actions.find((one) => one.id === id);
  if (action === undefined) return assessment;
  const removal: Removal = {
    id: `actions.${id}`,
    changedAt: stampAfter(now, action),
    list: 'actions',
    record: id,
  };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    actions: assessment.actions.filter((one) => one.id !== id),
    removals: putRecord(assessment.removals, removal),
    history: [...assessment.history, action],
  };
}

/** Puts a removed action back as it was: the removal is outlived by a newer record (M5). */
export function restoreAction(assessment: Assessment, action: Action, now: Instant): Assessment {
  const removal = assessment.removals.find((one) => one.record === action.id);
  const restored = { ...action, changedAt: stampAfter(now, removal ?? action) };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    actions: putRecord(assessment.actions, restored),
  };
}

/** Moves an action one place up or down the plan: it takes a number between its new neighbours'. */
export function moveAction(assessment: Assessment, id: Id, by: -1 | 1, now: Instant): Assessment {
  const plan = [...assessment.actions].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const from = plan.findIndex((action) => action.id === id);
  const beside = plan[from + by];
  if (from < 0 || beside === undefined) return assessment;
  const beyond = plan[from + 2 * by];
  const order = beyond === undefined ? beside.order + by : (beside.order + beyond.order) / 2;
  return recordAction(assessment, id, { order }, now);
}
