import type { Outcome } from '../model';
import { succeed } from '../model';
import { placeProblem, type Rule } from './placeProblem';

/** One thing that does not fit: where, by which keyword, and what the keyword asked for. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Says whether data fit a schema; what fits is of the schema's type. */
export interface Validator<T> {
  (data: unknown): data is T;
  /** What did not fit at the last call, the first thing first. */
  readonly errors?: readonly SchemaError[] | null;
}

/**
 * Checks read data against a published schema.
 *
 * Problems: `fileInvalid` with the first place that does not fit and what was expected there.
 */
export function checkSchema<T>(validate: Validator<T>, data: unknown): Outcome<T> {
  if (validate(data)) return succeed(data);
  const [error] = validate.errors ?? [];
  if (error === undefined) throw new Error('The schema refused a file without saying why');
  return describeError(error, data);
}

const types: Readonly<Record<string, Rule>> = {
  string: 'text',
  number: 'number',
  integer: 'wholeNumber',
  array: 'list',
  object: 'group',
  boolean: 'yesNo',
};

const limits: Readonly<Record<string, Rule>> = {
  maximum: 'smaller',
  minimum: 'larger',
  maxLength: 'shorter',
  minLength: 'longer',
  maxItems: 'fewer',
  minItems: 'more',
  maxProperties: 'fewer',
};

function describeError(error: SchemaError, data: unknown): Outcome<never> {
  const path = findPath(error.instancePath, data);
  const { params, keyword } = error;
  if (keyword === 'required')
    return placeProblem([...path, `${params.missingProperty}`], 'missing');
  if (keyword === 'type') return placeProblem(path, types[`${params.type}`] ?? 'form');
  if (keyword === 'format')
    return placeProblem(path, params.format === 'date' ? 'date' : 'instant');
  if (keyword === 'const') return placeProblem(path, 'choice', `${params.allowedValue}`);
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    return placeProblem(path, 'choice', params.allowedValues.join(', '));
  }
  const rule = limits[keyword];
  return rule === undefined
    ? placeProblem(path, /(?:At|\/at)$/.test(error.instancePath) ? 'instant' : 'form')
    : placeProblem(path, rule, Number(params.limit));
}

/** The steps of a JSON pointer; a step into a list is its position. */
function findPath(pointer: string, data: unknown): readonly (string | number)[] {
  const steps = pointer.split('/').slice(1);
  let inside = data;
  return steps.map((step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const isList = Array.isArray(inside);
    inside = typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined;
    return isList ? Number(name) : name;
  });
}
