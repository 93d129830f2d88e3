import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Assessment,
  addRespondent,
  buildReport,
  recordImportance,
  recordTarget,
  removeRespondent,
} from '../../../src/model';
import { answer, buildAssessment, fixtureTime } from '../../fixtures';
import { smallAction, smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const instrument = smallInstrument([
  smallDomain('o1', [smallAction('o1-1', ['o1a']), smallAction('o1-2', ['o1b', 'o4b'])]),
  smallDomain(
    'o4',
    [
      smallAction('o4-1', ['o4c'], ['high']),
      smallAction('o4-2', ['o4c'], ['low']),
      smallAction('o4-3', ['o4c'], ['high']),
      smallAction('o4-4', ['o4a']),
    ],
    'o4c',
  ),
]);
const doctor = { id: 'doctor', role: 'gp' } as const;
const site = addRespondent(buildAssessment('Both Sides'), doctor, fixtureTime);

const both = (first: string, second: string, domain = 'o4'): Assessment =>
  answer(answer(site, { [domain]: first }), { [domain]: second }, undefined, {
    respondent: doctor.id,
  });
const agree = (assessment: Assessment, given: Answer): Assessment => ({
  ...assessment,
  agreements: [{ id: 'o4c', changedAt: fixtureTime, item: 'o4c', answer: given }],
});
const urgencies = (assessment: Assessment) =>
  buildReport(assessment, instrument).flags.map(({ urgency }) => urgency);
const actionsOf = (assessment: Assessment) =>
  buildReport(assessment, instrument).suggestions.flatMap((one) =>
    one.kind === 'action' ? one : [],
  );

describe('[P1] the gap where several answered', () => {
  test('is from the median, so a half level has a half gap', () => {
    const [action] = actionsOf(both('1 3 3 3', '2 3 3 3', 'o1'));
    expect(action).toMatchObject({ action: 'o1-1', priority: (100 * 1.5 * 2 * 3) / 36 });
  });
});

describe('[P2] an action that serves two domains', () => {
  test('takes each item’s own target, and the importance of its own domain', () => {
    const answered = answer(site, { o1: '3 2 3 3', o4: '3 2 3 3' });
    const aimed = recordTarget(answered, 'o4', 4, fixtureTime);
    const weighed = recordImportance(
      recordImportance(aimed, 'o1', 3, fixtureTime),
      'o4',
      1,
      fixtureTime,
    );
    const action = actionsOf(weighed).find((one) => one.action === 'o1-2');
    // Gaps 1 and 2, so 1.5 x 3 x 3.
    expect(action).toMatchObject({ priority: (100 * 1.5 * 3 * 3) / 36, items: ['o1b', 'o4b'] });
  });
});

describe('[P3] a safety item on which people differ', () => {
  test('comes first where one says 0 or 1 and no level is agreed, even with no gap', () => {
    const divided = both('3 3 4 3', '3 3 1 3');
    expect(urgencies(divided)).toEqual(['actFirst']);
    const wide = answer(
      addRespondent(divided, { id: 'nurse', role: 'nurse' }, fixtureTime),
      { o4: '3 3 4 3' },
      undefined,
      { respondent: 'nurse' },
    );
    expect(buildReport(wide, instrument).flags[0]?.settled).toMatchObject({ level: 4 });
    expect(actionsOf(wide).slice(0, 3)).toMatchObject([
      { action: 'o4-1', safety: true, priority: 0, reason: { because: 'safety', level: 4 } },
      { action: 'o4-2' },
      { action: 'o4-3' },
    ]);
  });

  test('is settled once a level above 1 is agreed, and by nothing else that is agreed', () => {
    const divided = both('3 3 3 3', '3 3 1 3');
    expect(urgencies(agree(divided, { state: 'level', level: 2 }))).toEqual([]);
    expect(urgencies(agree(divided, { state: 'dontKnow' }))).toEqual(['actFirst']);
    expect(urgencies(agree(divided, { state: 'notApplicable' }))).toEqual(['actFirst']);
  });

  test('comes first where a level of 0 or 1 was agreed, whatever was said before', () => {
    const kind = both('3 3 3 3', '3 3 3 3');
    expect(urgencies(agree(kind, { state: 'level', level: 1 }))).toEqual(['actFirst']);
  });

  test('is to be checked first where what was agreed is don’t know', () => {
    const kind = both('3 3 3 3', '3 3 3 3');
    expect(urgencies(agree(kind, { state: 'dontKnow' }))).toEqual(['checkFirst']);
  });

  test('is not flagged by somebody who was taken out', () => {
    const divided = both('3 3 3 3', '3 3 0 3');
    expect(urgencies(removeRespondent(divided, doctor.id, fixtureTime))).toEqual([]);
  });
});

describe('[P4] the order', () => {
  test('within safety is by priority, ties by the actions’ order', () => {
    const low = answer(site, { o1: '0 3 3 3', o4: '0 3 0 3' });
    expect(actionsOf(low).map(({ action }) => action)).toEqual([
      ...['o4-2', 'o4-1', 'o4-3', 'o1-1', 'o4-4'],
    ]);
  });

  test('is safety, priority, domain, action for any answers', () => {
    const marks = fc
      .array(fc.constantFrom('0', '1', '2', '3', '4', 'd', '-'), { minLength: 4, maxLength: 4 })
      .map((one) => one.join(' '));
    const place = new Map(
      instrument.domains.flatMap(({ actions }) => actions).map(({ id }, index) => [id, index]),
    );
    fc.assert(
      fc.property(marks, marks, marks, (o1, o4, second) => {
        const answered = answer(answer(site, { o1, o4 }), { o4: second }, undefined, {
          respondent: doctor.id,
        });
        const actions = actionsOf(answered);
        const sorted = [...actions].sort(
          (a, b) =>
            Number(b.safety) - Number(a.safety) ||
            Math.round(1e6 * b.priority) - Math.round(1e6 * a.priority) ||
            (place.get(a.action) ?? 0) - (place.get(b.action) ?? 0),
        );
        expect(actions.map(({ action }) => action)).toEqual(sorted.map(({ action }) => action));
        expect(actions.every(({ priority }) => priority >= 0 && priority <= 100)).toBe(true);
      }),
      { seed: 20260907, numRuns: 500 },
    );
  });

  test('asks no language: nothing in the model compares or writes by locale', () => {
    const sources = import.meta.glob<string>('../../../src/model/**/*.ts', {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    expect(Object.keys(sources).length).toBeGreaterThan(30);
    const found = Object.entries(sources).filter(([, text]) =>
      /localeCompare|toLocale|\bIntl\b/.test(text),
    );
    expect(found.map(([path]) => path)).toEqual([]);
  });
});
