import { describe, expect, test } from 'vitest';
import {
  type ActionStatus,
  adoptAction,
  buildReport,
  findAimed,
  type InstrumentAction,
  type Level,
  recordAction,
} from '../../../src/model';
import { answer, buildAssessment, fixtures, fixtureTime } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';
import { smallAction, smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const raising = (
  id: string,
  ...raises: readonly (readonly [string, Level])[]
): InstrumentAction => ({
  ...smallAction(id, []),
  raises: raises.map(([item, to]) => ({ item, to })),
});

const instrument = smallInstrument([
  smallDomain('o1', [
    raising('o1-1', ['o1a', 3], ['o1b', 3]),
    raising('o1-2', ['o1a', 4], ['o2a', 2]),
  ]),
  smallDomain('o2'),
]);

function aim(marks: string, plan: Readonly<Record<string, ActionStatus>>) {
  const answered = answer(buildAssessment('Aim Avenue'), { o1: marks, o2: '1 1 1 1' });
  const planned = Object.entries(plan).reduce((one, [source, status]) => {
    const adopted = adoptAction(one, { source }, source, fixtureTime);
    return status === 'notStarted'
      ? adopted
      : recordAction(adopted, source, { status }, fixtureTime);
  }, answered);
  return findAimed(buildReport(planned, instrument), instrument);
}

describe('what the plan’s live actions aim at', () => {
  test('is the level they can raise each item to, and the score that would follow', () => {
    const [first, second] = aim('1 2 1 0', { 'o1-1': 'notStarted' });
    expect(first).toMatchObject({
      domain: 'o1',
      items: [
        { item: 'o1a', from: 1, to: 3 },
        { item: 'o1b', from: 2, to: 3 },
      ],
      outcome: { state: 'scored', score: { value: (100 * 7) / 16, low: 43.75, high: 43.75 } },
    });
    expect(second).toMatchObject({ items: [], outcome: { score: { value: 25 } } });
  });

  test('is the highest where several raise one item, in other domains too', () => {
    const [first, second] = aim('1 2 1 0', { 'o1-1': 'inProgress', 'o1-2': 'notStarted' });
    expect(first?.items).toMatchObject([{ to: 4 }, { to: 3 }]);
    expect(second?.items).toEqual([{ item: 'o2a', from: 1, to: 2 }]);
  });

  test('is never below the present level', () => {
    const [first] = aim('4 3 0 0', { 'o1-1': 'notStarted' });
    expect(first?.items).toEqual([]);
    expect(first?.outcome).toMatchObject({ score: { value: 43.75 } });
  });

  test('counts an item that nobody knows as raised, and leaves what does not apply', () => {
    const [first] = aim('d n 1 1', { 'o1-1': 'notStarted' });
    expect(first?.items).toEqual([{ item: 'o1a', to: 3 }]);
    expect(first?.outcome).toMatchObject({ score: { value: (100 * 5) / 12 } });
  });

  test('is nothing for actions that are done or stopped, or the site’s own', () => {
    expect(aim('1 1 1 1', { 'o1-1': 'done', 'o1-2': 'stopped' })[0]?.items).toEqual([]);
    expect(aim('1 1 1 1', { 'our own': 'inProgress' })[0]?.items).toEqual([]);
  });

  test.each(fixtures)('lowers no score of $name', ({ assessment }) => {
    const real = realInstrument();
    const report = buildReport(assessment, real);
    const aimed = findAimed(report, real);
    report.domains.forEach(({ outcome }, index) => {
      const then = aimed[index]?.outcome;
      if (outcome.state !== 'scored' || then?.state !== 'scored') return;
      expect(then.score.low).toBeGreaterThanOrEqual(outcome.score.low);
    });
    expect(aimed).toHaveLength(15);
  });
});
