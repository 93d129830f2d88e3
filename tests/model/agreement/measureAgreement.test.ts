import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  addRespondent,
  buildReport,
  findRaterMeans,
  measureAgreement,
  type Role,
  rankDivided,
  removeRespondent,
  tallyByRole,
} from '../../../src/model';
import { answer, buildAssessment, fixtureTime, respondentId, several } from '../../fixtures';
import { smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const domains = ['o1', 'o2', 'o3'].map((id) => smallDomain(id));
const instrument = smallInstrument(domains);
const statistics = measureAgreement(several.assessment, instrument);

describe('[S8] the panel of statistics', () => {
  test('gives each core item how many gave a level, mean, SD, average deviation and rwg', () => {
    expect(statistics[0]?.items[3]).toEqual({
      item: 'o1d',
      count: 4,
      mean: 2,
      standardDeviation: Math.sqrt(8 / 3),
      averageDeviation: 1,
      rwg: 0,
    });
  });

  test('gives a domain rwg(J), r*wg(J) and J', () => {
    expect(statistics[0]?.consensus).toMatchObject({ lindell: 0.5625, items: 4, respondents: 4 });
    expect(statistics[2]?.consensus).toMatchObject({ items: 3, respondents: 3 });
  });

  test('hides a domain’s figures under three respondents, as its word is hidden', () => {
    expect(statistics[1]).not.toHaveProperty('consensus');
    const words = buildReport(several.assessment, instrument).domains.map((one) => one.agreement);
    expect(words.map((one) => one !== undefined)).toEqual(
      statistics.map((one) => one.consensus !== undefined),
    );
  });

  test('counts nobody who was taken out', () => {
    const [, doctor] = several.assessment.respondents;
    const without = removeRespondent(several.assessment, doctor?.id ?? '', fixtureTime);
    expect(measureAgreement(without, instrument)[0]?.items[0]?.count).toBe(3);
  });

  test('gives each respondent’s mean in a domain, over the levels they gave', () => {
    const [, , third] = domains;
    if (third === undefined) throw new Error('No third domain');
    expect(findRaterMeans(several.assessment, third)).toEqual([2, 8 / 3, 2.5]);
  });
});

describe('[S8] the most divided first', () => {
  test('is by average deviation, ties in the instrument’s order, agreed items left out', () => {
    const all = smallInstrument(['o1', 'o3', 'o4', 'o5'].map((id) => smallDomain(id)));
    const divided = rankDivided(buildReport(several.assessment, all));
    expect(divided.map(({ id }) => id)).toEqual(several.expected?.talk);
  });
});

describe('[S8] answers by role', () => {
  const team = (
    [
      ['a', 'nurse', '1'],
      ['b', 'nurse', '3'],
      ['c', 'nurse', 'd'],
      ['d', 'gp', '2'],
      ['e', 'gp', '2'],
      ['f', 'gp', '-'],
    ] as const
  ).reduce(
    (one, [id, role, mark]) => join(one, id, role, mark),
    answer(buildAssessment('Role Road'), { o1: '4 - - -' }),
  );

  test('are counted where three who hold the role answered, and hidden otherwise', () => {
    expect(tallyByRole(team, 'o1a')).toEqual([
      { role: 'nurse', tally: { levels: [0, 1, 0, 1, 0], dontKnow: 1, notApplicable: 0 } },
    ]);
    expect(tallyByRole(team, 'o1b')).toEqual([]);
  });

  test('count nobody who was taken out', () => {
    expect(tallyByRole(removeRespondent(team, 'b', fixtureTime), 'o1a')).toEqual([]);
    expect(tallyByRole(removeRespondent(team, respondentId, fixtureTime), 'o1a')).toHaveLength(1);
  });
});

function join(assessment: Assessment, id: string, role: Role, mark: string): Assessment {
  const joined = addRespondent(assessment, { id, role }, fixtureTime);
  return answer(joined, { o1: `${mark} - - -` }, undefined, { respondent: id });
}
