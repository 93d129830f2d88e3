import { readFileSync } from 'node:fs';
import { validate } from 'virtual:assessment-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchemas, writeValidator } from '../../scripts/assessmentSchema';
import { fileLimits } from '../../src/exchange';
import { textLimits } from '../../src/model';
import { actionStatuses } from '../../src/model/assessment/Assessment';
import { ownerRoles, roles } from '../../src/model/instrument/Instrument';
import { arbitraryAssessment, seed } from '../model/merge/arbitraryAssessment';
import { exampleData, writtenAt, writtenBy } from './exampleFile';

const schemas = readSchemas();
const file = new URL('../../public/schema/assessment-1.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8'));

describe.each(Object.entries(schemas))('the published schema of %s', (_name, published) => {
  it('describes every field', () => {
    const silent = listSchemas(published).filter(
      ({ path, part }) =>
        /\/properties\/[^/]+$/.test(path) && !part.description && !/\/if\//.test(path),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('[M6] closes no object to fields that come later', () => {
    const text = JSON.stringify(published);
    expect(text).not.toContain('additionalProperties');
    expect(text).not.toContain('unevaluatedProperties');
  });

  it('limits every text, every list and every object', () => {
    const open = listSchemas(published).filter(({ path, part }) => {
      if (/\/(if|then)$/.test(path)) return false;
      if (part.type === 'array') return part.maxItems === undefined;
      if (part.type === 'object') return part.maxProperties === undefined;
      if (part.type === 'string') return !part.maxLength && !part.pattern && part.format !== 'date';
      return false;
    });
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

describe('the published schema', () => {
  it('knows the same roles and statuses as the model', () => {
    expect(schema.$defs.role.enum).toEqual(roles);
    expect(schema.$defs.action.properties.owner.properties.role.enum).toEqual([
      ...ownerRoles,
      'other',
    ]);
    expect(schema.$defs.actionStatus.enum).toEqual(actionStatuses);
  });

  it('states the limits that fields on the screen keep', () => {
    expect(schema.$defs.site.properties.name.maxLength).toBe(textLimits.siteField);
    expect(schema.$defs.action.properties.owner.properties.name.maxLength).toBe(textLimits.name);
    expect(schema.$defs.text.maxLength).toBe(textLimits.text);
    expect(schema.$defs.note.properties.text.maxLength).toBe(textLimits.note);
    expect(schema.description).toContain(`at most ${fileLimits.bytes / 1_000_000} MB`);
    expect(schema.description).toContain(`at most ${fileLimits.depth} levels`);
  });

  it('accepts every assessment the model can hold', () => {
    fc.assert(
      fc.property(arbitraryAssessment, (assessment) => {
        const data = { ...exampleData(), writtenAt, writtenBy, assessment };
        expect(validate(data) ? [] : validate.errors).toEqual([]);
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it('refuses an assessment that lacks any one of its required fields', () => {
    for (const field of schema.$defs.assessment.required) {
      const data = exampleData();
      Reflect.deleteProperty(data.assessment, field);
      expect(validate(data), field).toBe(false);
    }
  });
});

describe.each(Object.keys(schemas))('the compiled schema of %s', (name) => {
  const code = writeValidator(name, schemas);

  it('makes no code out of text and asks for no other file', () => {
    expect(code).not.toMatch(
      /\beval\s*\(|\bFunction\s*\(|\brequire\s*\(|^\s*import\b|\bimport\s*\(/m,
    );
  });

  it('is an ES module that exports one function', () => {
    expect(code.match(/^export const \w+/gm)).toEqual(['export const validate']);
  });
});

interface Part {
  readonly [keyword: string]: unknown;
}

function listSchemas(part: unknown, path = ''): readonly { path: string; part: Part }[] {
  if (!isPart(part)) return [];
  return [
    { path, part },
    ...Object.entries(part).flatMap(([name, value]) => listSchemas(value, `${path}/${name}`)),
  ];
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
