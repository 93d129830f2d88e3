import { compareText } from '../merge/canonicalJson';
import type { Assessment, Response } from './Assessment';

/**
 * The responses that answer something, in order of respondent.
 *
 * Those of a respondent who was taken out stay stored and count no more (M5).
 */
export function findAnswered({
  responses,
  respondents,
}: Pick<Assessment, 'responses' | 'respondents'>): readonly Response[] {
  const listed = new Set(respondents.map(({ id }) => id));
  return responses
    .filter(({ answer, respondent }) => answer !== undefined && listed.has(respondent))
    .sort((a, b) => compareText(a.respondent, b.respondent) || compareText(a.id, b.id));
}
