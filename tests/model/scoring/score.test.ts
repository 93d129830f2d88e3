import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DomainOutcome, Settled } from '../../../src/model';
import { findBand, roundScore } from '../../../src/model';
import { measureCoverage, scoreDomain } from '../../../src/model/scoring/scoreDomain';
import { scoreGroup } from '../../../src/model/scoring/scoreGroup';

/** `3 2 d 1`: levels, `d` don't know, `n` not applicable, `-` unanswered. */
function sheet(marks: string): readonly Settled[] {
  return marks.split(' ').map((mark): Settled => {
    if (mark === 'd') return { state: 'dontKnow', basis: 'oneResponse' };
    if (mark === 'n') return { state: 'notApplicable', basis: 'oneResponse', reasons: [] };
    if (mark === '-') return { state: 'unanswered' };
    return { state: 'level', level: Number(mark), basis: 'oneResponse' };
  });
}

function scored(marks: string) {
  const outcome = scoreDomain(sheet(marks));
  if (outcome.state !== 'scored') throw new Error(`${marks} has no score`);
  return outcome.score;
}

describe('[S3] a domain’s score', () => {
  test('is 100 times the mean level, over 4', () => {
    expect(scored('0 0 0 0').value).toBe(0);
    expect(scored('4 4 4 4').value).toBe(100);
    expect(scored('2 3 2 2').value).toBe(56.25);
    expect(scored('2.5 3 2 2').value).toBe(59.375);
  });

  test('leaves out what does not apply', () => {
    expect(scored('4 n n 2').value).toBe(75);
  });

  test('leaves out don’t know and unanswered, which lower the coverage', () => {
    expect(scored('3 2 d 1').value).toBe(50);
    expect(scored('3 2 - 1').value).toBe(50);
    expect(measureCoverage(sheet('3 d - n'))).toEqual({
      scored: 1,
      applicable: 3,
      dontKnow: 1,
      unanswered: 1,
      notApplicable: 1,
    });
  });
});

describe('[S4] a domain', () => {
  test('with one level has no score', () => {
    expect(scoreDomain(sheet('4 n d d'))).toEqual({ state: 'noScore' });
    expect(scoreDomain(sheet('3 - - -'))).toEqual({ state: 'noScore' });
  });

  test('with nothing answered has no score, never 0', () => {
    expect(scoreDomain(sheet('- - - -'))).toEqual({ state: 'noScore' });
    expect(scoreDomain(sheet('d d d d'))).toEqual({ state: 'noScore' });
  });

  test('with two of four levels is scored, with two of five is not', () => {
    expect(scoreDomain(sheet('1 1 d -')).state).toBe('scored');
    expect(scoreDomain(sheet('1 1 d - d')).state).toBe('noScore');
  });

  test('with fewer than two applicable items is not applicable', () => {
    expect(scoreDomain(sheet('n n n 4'))).toEqual({ state: 'notApplicable' });
    expect(scoreDomain(sheet('n n n n'))).toEqual({ state: 'notApplicable' });
  });
});

describe('[S5] the range', () => {
  test('counts what is missing as 0, then as 4', () => {
    expect(scored('3 2 d 1')).toEqual({ value: 50, low: 37.5, high: 62.5, band: 'developing' });
    expect(scored('3 2 - n')).toMatchObject({ low: 500 / 12, high: 75 });
  });

  test('is a point where nothing is missing', () => {
    const { value, low, high } = scored('4 n 1 2');
    expect([low, high]).toEqual([value, value]);
  });

  test('holds the score, and every score that the missing answers could give', () => {
    const mark = fc.constantFrom('0', '1', '2', '3', '4', 'd', '-', 'n');
    fc.assert(
      fc.property(fc.array(mark, { minLength: 4, maxLength: 4 }), fc.nat(4), (marks, missing) => {
        const outcome = scoreDomain(sheet(marks.join(' ')));
        if (outcome.state !== 'scored') return;
        const { value, low, high } = outcome.score;
        const known = marks.map((one) => (one === 'd' || one === '-' ? String(missing) : one));
        const full = scored(known.join(' ')).value;
        expect(low).toBeLessThanOrEqual(Math.min(value, full) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(Math.max(value, full) - 1e-9);
      }),
      { seed: 20260302, numRuns: 2000 },
    );
  });
});

describe('[S6] a mean of domains', () => {
  const outcome = (marks: string): DomainOutcome => scoreDomain(sheet(marks));
  const domains = (count: number, of: number): readonly DomainOutcome[] =>
    Array.from({ length: of }, (_, index) => outcome(index < count ? '2 2 2 3' : '- - - -'));

  test('overall needs 12 of 15', () => {
    expect(scoreGroup(domains(12, 15), 12).score?.value).toBe(56.25);
    expect(scoreGroup(domains(11, 15), 12)).toEqual({ scoredDomains: 11, domains: 15, needed: 12 });
  });

  test('opportunities need 5 of 6, challenges 7 of 9', () => {
    expect(scoreGroup(domains(5, 6), 5).score).toBeDefined();
    expect(scoreGroup(domains(4, 6), 5).score).toBeUndefined();
    expect(scoreGroup(domains(7, 9), 7).score).toBeDefined();
    expect(scoreGroup(domains(6, 9), 7).score).toBeUndefined();
  });

  test('carries the mean of the ranges', () => {
    const two = [outcome('3 2 d 1'), outcome('4 4 4 4')];
    expect(scoreGroup(two, 2).score).toMatchObject({ value: 75, low: 68.75, high: 81.25 });
  });
});

describe('[S7] showing a score', () => {
  test('is whole numbers, half up', () => {
    expect([62.5, 37.5, 37.49, 0.5, 99.4999, 100].map(roundScore)).toEqual([
      63, 38, 37, 1, 99, 100,
    ]);
  });

  test('forgives the last binary place of a mean of means', () => {
    const almost = (0.1 + 0.2) * 125 - 1e-13;
    expect(roundScore(almost)).toBe(38);
    expect(findBand(62.5 - 1e-12)).toBe('routine');
  });

  test('bands are taken on full values', () => {
    expect([0, 37.4].map(findBand)).toEqual(['early', 'early']);
    expect([37.5, 62.4].map(findBand)).toEqual(['developing', 'developing']);
    expect([62.5, 87.4].map(findBand)).toEqual(['routine', 'routine']);
    expect([87.5, 100].map(findBand)).toEqual(['embedded', 'embedded']);
  });
});
