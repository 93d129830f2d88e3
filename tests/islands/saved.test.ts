import { describe, expect, it } from 'vitest';
import {
  countUnsaved,
  isReminderDue,
  readSavedTimes,
  type Unsaved,
} from '../../src/islands/yourData/saved';
import { example, full } from '../fixtures';

const { assessment } = full;
const given = assessment.responses.filter(({ answer }) => answer !== undefined);
const [first = ''] = given.map(({ changedAt }) => changedAt).sort();
const none = readSavedTimes(new Map());

describe('what is only in this browser', () => {
  it('is every answer where nothing was saved yet, and since the first of them', () => {
    expect(countUnsaved([assessment], none)).toEqual({
      answers: given.length,
      first,
      last: undefined,
    });
  });

  it('is nothing after a backup, and only later answers count then', () => {
    const backup = '2030-01-01T00:00:00.000Z';
    const times = readSavedTimes(new Map([['saved.backup', backup]]));
    expect(countUnsaved([assessment], times)).toMatchObject({ answers: 0, first: undefined });
    const [one] = assessment.responses;
    if (one === undefined) throw new Error('Nothing is answered');
    const later = { ...one, changedAt: '2030-01-02T00:00:00.000Z' };
    const again = { ...assessment, responses: [...assessment.responses.slice(1), later] };
    expect(countUnsaved([again], times)).toEqual({
      answers: 1,
      first: later.changedAt,
      last: backup,
    });
  });

  it('counts a file of that assessment as much as a backup, and of another not', () => {
    const file = (id: string) => new Map([[`saved.file.${id}`, '2030-01-01T00:00:00.000Z']]);
    expect(countUnsaved([assessment], readSavedTimes(file(assessment.id))).answers).toBe(0);
    expect(countUnsaved([assessment], readSavedTimes(file('other'))).answers).toBe(given.length);
  });

  it('is never the example', () => {
    expect(countUnsaved([example.assessment], none).answers).toBe(0);
  });
});

describe('the reminder', () => {
  const monday = '2026-11-02T09:00:00.000Z';
  const much: Unsaved = { answers: 30, first: monday };
  const on = (day: string, more = {}) => ({ now: `${day}T10:00:00.000Z`, today: day, ...more });

  it('comes on a later day, and only for much', () => {
    expect(isReminderDue(much, on('2026-11-02'))).toBe(false);
    expect(isReminderDue(much, on('2026-11-03'))).toBe(true);
    expect(isReminderDue({ ...much, answers: 29 }, on('2026-11-03'))).toBe(false);
    expect(isReminderDue({ answers: 0 }, on('2026-11-03'))).toBe(false);
  });

  it('stays for the day on which it came, and then rests for a week', () => {
    const due = (day: string) => isReminderDue(much, on(day, { reminded: '2026-11-03' }));
    expect(['2026-11-03', '2026-11-04', '2026-11-09', '2026-11-10'].map(due)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('rests for a week from when it was put away', () => {
    const moment = { reminded: '2026-11-03', putAway: '2026-11-03' };
    const due = (day: string) => isReminderDue(much, on(day, moment));
    expect(['2026-11-03', '2026-11-10'].map(due)).toEqual([false, true]);
  });
});
