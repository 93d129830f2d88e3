import { describe, expect, test } from 'vitest';
import {
  adoptAction,
  moveAction,
  recordAction,
  recordNote,
  recordResponse,
  recordRound,
  recordSite,
  removeAction,
  restoreAction,
} from '../../../src/model';
import { buildAssessment, fixtureTime, respondentId } from '../../fixtures';

const later = '2026-03-02T10:00:00.000Z';
const site = buildAssessment('Test Practice');
const orderOf = (assessment: typeof site) =>
  [...assessment.actions].sort((a, b) => a.order - b.order).map(({ id }) => id);

describe('[M5] a record that changes', () => {
  test('keeps its key and takes the new time', () => {
    const first = recordResponse(
      site,
      'o1a',
      respondentId,
      { state: 'level', level: 1 },
      fixtureTime,
    );
    const second = recordResponse(first, 'o1a', respondentId, { state: 'dontKnow' }, later);
    expect(second.responses).toEqual([
      {
        id: `o1a.${respondentId}`,
        changedAt: later,
        item: 'o1a',
        respondent: respondentId,
        answer: { state: 'dontKnow' },
      },
    ]);
  });

  test('moves forward even where the clock went back, so that the later change wins', () => {
    const first = recordResponse(site, 'o1a', respondentId, { state: 'level', level: 1 }, later);
    const second = recordResponse(
      first,
      'o1a',
      respondentId,
      { state: 'level', level: 2 },
      fixtureTime,
    );
    expect(second.responses[0]?.changedAt).toBe('2026-03-02T10:00:00.001Z');
  });

  test('taken back is a record without an answer, not an absence', () => {
    const first = recordResponse(
      site,
      'o1a',
      respondentId,
      { state: 'level', level: 1 },
      fixtureTime,
    );
    const [response] = recordResponse(first, 'o1a', respondentId, undefined, later).responses;
    expect(response).toBeDefined();
    expect(response).not.toHaveProperty('answer');
  });

  test('[M6] keeps fields it does not know', () => {
    const known = recordNote(site, 'o1a', respondentId, 'shared', 'one', fixtureTime);
    const newer = { ...known, notes: known.notes.map((one) => ({ ...one, colour: 'blue' })) };
    const changed = recordNote(newer, 'o1a', respondentId, 'shared', 'two', later);
    expect(changed.notes[0]).toMatchObject({ text: 'two', colour: 'blue' });
  });

  test('of the site or the round is one too, with its own time', () => {
    const renamed = recordSite(site, { name: 'Oak Street' }, later);
    expect(renamed.site).toMatchObject({
      name: 'Oak Street',
      country: 'england',
      changedAt: later,
    });
    expect(renamed.round.changedAt).toBe(fixtureTime);
    const dated = recordRound(site, { date: '2026-09-01' }, later);
    expect(dated.round).toMatchObject({
      name: 'First round',
      date: '2026-09-01',
      changedAt: later,
    });
  });

  test('never changes the assessment it was given', () => {
    const before = JSON.stringify(site);
    recordResponse(site, 'o1a', respondentId, { state: 'dontKnow' }, later);
    adoptAction(site, { title: 'x' }, 'x', later);
    expect(JSON.stringify(site)).toBe(before);
  });
});

describe('[P5] the plan', () => {
  const three = ['a', 'b', 'c'].reduce(
    (one, id) => adoptAction(one, { title: id }, id, fixtureTime),
    site,
  );

  test('grows at its end', () => {
    expect(orderOf(three)).toEqual(['a', 'b', 'c']);
  });

  test('moves an action one place, and not past the ends', () => {
    expect(orderOf(moveAction(three, 'c', -1, later))).toEqual(['a', 'c', 'b']);
    expect(orderOf(moveAction(three, 'a', 1, later))).toEqual(['b', 'a', 'c']);
    expect(orderOf(moveAction(three, 'a', -1, later))).toEqual(['a', 'b', 'c']);
    expect(orderOf(moveAction(moveAction(three, 'c', -1, later), 'c', -1, later))).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  test('keeps the history of an action’s status, with why it was stopped', () => {
    const started = recordAction(three, 'a', { status: 'inProgress' }, later);
    const stopped = recordAction(started, 'a', { status: 'stopped', reason: 'No room' }, later);
    const [action] = stopped.actions;
    expect(action?.status).toBe('stopped');
    expect(action?.statusHistory.map(({ status, reason }) => [status, reason])).toEqual([
      ['notStarted', undefined],
      ['inProgress', undefined],
      ['stopped', 'No room'],
    ]);
  });

  test('remembers a removed action, and takes it back as it was', () => {
    const [first] = three.actions;
    if (first === undefined) throw new Error('the plan is empty');
    const removed = removeAction(three, 'a', later);
    expect(orderOf(removed)).toEqual(['b', 'c']);
    expect(removed.history).toContainEqual(first);
    expect(removed.removals).toMatchObject([{ list: 'actions', record: 'a' }]);
    const back = restoreAction(removed, first, later);
    expect(orderOf(back)).toEqual(['a', 'b', 'c']);
    expect((back.actions.at(-1)?.changedAt ?? '') > (removed.removals[0]?.changedAt ?? '')).toBe(
      true,
    );
  });
});
