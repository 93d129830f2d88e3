import { describe, expect, it } from 'vitest';
import { type Assessment, copyNetworkItems, roundScore } from '../../src/model';
import {
  answer,
  buildAssessment,
  example,
  fixtureTime,
  full,
  quick,
  respondentId,
  secondRound,
  several,
} from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { readTables } from './readTables';
import { joinLines, readText } from './runTool';
import { writeFixture } from './writeFixture';

const textOf = (assessment: Assessment) => joinLines(readText(writeFixture(assessment).bytes));
const { instrument, translator } = planInputOf(several.assessment);
const domainTitle = (id: string) => instrument.domains.find((one) => one.id === id)?.title ?? id;
const itemTitle = (id: string) => {
  const found = instrument.domains.flatMap(({ items }) => items).find((one) => one.id === id);
  const title = translator.fill(found?.title ?? id);
  return title.charAt(0).toUpperCase() + title.slice(1);
};
const rowsUnder = (assessment: Assessment, column: string) =>
  readTables(writeFixture(assessment).bytes)
    .filter(([head]) => head?.includes(column))
    .flatMap(([, ...rows]) => rows);

describe('where several answered', () => {
  const text = textOf(several.assessment);

  it('[S8] the plan says what is worth talking about, the most divided first', () => {
    expect(text).toMatch(
      new RegExp(`Worth talking about ${itemTitle('o1d')}.*${itemTitle('o3b')}.*Domain by domain`),
    );
    expect(text).toContain('Answers run from level 0 to level 4. It came to: 2 Agreed.');
  });

  it('[S8] each domain that 3 people answered has its word and what that rests on', () => {
    expect(rowsUnder(several.assessment, 'Agreement')).toEqual([
      [domainTitle('o1'), 'Medium agreement', '4 people, 4 items'],
      [domainTitle('o3'), 'High agreement', '3 people, 3 items'],
    ]);
  });

  it('[S8] counts are shown from 3 people on, and how two differ is not', () => {
    expect(text).toContain('4 people answered (level 0: 1, level 2: 2 and level 4: 1).');
    const talk = text.slice(text.indexOf('Worth talking about'), text.indexOf('Domain by domain'));
    expect(talk).not.toContain(itemTitle('o4c'));
    const two = textOf(answer(full.assessment, {}));
    expect(two).not.toContain('Where people agree');
  });

  it('[P3] a flag for what one person said tells that the level does not show it', () => {
    expect(text).toContain('2 Agreed. Someone said level 0 or 1, and no level is agreed.');
  });

  it('a level that was agreed says so', () => {
    expect(text).toContain('Agreed together.');
    expect(textOf(full.assessment)).not.toContain('Agreed together.');
  });
});

describe('after an earlier round', () => {
  const text = textOf(secondRound.assessment);

  it('[S9] each domain that may be compared has both scores, how to read them, and the share confirmed', () => {
    const verdicts = {
      aboutTheSame: 'About the same',
      mayHaveMoved: 'May have moved',
      moved: 'Moved',
    };
    const { report } = planInputOf(secondRound.assessment);
    const expected = report.domains.flatMap(({ id, change }) => {
      if (change === undefined) return [];
      const { from, to, verdict, difference, confirmed, differing } = change;
      const direction = difference < 0 ? ' down' : ' up';
      return [
        [
          domainTitle(id),
          String(roundScore(from.value)),
          String(roundScore(to.value)),
          verdicts[verdict] + (verdict === 'aboutTheSame' ? '' : direction),
          differing === 0 ? '' : `${confirmed} of ${differing}`,
        ],
      ];
    });
    expect(expected).toHaveLength(14);
    expect(rowsUnder(secondRound.assessment, 'Confirmed')).toEqual(expected);
  });

  it('[S9] only what someone said had changed is told as change', () => {
    expect(text).toContain('Something changed: 2 Agreed last round, 3 Routine now.');
    expect(text).toContain('What changed: Two rooms have a tablet now.');
    expect(text).not.toMatch(/Seen differently now|Last time was wrong|Nobody has said why/);
  });

  it('the actions that were finished in it are listed', () => {
    expect(text).toMatch(/Done or stopped in the last round .* Done .* Stopped/);
  });

  it('a first round says nothing of change', () => {
    expect(textOf(several.assessment)).not.toMatch(/Since last round|May have moved/);
  });
});

describe('answers that a network settled once', () => {
  it('are marked with the site they were copied from', () => {
    const here = buildAssessment('Copy Lane Surgery');
    const { report } = planInputOf(example.assessment);
    const { assessment } = copyNetworkItems(report, here, respondentId, ['o1a'], fixtureTime);
    expect(textOf(assessment)).toContain('Copied from Riverside Surgery.');
  });
});

describe('a quick check', () => {
  const text = textOf(quick.assessment);

  it('[S10] shows the level of each domain and neither score nor band nor range', () => {
    for (const { id, otherItems } of planInputOf(quick.assessment).report.domains) {
      const found = otherItems.find(({ kind }) => kind === 'quick');
      const level = found?.settled.state === 'level' ? `${found.settled.level} ` : '? Don';
      expect(text).toContain(`${domainTitle(id)} ${level}`);
    }
    expect(text).not.toMatch(/, score \d|out of 100|\bband\b|[Rr]ange \d|At a glance/);
    expect(text).toContain('A quick check shows levels and has no score.');
  });

  it('is short', () => {
    expect(writeFixture(quick.assessment).pages).toBeLessThanOrEqual(6);
  });

  it('[S10] keeps reserve items apart from what it asked', () => {
    const [before = '', after = ''] = text.split('Reserve items, not part of the score');
    expect(after).toContain(itemTitle('o1e'));
    expect(before).not.toContain(itemTitle('o1e'));
  });
});
