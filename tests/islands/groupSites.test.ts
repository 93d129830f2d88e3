import { describe, expect, test } from 'vitest';
import { groupSites, type Line } from '../../src/islands/home/groupSites';
import { type Assessment, recordRound, recordSite } from '../../src/model';
import { buildAssessment, fixtureTime } from '../fixtures';

function lineOf(id: string, site: string, date: string, network?: string): Line {
  const blank = buildAssessment('Elm Street');
  const named = { ...blank, id, site: { ...blank.site, id: site } };
  const dated: Assessment = recordRound(named, { date }, fixtureTime);
  const assessment = network ? recordSite(dated, { network }, fixtureTime) : dated;
  return { assessment, problem: { name: 'instrumentMissing' } };
}

const idsOf = (lines: readonly Line[]) => lines.map(({ assessment }) => assessment.id);

describe('the list of sites', () => {
  test('has each site once, in the order given, its rounds from the newest date back', () => {
    const lines = [
      lineOf('b1', 'b', '2026-05-01'),
      lineOf('a1', 'a', '2025-09-01'),
      lineOf('a3', 'a', '2026-09-01'),
      lineOf('a2', 'a', '2026-03-01'),
    ];
    const sites = groupSites(lines, new Set());
    expect(sites.map(({ site }) => site.id)).toEqual(['b', 'a']);
    expect(idsOf(sites[1]?.rounds ?? [])).toEqual(['a3', 'a2', 'a1']);
  });

  test('keeps the order given among rounds of one day', () => {
    const lines = [lineOf('later', 'a', '2026-05-01'), lineOf('earlier', 'a', '2026-05-01')];
    expect(idsOf(groupSites(lines, new Set())[0]?.rounds ?? [])).toEqual(['later', 'earlier']);
  });

  test('knows which sites are put away, and which share a network, however it is typed', () => {
    const lines = [
      lineOf('a1', 'a', '2026-05-01', 'Riverside  PCN'),
      lineOf('b1', 'b', '2026-05-01', ' riverside pcn'),
      lineOf('c1', 'c', '2026-05-01', 'Hillside PCN'),
      lineOf('d1', 'd', '2026-05-01'),
      lineOf('e1', 'e', '2026-05-01'),
    ];
    const sites = groupSites(lines, new Set(['c']));
    expect(sites.map(({ sharesNetwork }) => sharesNetwork)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(sites.filter(({ archived }) => archived).map(({ site }) => site.id)).toEqual(['c']);
  });
});
