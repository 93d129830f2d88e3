import { describe, expect, test } from 'vitest';
import { findAsked } from '../../../src/islands/answer/findAsked';
import { findNextItem } from '../../../src/islands/answer/findNextItem';
import { findOwnItems } from '../../../src/islands/answer/findOwnItems';
import { gatherSaid } from '../../../src/islands/answer/gatherSaid';
import { listItems } from '../../../src/islands/answer/listItems';
import { listWaiting } from '../../../src/islands/answer/listWaiting';
import {
  type Assessment,
  addRespondent,
  buildReport,
  type Domain,
  recordAsk,
  recordResponse,
  recordRound,
  recordSite,
  removeRespondent,
  restoreResponse,
} from '../../../src/model';
import { buildAssessment, fixtureTime, respondentId } from '../../fixtures/build';
import { realInstrument } from '../../fixtures/instrument';

const instrument = realInstrument();
const empty = buildAssessment('Elm Street Surgery');
const colleague = 'colleague';

function domainOf(id: string): Domain {
  const found = instrument.domains.find((domain) => domain.id === id);
  if (found === undefined) throw new Error(`The instrument has no domain ${id}`);
  return found;
}

const items = domainOf('o1').items.filter(({ kind }) => kind === 'core');

/** Minutes after the fixture's time. */
function at(minute: number): string {
  return new Date(Date.parse(fixtureTime) + minute * 60_000).toISOString();
}

function say(assessment: Assessment, item: string, minute: number): Assessment {
  const answer = { state: 'level', level: 2 } as const;
  return recordResponse(assessment, item, respondentId, answer, at(minute));
}

function next(assessment: Assessment): string | undefined {
  return findNextItem(items, gatherSaid(assessment, respondentId));
}

describe('the item to go on with', () => {
  test('is the first one where nothing was said', () => {
    expect(next(empty)).toBe('o1a');
  });

  test('is the first open one after the one said last, not the first open one of all', () => {
    expect(next(say(empty, 'o1b', 1))).toBe('o1c');
    expect(next(say(say(empty, 'o1c', 1), 'o1a', 2))).toBe('o1b');
  });

  test('begins again at the top once the end is reached', () => {
    expect(next(say(empty, 'o1d', 1))).toBe('o1a');
  });

  test('is none once every item is answered or asked of someone', () => {
    const three = ['o1a', 'o1b', 'o1c'].reduce((one, item, index) => say(one, item, index), empty);
    expect(next(recordAsk(three, 'o1d', respondentId, 'nurse', at(9)))).toBeUndefined();
  });

  test('is one again once its answer is taken back', () => {
    const answered = say(say(empty, 'o1a', 1), 'o1b', 2);
    const cleared = recordResponse(answered, 'o1a', respondentId, undefined, at(3));
    expect(gatherSaid(cleared, respondentId).has('o1a')).toBe(false);
    expect(next(cleared)).toBe('o1c');
  });

  test('is not moved by an answer that was copied from another site', () => {
    const copied = { site: 'Oak Street', at: at(5) };
    const answer = { state: 'level', level: 1 } as const;
    const taken = restoreResponse(empty, 'o1c', respondentId, { answer, copied }, at(5));
    expect(next(taken)).toBe('o1a');
  });
});

describe('what a role is asked', () => {
  const asking = recordAsk(empty, 'o1a', respondentId, 'gp', at(1));

  test('is among its own items, beside those it can know', () => {
    const [knows] = items.filter(({ whoKnows }) => !whoKnows.includes('communityPartner'));
    const asked = recordAsk(empty, knows?.id ?? '', respondentId, 'communityPartner', at(1));
    const own = (assessment: Assessment) =>
      findOwnItems(items, 'communityPartner', findAsked(assessment)).map(({ id }) => id);
    expect(own(asked)).toEqual([...own(empty), knows?.id].toSorted());
  });

  test('waits until anybody has answered', () => {
    const both = addRespondent(asking, { id: colleague, role: 'gp' }, at(2));
    const waiting = (one: Assessment) => listWaiting(buildReport(one, instrument), one);
    expect(waiting(both)).toEqual([{ item: 'o1a', roles: ['gp'] }]);
    const answer = { state: 'dontKnow' } as const;
    expect(waiting(recordResponse(both, 'o1a', colleague, answer, at(3)))).toEqual([]);
  });

  test('counts as asked no more when the one who asked is taken out', () => {
    const both = addRespondent(asking, { id: colleague, role: 'gp' }, at(2));
    expect(findAsked(removeRespondent(both, respondentId, at(3))).size).toBe(0);
  });
});

describe('the items an assessment asks', () => {
  const kinds = (assessment: Assessment) =>
    listItems(domainOf('o1'), assessment).map(({ kind }) => kind);

  test('are the four core items, and the reserve items only where the site wants them', () => {
    expect(kinds(empty)).toEqual(['core', 'core', 'core', 'core']);
    const wanting = recordSite(empty, { reserveItems: true }, at(1));
    expect(kinds(wanting)).toEqual(['core', 'core', 'core', 'core', 'reserve', 'reserve']);
  });

  test('[S10] are one a domain in a quick check, and the core items once it has grown', () => {
    const quick = recordRound(empty, { quick: true }, at(1));
    expect(kinds(quick)).toEqual(['quick']);
    const grown = recordRound(quick, { quick: undefined }, at(2));
    expect(kinds(grown)).toEqual(['core', 'core', 'core', 'core']);
  });
});
