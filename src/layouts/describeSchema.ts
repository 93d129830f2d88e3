import type { SchemaCondition, SchemaDocs, SchemaField, SchemaGroup } from '../components';
import { describeLimits, describeType, findAnchor, type RawSchema } from './describeType';

/** Every keyword that is described; a schema with another would be described wrongly, so it is refused. */
const keywords: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$defs', '$ref', 'title', 'description', 'type', 'properties', 'required'],
  ...['items', 'enum', 'const', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum'],
  ...[
    'maximum',
    'multipleOf',
    'pattern',
    'format',
    'maxProperties',
    'if',
    'then',
    'allOf',
    'anyOf',
  ],
]);

/**
 * Describes a published schema field by field.
 *
 * @param file its file name.
 * @throws where the schema has a keyword that nothing here puts into words, or a field without a description.
 */
export function describeSchema(file: string, schema: RawSchema): SchemaDocs {
  const root = schema.$id ?? file;
  const groups: SchemaGroup[] = [];
  const add = (part: RawSchema, anchor: string, title: string) => {
    checkKeywords(part, anchor);
    groups.push(describeGroup(part, anchor, title, root));
    for (const [name, field] of Object.entries(listProperties(part))) {
      const inside = field.type === 'array' ? (field.items ?? {}) : field;
      if (inside.properties !== undefined) {
        add(inside, `${anchor}.${name}`, inside.title ?? `${title}: ${name}`);
      }
    }
  };
  add(schema, findAnchor('#', root), schema.title ?? file);
  for (const [name, part] of Object.entries(schema.$defs ?? {})) {
    add(part, findAnchor(`#/$defs/${name}`, root), part.title ?? name);
  }
  return { file, title: schema.title ?? file, description: schema.description ?? '', groups };
}

function describeGroup(part: RawSchema, anchor: string, title: string, root: string): SchemaGroup {
  const fields = Object.entries(listProperties(part)).map(([name, field]) =>
    describeField(part, name, field, `${anchor}.${name}`, root),
  );
  const isValue = part.properties === undefined && part.type !== 'object';
  return {
    anchor,
    title,
    description: part.description ?? '',
    ...(isValue && { type: describeType(part, root, anchor) }),
    limits: describeLimits(part),
    fields,
    variants: (part.allOf ?? []).map((one) => {
      if (one.then?.$ref === undefined) throw new Error(`${anchor}: what follows is no reference`);
      const type = describeType(one.then, root, anchor);
      if (type.kind !== 'named') throw new Error(`${anchor}: ${one.then.$ref} is nowhere`);
      return { where: describeCondition(one.if, anchor), name: type.name, anchor: type.anchor };
    }),
  };
}

/** The properties of a group, and those it has under a condition. */
function listProperties(part: RawSchema): Readonly<Record<string, RawSchema>> {
  return { ...part.properties, ...part.then?.properties };
}

function describeField(
  group: RawSchema,
  name: string,
  field: RawSchema,
  anchor: string,
  root: string,
): SchemaField {
  checkKeywords(field, anchor);
  if (!field.description) throw new Error(`${anchor} has no description`);
  const condition = group.if === undefined ? undefined : describeCondition(group.if, anchor);
  const only = group.then?.properties !== undefined && Object.hasOwn(group.then.properties, name);
  return {
    name,
    required: group.required?.includes(name) === true,
    ...(group.then?.required?.includes(name) && { requiredWhere: condition }),
    ...(only && { allowedWhere: condition }),
    type: describeType(field, root, anchor),
    limits: describeLimits(field),
    description: field.description,
  };
}

function describeCondition(condition: RawSchema | undefined, anchor: string): SchemaCondition {
  const [field, value] = Object.entries(condition?.properties ?? {})[0] ?? [];
  if (field !== undefined && value?.const !== undefined) {
    return { is: 'value', field, value: `${value.const}` };
  }
  if (field !== undefined && value?.minimum !== undefined) {
    return { is: 'atLeast', field, value: `${value.minimum}` };
  }
  const missing = condition?.not?.required?.[0];
  if (missing !== undefined) return { is: 'absent', field: missing, value: '' };
  const present = condition?.required;
  if (present !== undefined) return { is: 'present', field: present.join(' + '), value: '' };
  throw new Error(`${anchor} has a condition that nothing puts into words`);
}

function checkKeywords(part: RawSchema, anchor: string): void {
  const unknown = Object.keys(part).filter((keyword) => !keywords.has(keyword));
  if (unknown.length > 0) throw new Error(`${anchor}: nothing describes ${unknown.join(', ')}`);
}
