import { fail, type Outcome } from '../../model';
import { placeProblem, type Rule } from '../placeProblem';

/** What a place in a FHIR file should have been. */
export type FhirRule =
  | Rule
  | 'linkId'
  | 'twice'
  | 'answerType'
  | 'option'
  | 'one'
  | 'both'
  | 'inError';

/** The problem that a FHIR file does not fit the questions at one place: see `placeProblem`. */
export function placeFhirProblem(
  path: readonly (string | number)[],
  rule: FhirRule,
  detail: string | number = '',
): Outcome<never> {
  const placed = placeProblem(path, 'form', detail);
  return placed.ok ? placed : fail('fhirInvalid', { ...placed.problem.values, rule });
}
