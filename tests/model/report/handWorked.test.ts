import { describe, expect, test } from 'vitest';
import {
  buildReport,
  findUnexplained,
  type GroupReport,
  type Report,
  rankDivided,
  roundScore,
  type Score,
} from '../../../src/model';
import { fixtures } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';

const instrument = realInstrument();
const worked = fixtures.flatMap(({ name, assessment, expected }) =>
  expected === undefined ? [] : [{ name, expected, report: buildReport(assessment, instrument) }],
);

describe.each(worked)('the figures worked out by hand for “$name”', ({ expected, report }) => {
  test('[S2][S3][S4][S5] hold for every domain', () => {
    expect(showDomains(report)).toEqual(expected.domains);
  });

  test('[S6] hold for the groups', () => {
    const { opportunities, challenges, overall } = report;
    expect([opportunities, challenges, overall].map(showGroup)).toEqual([
      expected.opportunities,
      expected.challenges,
      expected.overall,
    ]);
  });

  test('[P3] hold for flags, strongest and weakest', () => {
    expect(report.flags.map(({ item }) => item)).toEqual(expected.flags);
    expect(report.strongest).toEqual(expected.strongest);
    expect(report.weakest).toEqual(expected.weakest);
  });

  test('[S8] hold for what to talk about and for agreement', () => {
    expect(rankDivided(report).map(({ id }) => id)).toEqual(expected.talk ?? []);
    expect(
      Object.fromEntries(
        report.domains.flatMap(({ id, agreement }) => (agreement ? [[id, show(agreement)]] : [])),
      ),
    ).toEqual(expected.agreement ?? {});

    function show({ word, value, items, respondents }: NonNullable<Domain['agreement']>) {
      return `${word} ${Number(value.toFixed(4))}, ${items} items, ${respondents} people`;
    }
  });

  test('[S9] hold for change', () => {
    expect(
      Object.fromEntries(
        report.domains.flatMap(({ id, change }) => (change ? [[id, show(change)]] : [])),
      ),
    ).toEqual(expected.change ?? {});
    expect(findUnexplained(report).map(({ id }) => id)).toEqual(expected.unexplained ?? []);

    function show({ verdict, from, to, confirmed, differing }: NonNullable<Domain['change']>) {
      const scores = `${roundScore(from.value)} to ${roundScore(to.value)}`;
      return `${verdict}, ${scores}, ${confirmed} of ${differing}`;
    }
  });
});

type Domain = Report['domains'][number];

function showScore({ value, low, high }: Score): string {
  return roundScore(low) === roundScore(high)
    ? String(roundScore(value))
    : `${roundScore(value)} (${roundScore(low)} to ${roundScore(high)})`;
}

function showGroup(group: GroupReport): string {
  return group.score ? showScore(group.score) : 'no score';
}

function showDomains(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    report.domains.map(({ id, outcome }) => [
      id,
      outcome.state === 'scored' ? showScore(outcome.score) : 'no score',
    ]),
  );
}
