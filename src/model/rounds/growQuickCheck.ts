import type { Assessment, Instant } from '../assessment/Assessment';
import { recordRound } from '../assessment/recordResponse';

/**
 * Grows a quick check into a full assessment (S10).
 *
 * Site, respondents and notes stay. The quick items keep their answers, shown apart; no level goes
 * from them into a core item, which asks something narrower.
 */
export function growQuickCheck(assessment: Assessment, now: Instant): Assessment {
  return recordRound(assessment, { quick: undefined }, now);
}
