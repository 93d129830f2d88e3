import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  adoptAction,
  moveAction,
  placeAction,
  recordAction,
  removeAction,
  restoreAction,
  sortPlan,
  takeBackStatus,
} from '../../../src/model';
import { buildAssessment, fixtureTime, respondentId } from '../../fixtures';

const later = '2026-03-02T10:00:00.000Z';
const muchLater = '2026-06-02T10:00:00.000Z';

const planOf = (...ids: readonly string[]): Assessment =>
  ids.reduce(
    (one, id) => adoptAction(one, { title: id }, id, fixtureTime),
    buildAssessment('Test Practice'),
  );
const orderOf = ({ actions }: Assessment) => sortPlan(actions).map(({ id }) => id);
const historyOf = (assessment: Assessment, id: string) =>
  assessment.actions
    .find((action) => action.id === id)
    ?.statusHistory.map(({ status, reason, by }) => [status, reason, by]);

describe('[P5] an action is put in its place', () => {
  test('at the place named, wherever it was', () => {
    const four = planOf('a', 'b', 'c', 'd');
    expect(orderOf(placeAction(four, 'd', 0, later))).toEqual(['d', 'a', 'b', 'c']);
    expect(orderOf(placeAction(four, 'a', 2, later))).toEqual(['b', 'c', 'a', 'd']);
    expect(orderOf(placeAction(four, 'b', 99, later))).toEqual(['a', 'c', 'd', 'b']);
    expect(orderOf(placeAction(four, 'c', -5, later))).toEqual(['c', 'a', 'b', 'd']);
  });

  test('where it is already, or an action that is not there, changes nothing at all', () => {
    const four = planOf('a', 'b', 'c', 'd');
    expect(placeAction(four, 'b', 1, later)).toBe(four);
    expect(placeAction(four, 'nobody', 1, later)).toBe(four);
    expect(moveAction(four, 'a', -1, later)).toBe(four);
    expect(moveAction(four, 'd', 1, later)).toBe(four);
  });

  test('changes that action alone, so that two devices may move different ones', () => {
    const four = planOf('a', 'b', 'c', 'd');
    const moved = placeAction(four, 'd', 1, later);
    const changed = moved.actions.filter(({ changedAt }) => changedAt === later);
    expect(changed.map(({ id }) => id)).toEqual(['d']);
  });

  test('also after a hundred moves into the same gap, when halved numbers have touched', () => {
    let plan = planOf('a', 'b', 'c');
    let expected = ['a', 'b', 'c'];
    for (let count = 0; count < 100; count += 1) {
      // The last one goes between the first two, again and again.
      const [first = '', second = '', third = ''] = expected;
      plan = placeAction(plan, third, 1, later);
      expected = [first, third, second];
      expect(orderOf(plan)).toEqual(expected);
    }
    expect(new Set(plan.actions.map(({ order }) => order)).size).toBe(3);
  });

  test('between two with the same number, which a merge can bring, by numbering anew', () => {
    const tied: Assessment = {
      ...planOf('a', 'b', 'c'),
      actions: planOf('a', 'b', 'c').actions.map((action) => ({ ...action, order: 7 })),
    };
    const moved = placeAction(tied, 'c', 1, later);
    expect(orderOf(moved)).toEqual(['a', 'c', 'b']);
    expect(sortPlan(moved.actions).map(({ order }) => order)).toEqual([1, 2, 3]);
  });

  test('beyond a number too large to add one to', () => {
    const huge: Assessment = {
      ...planOf('a', 'b'),
      actions: planOf('a', 'b').actions.map((action) =>
        action.id === 'b' ? { ...action, order: Number.MAX_VALUE } : action,
      ),
    };
    expect(orderOf(placeAction(huge, 'a', 1, later))).toEqual(['b', 'a']);
  });

  test('whatever the moves: as a list that is spliced in the same way', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const moves = fc.array(
      fc.record({ id: fc.constantFrom(...ids), place: fc.integer({ min: -1, max: 6 }) }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(moves, (made) => {
        let plan = planOf(...ids);
        let list = [...ids];
        for (const { id, place } of made) {
          plan = placeAction(plan, id, place, later);
          list = list.filter((one) => one !== id);
          list.splice(Math.min(Math.max(place, 0), list.length), 0, id);
        }
        expect(orderOf(plan)).toEqual(list);
      }),
      { seed: 20260302, numRuns: 200 },
    );
  });
});

describe('[P5] the history of an action’s status', () => {
  const adopted = adoptAction(
    buildAssessment('Test Practice'),
    { title: 'a', by: respondentId },
    'a',
    fixtureTime,
  );

  test('says who took it on, and who changed it', () => {
    const done = recordAction(adopted, 'a', { status: 'done', by: 'someone-else' }, later);
    expect(historyOf(done, 'a')).toEqual([
      ['notStarted', undefined, respondentId],
      ['done', undefined, 'someone-else'],
    ]);
    expect(done.actions[0]).not.toHaveProperty('by');
  });

  test('takes a reason that is typed in two goes as one', () => {
    const stopped = recordAction(adopted, 'a', { status: 'stopped', by: respondentId }, later);
    const halfTyped = recordAction(stopped, 'a', { reason: 'No ro' }, later);
    const typed = recordAction(halfTyped, 'a', { reason: 'No room to meet' }, muchLater);
    expect(historyOf(typed, 'a')?.slice(1)).toEqual([['stopped', 'No room to meet', respondentId]]);
    expect(typed.actions[0]?.statusHistory.at(-1)?.at).toBe(
      stopped.actions[0]?.statusHistory.at(-1)?.at,
    );
    const emptied = recordAction(typed, 'a', { reason: ' ' }, muchLater);
    expect(emptied.actions[0]?.statusHistory.at(-1)).not.toHaveProperty('reason');
  });

  test('gets no step where the status stays', () => {
    const same = recordAction(adopted, 'a', { status: 'notStarted', measure: 'x' }, later);
    expect(historyOf(same, 'a')).toHaveLength(1);
  });

  test('lets its last step be taken back, and never its first', () => {
    const stopped = recordAction(adopted, 'a', { status: 'stopped', reason: 'Why' }, later);
    const back = takeBackStatus(stopped, 'a', muchLater);
    expect(back.actions[0]).toMatchObject({ status: 'notStarted', changedAt: muchLater });
    expect(historyOf(back, 'a')).toEqual([['notStarted', undefined, respondentId]]);
    expect(takeBackStatus(back, 'a', muchLater)).toBe(back);
    expect(takeBackStatus(back, 'nobody', muchLater)).toBe(back);
  });

  test('survives a removal that is taken back', () => {
    const done = recordAction(adopted, 'a', { status: 'done' }, later);
    const [action] = done.actions;
    if (action === undefined) throw new Error('the plan is empty');
    const back = restoreAction(removeAction(done, 'a', later), action, muchLater);
    expect(historyOf(back, 'a')).toHaveLength(2);
  });
});
