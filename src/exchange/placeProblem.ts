import { fail, type Outcome } from '../model';

/**
 * What a place in a file should have been. The sentence of `fileInvalid` has words for each; some
 * need a detail, such as a limit or the choices there are.
 */
export type Rule =
  | 'missing'
  | 'text'
  | 'number'
  | 'wholeNumber'
  | 'list'
  | 'group'
  | 'yesNo'
  | 'choice'
  | 'smaller'
  | 'larger'
  | 'shorter'
  | 'longer'
  | 'fewer'
  | 'more'
  | 'date'
  | 'instant'
  | 'form'
  | 'unique'
  | 'key'
  | 'respondent'
  | 'shallower'
  | 'name';

/**
 * The problem that a file is not as it should be at one place.
 *
 * @param path names of fields, and positions in lists counted from 0; positions are told from 1.
 */
export function placeProblem(
  path: readonly (string | number)[],
  rule: Rule,
  detail: string | number = '',
): Outcome<never> {
  const steps = path.map((step) => (typeof step === 'number' ? `${step + 1}` : tidy(step)));
  return fail('fileInvalid', { place: steps.join(' › '), rule, detail });
}

/** A field's name comes from outside: short, and without characters that change how a line reads. */
function tidy(name: string): string {
  const plain = name.replace(/\p{C}/gu, '·');
  const characters = [...plain];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : plain;
}
