import { describe, expect, test } from 'vitest';
import { buildReport, suggestNextDate } from '../../../src/model';
import { answer, buildAssessment } from '../../fixtures';
import { smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const ids = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'];
const instrument = smallInstrument(ids.map((id) => smallDomain(id)));
const suggestAt = (marks: string, date: string) => {
  const sheet = Object.fromEntries(ids.map((id) => [id, marks]));
  const report = buildReport(answer(buildAssessment('Date Drive'), sheet), instrument);
  return suggestNextDate(report, date);
};

describe('the next assessment', () => {
  test('is suggested 6 months on for Early and Developing, 12 for Routine and Embedded', () => {
    const marks = ['1 1 1 1', '2 2 2 2', '3 3 3 3', '4 4 4 4'];
    expect(marks.map((one) => suggestAt(one, '2026-03-02'))).toEqual([
      ...['2026-09-02', '2026-09-02', '2027-03-02', '2027-03-02'],
    ]);
  });

  test('is suggested 6 months on where there is no overall score', () => {
    expect(suggestAt('- - - -', '2026-11-15')).toBe('2027-05-15');
  });

  test('falls on the month’s last day where the month has no such day', () => {
    expect(suggestAt('1 1 1 1', '2026-08-31')).toBe('2027-02-28');
    expect(suggestAt('1 1 1 1', '2027-08-31')).toBe('2028-02-29');
    expect(suggestAt('1 1 1 1', '2026-12-31')).toBe('2027-06-30');
    expect(suggestAt('4 4 4 4', '2028-02-29')).toBe('2029-02-28');
  });
});
