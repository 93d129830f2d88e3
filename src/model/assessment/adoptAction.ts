import type { Action, Assessment, Id, Instant, Removal, StatusChange } from './Assessment';
import { putRecord, stampAfter } from './stamp';

/** What an action of the plan may be given. */
export type ActionDetails = Partial<
  Omit<Action, 'id' | 'changedAt' | 'order' | 'status' | 'statusHistory'>
>;

/** A change to an action; the reason and who gives it belong to the status. */
export type ActionChange = ActionDetails &
  Partial<Pick<Action, 'status' | 'order'>> & { readonly reason?: string; readonly by?: Id };

/** Whether an action is still to be worked on: neither done nor stopped. */
export function isLive({ status }: Pick<Action, 'status'>): boolean {
  return status === 'notStarted' || status === 'inProgress';
}

/**
 * Takes an action into the plan, at its end, not started.
 *
 * @param given what it is, and the respondent who takes it on.
 */
export function adoptAction(
  assessment: Assessment,
  given: ActionDetails & { readonly by?: Id | undefined },
  id: Id,
  now: Instant,
): Assessment {
  const { by, ...details } = given;
  const last = Math.max(0, ...assessment.actions.map((action) => action.order));
  const action: Action = {
    ...details,
    id,
    changedAt: now,
    status: 'notStarted',
    order: last + 1,
    statusHistory: [{ at: now, status: 'notStarted', ...(by !== undefined && { by }) }],
  };
  return putAction(assessment, now, action);
}

/**
 * Records a change to an action of the plan.
 *
 * A change of status joins its history. A reason given without one belongs to the status it has:
 * it takes the place of the reason given before, so that a sentence typed in two goes is one.
 */
export function recordAction(
  assessment: Assessment,
  id: Id,
  change: ActionChange,
  now: Instant,
): Assessment {
  const previous = assessment.actions.find((action) => action.id === id);
  if (previous === undefined) return assessment;
  const { reason, by, ...details } = change;
  const changedAt = stampAfter(now, previous);
  const said = { at: changedAt, status: change.status ?? previous.status, reason, by };
  return putAction(assessment, now, {
    ...previous,
    ...details,
    changedAt,
    statusHistory: continueHistory(previous, said),
  });
}

/** Takes back the last change of an action's status, as if it had not been made; the first stays. */
export function takeBackStatus(assessment: Assessment, id: Id, now: Instant): Assessment {
  const previous = assessment.actions.find((action) => action.id === id);
  const before = previous?.statusHistory.at(-2);
  if (previous === undefined || before === undefined) return assessment;
  return putAction(assessment, now, {
    ...previous,
    changedAt: stampAfter(now, previous),
    status: before.status,
    statusHistory: previous.statusHistory.slice(0, -1),
  });
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
  return putAction(assessment, now, restored);
}

interface Said extends Pick<StatusChange, 'at' | 'status'> {
  readonly reason: string | undefined;
  readonly by: Id | undefined;
}

function continueHistory(previous: Action, said: Said): readonly StatusChange[] {
  const { reason, by, ...step } = said;
  const history = previous.statusHistory;
  const last = history.at(-1);
  const why = reason === undefined || reason.trim() === '' ? {} : { reason };
  if (last === undefined || step.status !== previous.status) {
    return [...history, { ...step, ...why, ...(by !== undefined && { by }) }];
  }
  if (reason === undefined) return history;
  const { reason: _before, ...kept } = last;
  return [...history.slice(0, -1), { ...kept, ...why }];
}

function putAction(assessment: Assessment, now: Instant, action: Action): Assessment {
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    actions: putRecord(assessment.actions, action),
  };
}
