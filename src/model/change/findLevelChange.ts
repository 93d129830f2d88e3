import type { Change, EarlierItem } from '../assessment/Assessment';
import type { LevelChange, Settled } from '../report/Report';

/**
 * How an item's level differs from the round before (S9); absent where either has no level, or they
 * are the same.
 *
 * What was said about it counts only while the level is the one it was said of.
 */
export function findLevelChange(
  settled: Settled,
  earlier: EarlierItem | undefined,
  said: Change | undefined,
): LevelChange | undefined {
  if (settled.state !== 'level' || earlier?.state !== 'level') return undefined;
  const { level: from } = earlier;
  const { level: to } = settled;
  if (from === undefined || from === to) return undefined;
  if (said === undefined || said.level !== to) return { from, to };
  const { reason, text } = said;
  return { from, to, reason, ...(text !== undefined && { text }) };
}
