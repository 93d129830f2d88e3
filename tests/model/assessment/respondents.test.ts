import { describe, expect, test } from 'vitest';
import {
  addRespondent,
  mergeAssessments,
  recordChange,
  recordLabel,
  recordRole,
  removeRespondent,
  restoreRespondent,
} from '../../../src/model';
import { answer, buildAssessment, fixtureTime, respondentId } from '../../fixtures';

const later = '2026-03-02T10:00:00.000Z';
const latest = '2026-03-02T11:00:00.000Z';
const site = buildAssessment('Many Voices');
const joined = addRespondent(site, { id: 'doctor', role: 'gp', label: ' Dr Ash ' }, fixtureTime);

describe('[M5a] a respondent', () => {
  test('is a role, with the label in a record of its own', () => {
    expect(joined.respondents.at(-1)).toEqual({
      ...{ id: 'doctor', changedAt: fixtureTime, role: 'gp' },
    });
    expect(joined.respondentLabels).toEqual([
      { id: 'label.doctor', changedAt: fixtureTime, respondent: 'doctor', text: 'Dr Ash' },
    ]);
  });

  test('needs no label', () => {
    const plain = addRespondent(site, { id: 'nurse', role: 'nurse', label: '  ' }, fixtureTime);
    expect(plain.respondentLabels).toEqual([]);
  });

  test('keeps the answers when the role or the label changes', () => {
    const answered = answer(joined, { o1: '1 2 3 4' }, undefined, { respondent: 'doctor' });
    const changed = recordLabel(
      recordRole(answered, 'doctor', 'nurse', later),
      'doctor',
      '',
      later,
    );
    expect(changed.responses).toEqual(answered.responses);
    expect(changed.respondents.at(-1)).toMatchObject({ role: 'nurse', changedAt: later });
    expect(changed.respondentLabels).toMatchObject([{ text: '', changedAt: later }]);
    expect(recordRole(joined, 'nobody', 'gp', later)).toBe(joined);
  });
});

describe('[M5] a respondent who is taken out', () => {
  const answered = answer(joined, { o1: '1 2 3 4' }, undefined, { respondent: 'doctor' });
  const removed = removeRespondent(answered, 'doctor', later);

  test('leaves the answers stored, and a removal that an old file cannot undo', () => {
    expect(removed.respondents.map(({ id }) => id)).toEqual([respondentId]);
    expect(removed.responses).toEqual(answered.responses);
    const merged = mergeAssessments(removed, answered);
    expect(merged.respondents.map(({ id }) => id)).toEqual([respondentId]);
  });

  test('comes back with all answers, whichever file is merged', () => {
    const [, doctor] = answered.respondents;
    if (doctor === undefined) throw new Error('There is no second respondent');
    const back = restoreRespondent(removed, doctor, latest);
    const merged = mergeAssessments(mergeAssessments(removed, back), answered);
    expect(merged.respondents.map(({ id }) => id).toSorted()).toEqual([respondentId, 'doctor']);
  });

  test('is never the last one, since somebody has to answer', () => {
    expect(removeRespondent(site, respondentId, later)).toBe(site);
    expect(removeRespondent(joined, 'nobody', later)).toBe(joined);
  });
});

describe('[S9] what was said of an item that differs', () => {
  test('is one record an item, the later in place of the earlier', () => {
    const first = recordChange(
      site,
      'o1a',
      { level: 2, reason: 'somethingChanged', text: 'A new desk' },
      fixtureTime,
    );
    const second = recordChange(first, 'o1a', { level: 3, reason: 'lastTimeWrong' }, later);
    expect(second.changes).toMatchObject([
      { id: 'o1a', item: 'o1a', level: 3, reason: 'lastTimeWrong', changedAt: later },
    ]);
    expect(mergeAssessments(first, second).changes[0]?.reason).toBe('lastTimeWrong');
  });

  test('leaves out what changed, where the later word no longer says it', () => {
    const said = { level: 2, reason: 'somethingChanged', text: 'A new desk' } as const;
    const first = recordChange(site, 'o1a', said, fixtureTime);
    const second = recordChange(first, 'o1a', { level: 2, reason: 'seenDifferently' }, later);
    expect(second.changes[0]).not.toHaveProperty('text');
  });
});
