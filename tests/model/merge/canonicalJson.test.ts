import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/model/merge/canonicalJson';
import { seed } from './arbitraryAssessment';

describe('canonical JSON', () => {
  it('does not depend on the order in which fields were written', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: null })).toBe(
      '{"a":null,"b":[1,{"c":3,"d":2}]}',
    );
  });

  it('takes a field that is undefined for absent', () => {
    expect(canonicalJson({ a: undefined })).toBe(canonicalJson({}));
  });

  it('is JSON that reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed, numRuns: 1_000 },
    );
  });
});
