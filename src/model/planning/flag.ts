import type { Agreement, Response } from '../assessment/Assessment';
import type { Item, Role } from '../instrument/Instrument';
import type { SafetyFlag, Settled } from '../report/Report';

const actAtOrBelow = 1;

/**
 * The flag a safety item raises, if any (P3).
 *
 * "Act first" where its level is 0 or 1, or where any respondent says so and no level is agreed;
 * "check first" where it is don't know or unanswered.
 */
export function flagItem(
  item: Item,
  settled: Settled,
  responses: readonly Response[],
  agreement: Agreement | undefined,
): Omit<SafetyFlag, 'domain'> | undefined {
  if (!item.safety) return undefined;
  const flag = { item: item.id, settled, askRole: askRoleOf([item]) };
  if (isLow(settled) || (agreement?.answer.state !== 'level' && responses.some(saysLow))) {
    return { ...flag, urgency: 'actFirst' };
  }
  if (settled.state === 'dontKnow' || settled.state === 'unanswered') {
    return { ...flag, urgency: 'checkFirst' };
  }
  return undefined;
}

/** The role that most of these items name as able to know; the first named wins a tie. */
export function askRoleOf(items: readonly Item[]): Role {
  const counts = new Map<Role, number>();
  for (const role of items.flatMap((item) => item.whoKnows)) {
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  let best: Role = 'practiceManager';
  let most = 0;
  for (const [role, count] of counts) {
    if (count > most) [best, most] = [role, count];
  }
  return best;
}

function isLow(settled: Settled): boolean {
  return settled.state === 'level' && settled.level <= actAtOrBelow;
}

function saysLow(response: Response): boolean {
  return response.answer?.state === 'level' && response.answer.level <= actAtOrBelow;
}
