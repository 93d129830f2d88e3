import { describe, expect, test } from 'vitest';
import { readTerms } from './readContent';

describe('words by country', () => {
  test('exist for England and Australia', () => {
    expect([...readTerms().keys()]).toEqual(expect.arrayContaining(['england', 'australia']));
  });

  test('keep to the schema, every word of every country included, in a file named after the country', () => {
    const terms = readTerms();
    expect(terms.size).toBeGreaterThan(0);
    for (const [file, { country }] of terms) {
      expect(country).toBe(file);
    }
  });

  test('give each country its own place in the order', () => {
    const order = [...readTerms().values()].map((terms) => terms.order);
    expect(new Set(order)).toHaveLength(order.length);
  });

  test('accept the example of each identifier by its own pattern', () => {
    for (const [file, { identifiers }] of readTerms()) {
      for (const { id, pattern, example } of identifiers) {
        if (example !== undefined) {
          expect(example, `${file} ${id}`).toMatch(new RegExp(pattern));
        }
      }
    }
  });
});
