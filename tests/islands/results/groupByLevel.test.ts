import { describe, expect, test } from 'vitest';
import { countViews } from '../../../src/islands/results/countViews';
import {
  findLevelGroup,
  groupByLevel,
  levelGroups,
  parseLevelFilter,
} from '../../../src/islands/results/groupByLevel';
import { buildReport, type Report } from '../../../src/model';
import { fixtures, full, several } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';

const instrument = realInstrument();
const coreOf = (report: Report) => report.domains.flatMap(({ items }) => items);
const reportOf = ({ assessment }: (typeof fixtures)[number]) => buildReport(assessment, instrument);

describe('items by level', () => {
  test.each(fixtures)('$name: every core item stands in one group', (fixture) => {
    const items = coreOf(reportOf(fixture));
    const listed = groupByLevel(items, {}).flatMap((group) => group.items.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  test('[S2] a median between two levels is a group of its own, and no level', () => {
    const report = reportOf(several);
    const halves = coreOf(report).filter(
      ({ settled }) => settled.state === 'level' && !Number.isInteger(settled.level),
    );
    expect(halves.length).toBeGreaterThan(0);
    expect(halves.map(findLevelGroup)).toEqual(halves.map(() => 'between'));
  });

  test('a filter leaves the items of its level and domain', () => {
    const items = coreOf(reportOf(full));
    const found = groupByLevel(items, { level: 2, domain: 'o2' });
    expect(found.flatMap((group) => group.items.map(({ id }) => id))).toEqual([
      'o2a',
      'o2c',
      'o2d',
    ]);
  });

  test('an address asks for a level, 0 too, and what it does not know asks for nothing', () => {
    const parse = (query: string) => parseLevelFilter(new URLSearchParams(query), ['o1']);
    expect(parse('level=0&domain=o1')).toEqual({ level: 0, domain: 'o1' });
    expect(parse('level=5&domain=zz')).toEqual({ level: undefined, domain: undefined });
    expect(levelGroups.map((group) => parse(`level=${group}`).level)).toEqual(levelGroups);
  });
});

describe('what a report rests on', () => {
  test('counts items with a level, those of two people or more, and those agreed', () => {
    // By hand: 59 levels and a don't know; o1 has 4, o3 four, o4 four, and o5 three that two answered.
    expect(countViews(reportOf(several))).toEqual({
      scored: 59,
      applicable: 60,
      several: 15,
      agreed: 1,
    });
  });

  test('leaves out what does not apply', () => {
    expect(countViews(reportOf(full))).toEqual({
      scored: 54,
      applicable: 59,
      several: 0,
      agreed: 0,
    });
  });
});
