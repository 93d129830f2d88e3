import type { Tally } from '../report/Report';

/** How many answered, whatever they said. */
export function countAnswers({ levels, dontKnow, notApplicable }: Tally): number {
  return levels.reduce((sum, count) => sum + count, dontKnow + notApplicable);
}
