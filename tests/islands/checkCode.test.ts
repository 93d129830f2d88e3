import { describe, expect, test } from 'vitest';
import { checkCode } from '../../src/islands/sites/checkCode';
import { readTerms } from '../content/readContent';

const identifiersOf = (country: string) => readTerms().get(country)?.identifiers ?? [];
const england = identifiersOf('england');

describe('the soft check of a code', () => {
  test.each([
    ['A12345', 'ods-practice'],
    [' a12345 ', 'ods-practice'],
    ['A12345001', 'ods-branch'],
    ['U12345', 'ods-network'],
  ])('knows %s by its form, whatever its capitals', (code, id) => {
    expect(checkCode(code, england)).toMatchObject({ state: 'fits', identifier: { id } });
  });

  test('names the usual form where none fits', () => {
    expect(checkCode('12-AB', england)).toMatchObject({
      state: 'differs',
      identifier: { id: 'ods-practice' },
    });
  });

  test('says nothing of an empty field, or where a country has no rule', () => {
    expect(checkCode('  ', england)).toEqual({ state: 'empty' });
    expect(checkCode('anything', identifiersOf('other'))).toEqual({ state: 'unchecked' });
    expect(checkCode('anything', [])).toEqual({ state: 'unchecked' });
  });

  test('can read the pattern of every country, and finds each example by it', () => {
    for (const [country, { identifiers }] of readTerms()) {
      for (const { example } of identifiers) {
        if (example === undefined) continue;
        const { state } = checkCode(example, identifiers);
        expect(['fits', 'unchecked'], `${country}: ${example}`).toContain(state);
      }
    }
  });
});
