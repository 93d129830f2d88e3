import { expect, test } from 'vitest';
import { adoptAction, buildReport, findOpenSuggestions, type Suggestion } from '../../../src/model';
import { answer, buildAssessment, fixtureTime } from '../../fixtures';
import { smallAction, smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const instrument = smallInstrument([
  smallDomain('o1', [smallAction('o1-1', ['o1a'])]),
  smallDomain('o4', [], 'o4c'),
]);
const assessment = answer(buildAssessment('Test Practice'), { o1: '0 d d 3', o4: '3 3 d 3' });
const kinds = (suggestions: readonly Suggestion[]) => suggestions.map(({ kind }) => kind);

test('[P5] what the plan holds is no longer suggested: actions, checks and finding out alike', () => {
  const open = (one: typeof assessment) => findOpenSuggestions(buildReport(one, instrument));
  expect(kinds(open(assessment))).toEqual(['checkFirst', 'findOut', 'action']);

  const withAction = adoptAction(assessment, { source: 'o1-1' }, 'a', fixtureTime);
  expect(kinds(open(withAction))).toEqual(['checkFirst', 'findOut']);
  const withCheck = adoptAction(withAction, { title: 'Check', items: ['o4c'] }, 'b', fixtureTime);
  expect(kinds(open(withCheck))).toEqual(['findOut']);
  const withAll = adoptAction(withCheck, { title: 'Ask', items: ['o1b', 'o1c'] }, 'c', fixtureTime);
  expect(open(withAll)).toEqual([]);
});

test('[P5] an action of the site’s own hides no suggestion', () => {
  const own = adoptAction(assessment, { title: 'Our own' }, 'a', fixtureTime);
  expect(findOpenSuggestions(buildReport(own, instrument))).toHaveLength(3);
});
