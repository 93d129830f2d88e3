import { describe, expect, test } from 'vitest';
import { citeReference, nameReference } from '../../../src/model';

const review = {
  id: 'review',
  title: 'A rapid review',
  author: [
    { family: 'Yadav', given: 'Uday Narayan' },
    { family: 'Paudel', given: 'Grish' },
    { literal: 'A group' },
    { family: 'Fourth' },
  ],
  issued: { year: 2024 },
  'container-title': 'BMC Public Health',
  volume: '24',
  page: '306',
  DOI: '10.1186/s12889-024-17736-2',
  URL: 'https://example.org/',
} as const;

describe('a source in one line', () => {
  test('names three authors at most, the journal and the DOI before any other address', () => {
    expect(citeReference(review)).toEqual({
      text: 'Yadav UN, Paudel G, A group et al. A rapid review. BMC Public Health 2024;24:306.',
      address: 'https://doi.org/10.1186/s12889-024-17736-2',
    });
  });

  test('leaves out what is not known', () => {
    expect(citeReference({ id: 'page', title: 'What is it?' })).toEqual({
      text: 'What is it?',
      address: undefined,
    });
  });
});

describe('a source in two words', () => {
  test('is its first author and year, or how its title begins', () => {
    expect(nameReference(review)).toBe('Yadav 2024');
    expect(nameReference({ id: 'a', title: 'One two three four five' })).toBe('One two three four');
  });
});
