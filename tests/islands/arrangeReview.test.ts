import { describe, expect, test } from 'vitest';
import { arrangeReview, refreshReview } from '../../src/islands/review/arrangeReview';
import { type Action, type ActionStatus, isLive } from '../../src/model';

const today = '2026-06-15';

function act(id: string, status: ActionStatus, dueDate?: string, at = '2026-05-01'): Action {
  const time = `${at}T09:00:00.000Z`;
  return {
    id,
    changedAt: time,
    status,
    order: 1,
    ...(dueDate && { dueDate }),
    statusHistory: [{ at: time, status }],
  };
}

const plan: readonly Action[] = [
  act('later', 'notStarted', '2026-12-01'),
  act('undated', 'inProgress'),
  act('old', 'done', undefined, '2026-02-01'),
  act('new', 'done', undefined, '2026-06-01'),
  act('soon', 'notStarted', '2026-06-15'),
  act('dropped', 'stopped', undefined, '2026-06-02'),
  act('overdue', 'inProgress', '2026-06-14'),
];
const listed = (parts: ReturnType<typeof arrangeReview>) =>
  parts.map(({ part, actions }) => [part, ...actions.map(({ id }) => id)]);

describe('a review', () => {
  test('begins with what is overdue, and ends with what came to be over since the last one', () => {
    expect(listed(arrangeReview(plan, today, '2026-05-15T00:00:00.000Z'))).toEqual([
      ['overdue', 'overdue'],
      ['soon', 'soon'],
      ['later', 'later'],
      ['undated', 'undated'],
      ['done', 'new'],
      ['stopped', 'dropped'],
    ]);
  });

  test('tells of everything that is over where there was none before', () => {
    expect(listed(arrangeReview(plan, today)).at(-2)).toEqual(['done', 'new', 'old']);
  });

  test('keeps each action in its place while the meeting decides', () => {
    const begun = arrangeReview(plan, today);
    const decided = plan.map((action) =>
      isLive(action) ? { ...action, status: 'done' as const } : action,
    );
    const shown = refreshReview(begun, arrangeReview(decided, today), decided);
    expect(listed(shown)).toEqual(listed(begun));
    expect(shown[0]?.actions[0]?.status).toBe('done');
  });

  test('takes in what another device adds, and lets go of what it removes', () => {
    const begun = arrangeReview(plan, today);
    const changed = [...plan.slice(1), act('fresh', 'notStarted', '2026-06-20')];
    const shown = refreshReview(begun, arrangeReview(changed, today), changed);
    expect(listed(shown).find(([part]) => part === 'soon')).toEqual(['soon', 'soon', 'fresh']);
    expect(listed(shown).some(([part]) => part === 'later')).toBe(false);
  });
});
