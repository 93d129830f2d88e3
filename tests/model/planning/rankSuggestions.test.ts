import { describe, expect, test } from 'vitest';
import type { Assessment, Domain, Suggestion } from '../../../src/model';
import { buildReport, recordImportance, recordResponse, recordTarget } from '../../../src/model';
import { answer, buildAssessment, fixtureTime } from '../../fixtures';
import { smallAction, smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

function rank(domains: readonly Domain[], assessment: Assessment): readonly Suggestion[] {
  return buildReport(assessment, smallInstrument(domains)).suggestions;
}

const names = (suggestions: readonly Suggestion[]) =>
  suggestions.map((one) =>
    one.kind === 'action'
      ? one.action
      : `${one.kind} ${one.kind === 'checkFirst' ? one.item : one.domain}`,
  );

const priorities = (suggestions: readonly Suggestion[]) =>
  suggestions.flatMap((one) => (one.kind === 'action' ? one.priority : []));

const site = buildAssessment('Test Practice');

describe('[P1] the gap', () => {
  const domains = [smallDomain('o1', [smallAction('o1-1', ['o1a'])])];

  test('is how far a level is below 3', () => {
    expect(priorities(rank(domains, answer(site, { o1: '1 3 3 3' })))).toEqual([(100 * 12) / 36]);
  });

  test('is never negative: an item above its target asks for nothing', () => {
    expect(rank(domains, answer(site, { o1: '4 0 0 0' }))).toEqual([]);
    expect(rank(domains, answer(site, { o1: '3 0 0 0' }))).toEqual([]);
  });

  test('follows the target of the domain', () => {
    const raised = recordTarget(answer(site, { o1: '3 3 3 3' }), 'o1', 4, fixtureTime);
    expect(priorities(rank(domains, raised))).toEqual([(100 * 6) / 36]);
    const lowered = recordTarget(answer(site, { o1: '2 2 2 2' }), 'o1', 2, fixtureTime);
    expect(rank(domains, lowered)).toEqual([]);
  });
});

describe('[P2] the priority', () => {
  test('is gap x importance x ease: level 1, most important, low effort gives 50', () => {
    const domains = [smallDomain('o1', [smallAction('o1-1', ['o1a'], ['low'])])];
    const important = recordImportance(answer(site, { o1: '1 3 3 3' }), 'o1', 3, fixtureTime);
    expect(priorities(rank(domains, important))).toEqual([50]);
  });

  test('halves for a domain that matters “not this year”', () => {
    const domains = [smallDomain('o1', [smallAction('o1-1', ['o1a'], ['low'])])];
    const usual = answer(site, { o1: '1 3 3 3' });
    const [usually = 0] = priorities(rank(domains, usual));
    const [later = 0] = priorities(rank(domains, recordImportance(usual, 'o1', 1, fixtureTime)));
    expect(later).toBeCloseTo(usually / 2, 9);
  });

  test('takes the mean gap of the items that have a level', () => {
    const domains = [smallDomain('o1', [smallAction('o1-1', ['o1a', 'o1b', 'o1c'])])];
    const [priority] = rank(domains, answer(site, { o1: '0 2 d 3' }));
    expect(priority).toMatchObject({ priority: (100 * 2 * 2 * 3) / 36, items: ['o1a', 'o1b'] });
  });

  test('counts the larger of two efforts', () => {
    const domains = [smallDomain('o1', [smallAction('o1-1', ['o1a'], ['low', 'high'])])];
    const [suggestion] = rank(domains, answer(site, { o1: '1 3 3 3' }));
    expect(suggestion).toMatchObject({ effort: 'high', priority: (100 * 2 * 2 * 1) / 36 });
  });

  test('carries why it is there', () => {
    const domains = [
      smallDomain('o1', [smallAction('o1-1', ['o1a']), smallAction('o1-2', ['o1a', 'o1b'])]),
    ];
    const suggestions = rank(domains, answer(site, { o1: '1 2 3 3' }));
    expect(suggestions).toMatchObject([
      { action: 'o1-1', reason: { because: 'gap', item: 'o1a', level: 1, target: 3 } },
      { action: 'o1-2', reason: { because: 'gaps', items: ['o1a', 'o1b'], target: 3 } },
    ]);
  });
});

describe('[P3] safety and not knowing', () => {
  const domains = [
    smallDomain('o1', [smallAction('o1-1', ['o1a'])]),
    smallDomain(
      'o4',
      [smallAction('o4-1', ['o4a']), smallAction('o4-2', ['o4c'], ['high'])],
      'o4c',
    ),
  ];

  test('an action for a safety item at level 1 comes before every higher priority', () => {
    const suggestions = rank(domains, answer(site, { o1: '0 3 3 3', o4: '0 3 1 3' }));
    expect(names(suggestions)).toEqual(['o4-2', 'o1-1', 'o4-1']);
    expect(suggestions[0]).toMatchObject({
      safety: true,
      reason: { because: 'safety', item: 'o4c', level: 1 },
    });
  });

  test('a safety item at level 2 is an item like others', () => {
    const suggestions = rank(domains, answer(site, { o1: '0 3 3 3', o4: '3 3 2 3' }));
    expect(names(suggestions)).toEqual(['o1-1', 'o4-2']);
  });

  test('one respondent who says 1 is enough while no level is agreed', () => {
    const second = { id: 'second', changedAt: fixtureTime, role: 'gp' } as const;
    const team = { ...site, respondents: [...site.respondents, second] };
    const first = answer(team, { o4: '3 3 3 3' });
    const both = recordResponse(first, 'o4c', 'second', { state: 'level', level: 1 }, fixtureTime);
    const report = buildReport(both, smallInstrument(domains));
    expect(report.flags).toMatchObject([{ item: 'o4c', urgency: 'actFirst' }]);
    const agreement = {
      id: 'o4c',
      changedAt: fixtureTime,
      item: 'o4c',
      answer: { state: 'level', level: 3 },
    } as const;
    const agreed = { ...both, agreements: [agreement] };
    expect(buildReport(agreed, smallInstrument(domains)).flags).toEqual([]);
  });

  test('don’t know or unanswered on a safety item asks a role to check first', () => {
    for (const mark of ['d', '-']) {
      const suggestions = rank(domains, answer(site, { o1: '0 3 3 3', o4: `3 3 ${mark} 3` }));
      expect(names(suggestions)).toEqual(['checkFirst o4c', 'o1-1']);
      expect(suggestions[0]).toMatchObject({ askRole: 'linkWorker' });
    }
  });

  test('a domain that is half don’t know begins with finding out', () => {
    const suggestions = rank(domains, answer(site, { o1: '0 d d 3', o4: '3 3 3 3' }));
    expect(names(suggestions)).toEqual(['findOut o1', 'o1-1']);
    expect(suggestions[0]).toMatchObject({ items: ['o1b', 'o1c'], askRole: 'linkWorker' });
  });

  test('a quarter don’t know does not', () => {
    const suggestions = rank(domains, answer(site, { o1: '0 d 3 3', o4: '3 3 3 3' }));
    expect(names(suggestions)).toEqual(['o1-1']);
  });
});

describe('[P4] ties', () => {
  test('break by domain order, then by action order', () => {
    const domains = [
      smallDomain('o1', [smallAction('o1-1', ['o1b']), smallAction('o1-2', ['o1a'])]),
      smallDomain('o2', [smallAction('o2-1', ['o2a'])]),
    ];
    const suggestions = rank(domains, answer(site, { o1: '1 1 1 1', o2: '1 1 1 1' }));
    expect(names(suggestions)).toEqual(['o1-1', 'o1-2', 'o2-1']);
  });

  test('hold where two routes to one fraction differ in the last binary place', () => {
    const domains = [
      smallDomain('o1', [smallAction('o1-1', ['o1a', 'o1b', 'o1c'], ['medium'])]),
      smallDomain('o2', [smallAction('o2-1', ['o2c', 'o2b', 'o2a'], ['medium'])]),
    ];
    const suggestions = rank(domains, answer(site, { o1: '1 2 2 3', o2: '2 2 1 3' }));
    expect(names(suggestions)).toEqual(['o1-1', 'o2-1']);
  });
});
