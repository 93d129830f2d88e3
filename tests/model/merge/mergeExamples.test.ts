import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment/Assessment';
import { mergeAssessments } from '../../../src/model/merge/mergeAssessments';

describe('merging by example', () => {
  const early = '2026-09-01T10:00:00.000Z';
  const middle = '2026-09-02T10:00:00.000Z';
  const late = '2026-09-03T10:00:00.000Z';
  const base: Assessment = {
    id: 'assessment-1',
    changedAt: early,
    shape: 3,
    changes: [],
    instrument: '2026-1',
    site: { id: 'site-1', changedAt: early, name: 'Elm Street Surgery', country: 'england' },
    round: { id: 'round-1', changedAt: early, name: 'Baseline', date: '2026-09-01' },
    respondents: [{ id: 'person-1', changedAt: early, role: 'gp' }],
    respondentLabels: [],
    responses: [],
    notes: [],
    agreements: [],
    targets: [],
    importances: [],
    actions: [],
    removals: [],
    history: [],
  };
  const respond = (changedAt: string, level: 0 | 1 | 2 | 3 | 4): Assessment => ({
    ...base,
    responses: [
      {
        id: 'o1a.person-1',
        changedAt,
        item: 'o1a',
        respondent: 'person-1',
        answer: { state: 'level', level },
      },
    ],
  });
  const remove = (changedAt: string): Assessment => ({
    ...base,
    removals: [{ id: 'removal-1', changedAt, list: 'responses', record: 'o1a.person-1' }],
  });

  it('[M4] versions of different assessments never merge', () => {
    expect(() => mergeAssessments(base, { ...base, id: 'assessment-2' })).toThrow('not the same');
  });

  it('[M5] the later response wins and the earlier one is kept in the history', () => {
    const merged = mergeAssessments(respond(late, 3), respond(early, 1));
    expect(merged.responses).toEqual(respond(late, 3).responses);
    expect(merged.history).toEqual(respond(early, 1).responses);
  });

  it('[M5] at the same instant the greater canonical JSON wins', () => {
    const merged = mergeAssessments(respond(late, 1), respond(late, 3));
    expect(merged.responses).toEqual(respond(late, 3).responses);
    expect(merged.history).toEqual(respond(late, 1).responses);
  });

  it('[M5] what one side does not have is not removed', () => {
    expect(mergeAssessments(base, respond(early, 1)).responses).toHaveLength(1);
  });

  it('[M5] an old file cannot bring a removed record back', () => {
    const removed = mergeAssessments(respond(early, 2), remove(middle));
    expect(removed.responses).toEqual([]);
    expect(mergeAssessments(removed, respond(early, 2)).responses).toEqual([]);
    expect(removed.history).toEqual(respond(early, 2).responses);
  });

  it('[M5] a record changed after its removal is there again', () => {
    expect(mergeAssessments(remove(middle), respond(late, 2)).responses).toHaveLength(1);
  });

  it('[M5] a removal at the very instant of the record does not remove it', () => {
    expect(mergeAssessments(remove(middle), respond(middle, 2)).responses).toHaveLength(1);
  });

  it('[M5] the later site and round win whole', () => {
    const renamed: Assessment = {
      ...base,
      site: { id: 'site-1', changedAt: late, name: 'Elm Street Practice', country: 'wales' },
    };
    const merged = mergeAssessments(renamed, base);
    expect(merged.site).toEqual(renamed.site);
    expect(merged.round).toEqual(base.round);
    expect(merged.history).toEqual([base.site]);
  });

  it('[M5a] a file without private notes takes none away', () => {
    const noted: Assessment = {
      ...base,
      notes: [
        {
          id: 'o1a.person-1.private',
          changedAt: early,
          about: 'o1a',
          respondent: 'person-1',
          audience: 'private',
          text: 'Ask Sam',
        },
      ],
    };
    expect(mergeAssessments(noted, { ...base, changedAt: late }).notes).toEqual(noted.notes);
  });

  it('[M6] a field that a later version never knew is kept', () => {
    const newer = { ...base, changedAt: early, workshop: { place: 'Library' } };
    const older = { ...base, changedAt: late };
    expect(mergeAssessments(newer, older)).toMatchObject({
      changedAt: late,
      workshop: { place: 'Library' },
    });
  });

  it('[M6] of two values of an unknown field the later one shows, however they are grouped', () => {
    const first = { ...base, changedAt: early, workshop: 'z first' };
    const second = { ...base, changedAt: middle, workshop: 'a second' };
    const third = { ...base, changedAt: late };
    const merged = mergeAssessments(mergeAssessments(first, third), second);
    expect(merged).toMatchObject({ changedAt: late, workshop: 'a second' });
    expect(mergeAssessments(first, mergeAssessments(third, second))).toEqual(merged);
  });

  it('[M6] an unknown list of records merges record by record, removals included', () => {
    const record = { id: 'tally-1', changedAt: early, count: 3 };
    const removal = { id: 'removal-9', changedAt: middle, list: 'tallies', record: 'tally-1' };
    const mine = { ...base, tallies: [record, { id: 'tally-2', changedAt: early, count: 1 }] };
    const yours = { ...base, tallies: [{ ...record, changedAt: late, count: 4 }] };
    expect(mergeAssessments(mine, yours)).toMatchObject({
      tallies: [{ count: 4 }, { count: 1 }],
      history: [record],
    });
    const later = JSON.parse(JSON.stringify({ ...base, removals: [removal] }));
    expect(mergeAssessments(mine, later)).toMatchObject({ tallies: [{ id: 'tally-2' }] });
  });
});
