import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, type ActionStatus, addDays, addMonths, sortByDue } from '../../../src/model';

const today = '2026-03-28';
const at = '2026-03-02T09:00:00.000Z';

function action(id: string, status: ActionStatus, dueDate?: string, since = at): Action {
  return {
    ...{ id, changedAt: at, status, order: 1 },
    ...(dueDate !== undefined && { dueDate }),
    statusHistory: [
      { at, status: 'notStarted' },
      { at: since, status },
    ],
  };
}

const idsOf = (list: readonly Action[]) => list.map(({ id }) => id);

describe('[P5] a plan by what is due', () => {
  test('is overdue from the day after, due soon to the thirtieth day, later after that', () => {
    const plan = [
      action('yesterday', 'inProgress', '2026-03-27'),
      action('today', 'notStarted', today),
      action('thirtieth', 'notStarted', '2026-04-27'),
      action('thirty-first', 'notStarted', '2026-04-28'),
      action('some day', 'notStarted'),
    ];
    const due = sortByDue(plan, today);
    expect(idsOf(due.overdue)).toEqual(['yesterday']);
    expect(idsOf(due.soon)).toEqual(['today', 'thirtieth']);
    expect(idsOf(due.later)).toEqual(['thirty-first']);
    expect(idsOf(due.undated)).toEqual(['some day']);
  });

  test('puts the earliest first, equals in the plan’s order', () => {
    const plan = [
      action('b', 'notStarted', '2026-03-01'),
      action('a', 'notStarted', '2026-03-01'),
      action('c', 'notStarted', '2026-02-01'),
    ];
    expect(idsOf(sortByDue(plan, today).overdue)).toEqual(['c', 'b', 'a']);
  });

  test('counts nothing that is done or stopped as due, and lists the latest of them first', () => {
    const plan = [
      action('old', 'done', '2026-01-01', '2026-03-03T09:00:00.000Z'),
      action('new', 'done', '2026-01-01', '2026-03-05T09:00:00.000Z'),
      action('gone', 'stopped', '2026-01-01'),
    ];
    const due = sortByDue(plan, today);
    expect(due.overdue).toEqual([]);
    expect(idsOf(due.done)).toEqual(['new', 'old']);
    expect(idsOf(due.stopped)).toEqual(['gone']);
  });

  test('lists every action exactly once', () => {
    const status = fc.constantFrom<ActionStatus>('notStarted', 'inProgress', 'done', 'stopped');
    const date = fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.record({ status, date }), { maxLength: 20 }), (given) => {
        const plan = given.map(({ status, date }, index) =>
          action(`a${index}`, status, date === undefined ? undefined : addDays(today, date)),
        );
        const { overdue, soon, later, undated, done, stopped } = sortByDue(plan, today);
        const all = [...overdue, ...soon, ...later, ...undated, ...done, ...stopped];
        expect(idsOf(all).toSorted()).toEqual(idsOf(plan).toSorted());
      }),
      { seed: 20260905, numRuns: 300 },
    );
  });
});

describe('plain dates', () => {
  test('cross months, years, leap days and the nights when clocks change', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  test('are the same in every time zone', () => {
    const zone = process.env.TZ;
    try {
      const seen = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/London'].map(
        (one) => {
          process.env.TZ = one;
          const hour = new Date('2026-03-29T12:00:00Z').getHours();
          return { hour, days: [addDays('2026-03-29', 30), addMonths('2026-08-31', 6)] };
        },
      );
      // The zones took effect: noon in Greenwich is not noon everywhere.
      expect(new Set(seen.map(({ hour }) => hour)).size).toBeGreaterThan(2);
      expect(new Set(seen.map(({ days }) => days.join()))).toEqual(
        new Set(['2026-04-28,2027-02-28']),
      );
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('go as many days back as forth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
        expect(addDays(addDays(today, days), -days)).toBe(today);
      }),
      { seed: 20260906 },
    );
  });
});
