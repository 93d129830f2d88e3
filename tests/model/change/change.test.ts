import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  addRespondent,
  buildReport,
  countChanges,
  type EarlierItem,
  type EarlierRound,
  findConfirmed,
  findUnexplained,
  type Level,
  type Report,
  recordChange,
  recordResponse,
} from '../../../src/model';
import { findLevelChange } from '../../../src/model/change/findLevelChange';
import { answer, buildAssessment, fixtureTime, respondentId, secondRound } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';
import { smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const instrument = smallInstrument([smallDomain('o1'), smallDomain('o2')]);
const site = buildAssessment('Change Lane');

describe('[S9] an item', () => {
  const level = (value: number) =>
    ({ state: 'level', level: value, basis: 'oneResponse' }) as const;
  const then = (value: number): EarlierItem => ({
    item: 'o1a',
    state: 'level',
    level: value,
    respondents: 1,
    agreed: false,
  });

  test('differs where both rounds have a level, and not the same; halves count', () => {
    expect(findLevelChange(level(3), then(1), undefined)).toEqual({ from: 1, to: 3 });
    expect(findLevelChange(level(2), then(2.5), undefined)).toEqual({ from: 2.5, to: 2 });
    expect(findLevelChange(level(2), then(2), undefined)).toBeUndefined();
  });

  test('does not differ where either round has no level: nothing is never 0', () => {
    const unknown: EarlierItem = { item: 'o1a', state: 'dontKnow', respondents: 1, agreed: false };
    expect(findLevelChange(level(3), unknown, undefined)).toBeUndefined();
    expect(findLevelChange(level(3), undefined, undefined)).toBeUndefined();
    expect(findLevelChange({ state: 'unanswered' }, then(3), undefined)).toBeUndefined();
    const dontKnow = { state: 'dontKnow', basis: 'oneResponse' } as const;
    expect(findLevelChange(dontKnow, then(3), undefined)).toBeUndefined();
  });

  test('carries what was said of it only while the level is the one it was said of', () => {
    const before = answer(withEarlier('1 1 1 1'), { o1: '3 1 1 1' });
    const said = recordChange(
      before,
      'o1a',
      { level: 3, reason: 'somethingChanged', text: 'A desk in the hall' },
      fixtureTime,
    );
    const changeOf = (one: Assessment) => reportOf(one).domains[0]?.items[0]?.change;
    expect(changeOf(said)).toEqual({
      ...{ from: 1, to: 3, reason: 'somethingChanged', text: 'A desk in the hall' },
    });
    const moved = record(said, 'o1a', 2);
    expect(changeOf(moved)).toEqual({ from: 1, to: 2 });
    expect(changeOf(record(moved, 'o1a', 3))?.reason).toBe('somethingChanged');
  });
});

describe('[S9] a domain', () => {
  test('that moved by less than 18.75 points is about the same, whatever was confirmed', () => {
    const confirmed = say(answer(withEarlier('2 2 2 2'), { o1: '3 3 2 2' }), 'o1a', 3);
    expect(changeOf(confirmed)).toMatchObject({
      ...{ difference: 12.5, verdict: 'aboutTheSame', differing: 2, confirmed: 1 },
    });
  });

  test('may have moved from 18.75 points on, down as well as up, while it is one person’s view', () => {
    const up = answer(withEarlier('2 2 2 2'), { o1: '3 3 3 2' });
    expect(changeOf(up)).toMatchObject({ difference: 18.75, verdict: 'mayHaveMoved' });
    const down = answer(withEarlier('2 2 2 2'), { o1: '1 1 1 2' });
    expect(changeOf(down)).toMatchObject({ difference: -18.75, verdict: 'mayHaveMoved' });
  });

  test('moved once one of its items is confirmed, and by that reason only', () => {
    const up = answer(withEarlier('2 2 2 2'), { o1: '3 3 3 2' });
    expect(changeOf(say(up, 'o1b', 3))).toMatchObject({ verdict: 'moved', confirmed: 1 });
    const wrong = say(say(up, 'o1a', 3, 'lastTimeWrong'), 'o1b', 3, 'seenDifferently');
    expect(changeOf(wrong)).toMatchObject({ verdict: 'mayHaveMoved', confirmed: 0, differing: 3 });
  });

  test('moved without it where in both rounds two gave a level to one item, or one was agreed', () => {
    const both = withSecond(answer(withEarlier('2 2 2 2', { respondents: 2 }), { o1: '3 3 3 2' }));
    expect(changeOf(both)?.verdict).toBe('moved');
    const agreed = agree(answer(withEarlier('2 2 2 2', { agreed: true }), { o1: '3 3 3 2' }));
    expect(changeOf(agreed)?.verdict).toBe('moved');
  });

  test('is one person’s view in a round where several people each answered other items', () => {
    const turns = answer(
      answer(addRespondent(withEarlier('2 2 2 2', { respondents: 2 }), colleague, fixtureTime), {
        o1: '3 3 - -',
      }),
      { o1: '- - 3 2' },
      undefined,
      { respondent: colleague.id },
    );
    expect(changeOf(turns)?.verdict).toBe('mayHaveMoved');
  });

  test('is one person’s view where the other answer to its items is a don’t know', () => {
    const both = addRespondent(
      answer(withEarlier('2 2 2 2', { respondents: 2 }), { o1: '3 3 3 2' }),
      colleague,
      fixtureTime,
    );
    const unsure = answer(both, { o1: 'd d d d' }, undefined, { respondent: colleague.id });
    expect(changeOf(unsure)?.verdict).toBe('mayHaveMoved');
  });

  test('stands beside nothing where either round has no score, or there was none', () => {
    expect(changeOf(answer(withEarlier('2 - - -'), { o1: '3 3 3 2' }))).toBeUndefined();
    expect(changeOf(answer(withEarlier('2 2 2 2'), { o1: '3 - - -' }))).toBeUndefined();
    expect(changeOf(answer(site, { o1: '3 3 3 2' }))).toBeUndefined();
  });

  test('counts what did not apply or was not known then by S3 and S4', () => {
    const some = answer(withEarlier('4 n d 2'), { o1: '3 3 3 3' });
    expect(changeOf(some)?.from).toMatchObject({ value: 75, low: 50 });
  });
});

describe('[S9] rounds of two versions of the instrument', () => {
  const elsewhere = (marks: string) => withEarlier(marks, { instrument: '2025-1' });

  test('compare a domain whose every level may stand beside its counterpart', () => {
    expect(changeOf(answer(elsewhere('2 2 2 2'), { o1: '3 3 3 3' }))?.difference).toBe(25);
    expect(changeOf(answer(elsewhere('2 2 2 2'), { o1: '3 3 3 d' }))).toBeDefined();
  });

  test('do not compare one with a level now that the round before does not list', () => {
    const added = answer(elsewhere('2 2 2 -'), { o1: '3 3 3 3' });
    expect(changeOf(added)).toBeUndefined();
    expect(reportOf(added).domains[0]?.items[0]?.change).toEqual({ from: 2, to: 3 });
    const same = answer(withEarlier('2 2 2 -'), { o1: '3 3 3 3' });
    expect(changeOf(same)).toBeDefined();
  });

  test('do not compare one that the round before names apart', () => {
    const apart = answer(withEarlier('2 2 2 2', { apart: ['o1'] }), { o1: '3 3 3 3' });
    expect(changeOf(apart)).toBeUndefined();
  });
});

describe('[S9] what is said of what differs', () => {
  const report = buildReport(secondRound.assessment, realInstrument());

  test('lists what nobody has explained yet, and what was confirmed, in the instrument’s order', () => {
    expect(findUnexplained(report).map(({ id }) => id)).toEqual(secondRound.expected?.unexplained);
    expect(findConfirmed(report).map(({ id }) => id)).toEqual(['o2a']);
  });

  test('counts them over the core items', () => {
    expect(countChanges(report)).toEqual({
      compared: 56,
      differing: 21,
      confirmed: 1,
      unexplained: 18,
    });
  });

  test('names the round before with what was finished in it', () => {
    expect(report.earlier?.round).toEqual({ name: 'First round', date: '2026-03-02' });
    expect(report.earlier?.finished.map(({ status }) => status)).toEqual(['done', 'stopped']);
  });
});

test('[S9] the same answers again never move a domain', () => {
  const mark = fc.constantFrom('0', '1', '2', '3', '4', 'd', 'n', '-');
  fc.assert(
    fc.property(fc.array(mark, { minLength: 4, maxLength: 4 }), (marks) => {
      const sheet = marks.join(' ');
      const again = answer(withEarlier(sheet), { o1: sheet });
      const change = changeOf(again);
      expect(change === undefined || change.difference === 0).toBe(true);
      expect(findUnexplained(reportOf(again))).toEqual([]);
    }),
    { seed: 20260903, numRuns: 300 },
  );
});

const colleague = { id: 'colleague', role: 'gp' } as const;

function reportOf(assessment: Assessment): Report {
  return buildReport(assessment, instrument);
}

function changeOf(assessment: Assessment) {
  return reportOf(assessment).domains[0]?.change;
}

function say(
  assessment: Assessment,
  item: string,
  level: number,
  reason: 'somethingChanged' | 'seenDifferently' | 'lastTimeWrong' = 'somethingChanged',
): Assessment {
  return recordChange(assessment, item, { level, reason }, fixtureTime);
}

function record(assessment: Assessment, item: string, level: Level): Assessment {
  const given = { state: 'level', level } as const;
  return recordResponse(assessment, item, respondentId, given, fixtureTime);
}

/** A second person who says the same of the first item. */
function withSecond(assessment: Assessment): Assessment {
  const joined = addRespondent(assessment, colleague, fixtureTime);
  return answer(joined, { o1: '3 - - -' }, undefined, { respondent: colleague.id });
}

function agree(assessment: Assessment): Assessment {
  const agreement = { id: 'o1a', changedAt: fixtureTime, item: 'o1a' };
  return {
    ...assessment,
    agreements: [{ ...agreement, answer: { state: 'level', level: 3 } }],
  };
}

/** A site whose round before had this sheet in domain o1. */
function withEarlier(
  marks: string,
  {
    respondents = 1,
    agreed = false,
    ...more
  }: Partial<Pick<EarlierItem, 'respondents' | 'agreed'>> &
    Partial<Pick<EarlierRound, 'instrument' | 'apart'>> = {},
): Assessment {
  const items = marks.split(' ').flatMap((mark, index): EarlierItem[] => {
    const item = { item: `o1${'abcd'[index]}`, respondents, agreed };
    if (mark === '-') return [];
    if (mark === 'd') return [{ ...item, state: 'dontKnow' }];
    if (mark === 'n') return [{ ...item, state: 'notApplicable' }];
    return [{ ...item, state: 'level', level: Number(mark) }];
  });
  const earlier: EarlierRound = {
    id: 'earlier.round',
    changedAt: fixtureTime,
    assessment: 'before',
    instrument: '2026-1',
    round: { name: 'First round', date: '2025-09-01' },
    items,
    finished: [],
    ...more,
  };
  return { ...site, earlier };
}
