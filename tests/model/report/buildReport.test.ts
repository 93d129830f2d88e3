import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/model';
import { answer, buildAssessment, fixtures, full, note, privateNote } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';

const instrument = realInstrument();

describe('a report of the full example', () => {
  const report = buildReport(full.assessment, instrument);

  test('[P3] flags the one safety item at level 1', () => {
    expect(report.flags.map(({ item }) => item)).toEqual(full.expected?.flags);
    const [first] = report.suggestions;
    expect(first).toMatchObject({ kind: 'action', safety: true });
  });

  test('[P6] holds no private note, and the shared ones as typed', () => {
    const text = JSON.stringify(report);
    expect(text).not.toContain(privateNote.slice(0, 10));
    expect(report.domains.find(({ id }) => id === 'o6')?.items[1]?.sharedNotes).toHaveLength(1);
  });
});

describe('every report', () => {
  test.each(fixtures)('of $name is plain data that survives JSON', ({ assessment }) => {
    const report = buildReport(assessment, instrument);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.domains).toHaveLength(15);
    expect(report.answered.of).toBe(60);
  });

  test('of an empty assessment scores nothing, suggests only to check the four safety items', () => {
    const report = buildReport(buildAssessment('Nowhere'), instrument);
    expect(report.domains.every(({ outcome }) => outcome.state === 'noScore')).toBe(true);
    expect(report.overall.score).toBeUndefined();
    expect(report.suggestions.map((one) => one.kind)).toEqual(Array(4).fill('checkFirst'));
    expect([report.strongest, report.weakest]).toEqual([[], []]);
  });

  test('leaves out answers to items that the instrument does not have', () => {
    const strange = answer(buildAssessment('Nowhere'), { z9: '1 1 1 1' });
    expect(buildReport(strange, instrument).answered.core).toBe(0);
  });

  test('[M5] does not count a respondent who was removed', () => {
    const removed = { ...answer(buildAssessment('Gone'), { o1: '1 1 1 1' }), respondents: [] };
    const report = buildReport(removed, instrument);
    expect([report.respondents, report.answered.core]).toEqual([0, 0]);
  });

  test('names equals neither strongest nor weakest', () => {
    const sheet = Object.fromEntries(instrument.domains.map(({ id }) => [id, '2 2 2 2']));
    const report = buildReport(answer(buildAssessment('Level Lane'), sheet), instrument);
    expect([report.strongest, report.weakest]).toEqual([[], []]);
  });

  test('an empty shared note is no note', () => {
    const blank = note(buildAssessment('Nowhere'), 'o1a', 'shared', '  ');
    expect(buildReport(blank, instrument).domains[0]?.items[0]?.sharedNotes).toEqual([]);
  });
});
