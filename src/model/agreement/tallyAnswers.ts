import type { Response } from '../assessment/Assessment';
import type { Tally } from '../report/Report';

/** Counts the answers to one item, one a respondent; an answer that was taken back counts nowhere. */
export function tallyAnswers(responses: readonly Response[]): Tally {
  const levels: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let dontKnow = 0;
  let notApplicable = 0;
  for (const { answer } of responses) {
    if (answer?.state === 'level') levels[answer.level] += 1;
    if (answer?.state === 'dontKnow') dontKnow += 1;
    if (answer?.state === 'notApplicable') notApplicable += 1;
  }
  return { levels, dontKnow, notApplicable };
}
