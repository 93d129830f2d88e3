import type { SchemaLimit, SchemaType } from '../components';

/** JSON Schema 2020-12, as far as the published schemas use it. */
export interface RawSchema {
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, RawSchema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly required?: readonly string[];
  readonly items?: RawSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly if?: RawSchema;
  readonly then?: RawSchema;
  readonly not?: RawSchema;
  readonly allOf?: readonly RawSchema[];
  readonly anyOf?: readonly RawSchema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly pattern?: string;
  readonly format?: string;
}

const limits: readonly SchemaLimit['name'][] = [
  ...(['minItems', 'maxItems', 'minLength', 'maxLength', 'minimum', 'maximum'] as const),
  ...(['multipleOf', 'format', 'pattern'] as const),
];

/** How long, how large, how many. */
export function describeLimits(part: RawSchema): readonly SchemaLimit[] {
  return limits.flatMap((name) => {
    const value = part[name];
    return value === undefined ? [] : [{ name, value }];
  });
}

/** Where on the page a part of a schema is described: `assessment-1.site` for `...assessment-1#/$defs/site`. */
export function findAnchor(reference: string, root: string): string {
  const [id = '', path = ''] = reference.split('#');
  const file = (id === '' ? root : id).split(':').at(-1);
  const steps = path.split('/').filter((step) => !['', '$defs', 'properties'].includes(step));
  return [file, ...steps].join('.');
}

/**
 * What a part of a schema may hold.
 *
 * @param root the `$id` of the schema it is in.
 * @param anchor where it is described itself.
 */
export function describeType(part: RawSchema, root: string, anchor: string): SchemaType {
  if (part.$ref !== undefined) {
    const name = part.$ref.split('/').at(-1) ?? part.$ref;
    return { kind: 'named', name, anchor: findAnchor(part.$ref, root) };
  }
  if (part.enum !== undefined) return { kind: 'choice', values: part.enum.map(String) };
  if (part.const !== undefined) return { kind: 'fixed', value: `${part.const}` };
  if (part.anyOf !== undefined) {
    return { kind: 'either', of: part.anyOf.map((one) => describeType(one, root, anchor)) };
  }
  if (part.type === 'array') {
    return { kind: 'list', of: describeType(part.items ?? {}, root, anchor) };
  }
  if (part.properties !== undefined) return { kind: 'named', name: 'group', anchor };
  if (part.type === 'string') return { kind: 'text' };
  if (part.type === 'integer') return { kind: 'wholeNumber' };
  if (part.type === 'number') return { kind: 'number' };
  if (part.type === 'boolean') return { kind: 'yesNo' };
  return { kind: part.type === 'object' ? 'group' : 'any' };
}
