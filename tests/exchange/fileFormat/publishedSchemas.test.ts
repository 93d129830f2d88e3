import { readdirSync, readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeSchema } from '../../../src/layouts/describeSchema';
import { readSchemas } from '../../../src/layouts/readSchemas';
import { exampleNamed, examples } from './exampleFiles';

const files = readdirSync('public/schema').filter((file) => file.endsWith('.json'));
const schemas = new Map<string, Schema & { readonly $id: string }>(
  files.map((file) => [file, JSON.parse(readFileSync(`public/schema/${file}`, 'utf8'))]),
);
const docs = readSchemas();

/** Which schema each example is by. */
const kinds: Readonly<Record<string, string>> = {
  'for-colleagues.linkready': 'assessment-1.json',
  'to-send.linkready': 'send-1.json',
  'invitation.linkready': 'invitation-1.json',
  'backup.linkready': 'backup-1.json',
  'workshop.linkready': 'workshop-1.json',
  'portfolio.zip': 'portfolio-1.json',
  'fhir-for-colleagues.json': 'fhir-responses-1.json',
  'fhir-to-send.json': 'fhir-responses-1.json',
};

/** Strict: an unknown keyword or format, or a rule that cannot apply, is refused. */
function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  formats.default(ajv, { mode: 'full' });
  for (const schema of schemas.values()) ajv.addSchema(schema);
  return ajv;
}

function validateElsewhere(schema: Schema, data: unknown) {
  const validator = new Validator(schema, '2020-12', false);
  for (const other of schemas.values()) {
    if (other.$id !== schema.$id) validator.addSchema(other);
  }
  return validator.validate(data);
}

function schemaOf(file: string) {
  const schema = schemas.get(file);
  if (schema === undefined) throw new Error(`There is no schema ${file}`);
  return schema;
}

/** The example's JSON; of the zip, its index. */
function toJson(name: string) {
  const bytes = exampleNamed(name);
  const plain = name.endsWith('.zip') ? unzipSync(bytes)['portfolio.linkready'] : bytes;
  return JSON.parse(new TextDecoder().decode(plain));
}

describe.each(files)('the published schema %s', (file) => {
  it('is JSON Schema 2020-12 with nothing else in it, by its own name', () => {
    const schema = schemaOf(file);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`urn:linkready:schema:${file.replace('.json', '')}`);
    const ajv = createAjv();
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(ajv.getSchema(schema.$id)).toBeTypeOf('function');
  });

  it('is described on the page: every field, with its meaning', () => {
    const described = docs.find((one) => one.file === file);
    const text = readFileSync(`public/schema/${file}`, 'utf8');
    const names = new Set<string>();
    collectNames(JSON.parse(text), names);
    const told = described?.groups.flatMap(({ fields }) => fields) ?? [];
    expect([...names].filter((name) => !told.some((field) => field.name === name))).toEqual([]);
    expect(told.filter(({ description }) => description === '')).toEqual([]);
  });

  it('has its anchors: every type that is named is on the page', () => {
    const anchors = new Set(docs.flatMap(({ groups }) => groups.map(({ anchor }) => anchor)));
    const named = JSON.stringify(docs.find((one) => one.file === file)).matchAll(
      /"kind":"named","name":"[^"]*","anchor":"([^"]*)"/g,
    );
    expect([...named].map(([, anchor = '']) => anchor).filter((one) => !anchors.has(one))).toEqual(
      [],
    );
  });
});

function collectNames(part: unknown, names: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'if') continue;
    if (key === 'properties') for (const name of Object.keys(value)) names.add(name);
    collectNames(value, names);
  }
}

describe('an example to download', () => {
  it('is there for every schema', () => {
    expect([...new Set(Object.values(kinds))].sort()).toEqual(files.toSorted());
    expect([...examples.keys()].filter((name) => !(name in kinds))).toEqual(['part.txt']);
  });

  it.each(Object.entries(kinds))('%s fits %s, as two programmes see it', (name, file) => {
    const data = toJson(name);
    const validate = createAjv().getSchema(schemaOf(file).$id);
    expect(validate?.(data), JSON.stringify(validate?.errors)).toBe(true);
    expect(validateElsewhere(schemaOf(file), data)).toMatchObject({ valid: true });
  });

  it.each(Object.entries(kinds))('%s without its first field fits %s no more', (name, file) => {
    const [[first = ''] = []] = Object.entries(toJson(name));
    const { [first]: _gone, ...rest } = toJson(name);
    expect(createAjv().getSchema(schemaOf(file).$id)?.(rest)).toBe(false);
    expect(validateElsewhere(schemaOf(file), rest).valid).toBe(false);
  });
});

describe('describing a schema', () => {
  it('stops at a keyword that it has no words for', () => {
    const later = { description: 'Later.', oneOf: [] };
    expect(() => describeSchema('x-1.json', later)).toThrow('nothing describes oneOf');
  });

  it('stops at a field without a meaning', () => {
    expect(() => describeSchema('x-1.json', { properties: { a: { type: 'string' } } })).toThrow(
      'x-1.json.a has no description',
    );
  });
});
