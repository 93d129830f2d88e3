import { describe, expect, it } from 'vitest';
import {
  buildComparison,
  describeSite,
  filterSites,
  measureReturns,
  type Report,
  reportSent,
  type SentAssessment,
  sortByDue,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import { arrangePortfolio, compareNames } from '../../fixtures/portfolio/arrangePortfolio';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';

const instrument = realInstrument();
const known = [{ instrument }];
const today = '2027-03-01';
const { plans, expected } = make();
const { table, shown, details } = arrangePortfolio(plans, known);
const all = filterSites(table, shown);
const comparison = buildComparison({
  ...{ table, shown, details, instrument, today, compareNames },
  sites: all,
});

function make() {
  const portfolio = makePortfolio({ sites: 150, rounds: 3, instruments: [instrument] });
  return { plans: [...portfolio.plans()], expected: portfolio.expected };
}

/** The report that a screen would show of each site's latest plan, found without any column. */
const latest = new Map<string, SentAssessment>();
for (const sent of plans) {
  const before = latest.get(sent.site.id);
  if (before === undefined || before.round.date < sent.round.date) latest.set(sent.site.id, sent);
}
const reports = new Map(
  [...latest].map(([site, sent]) => [site, reportSent(sent, instrument)] as const),
);
const idOf = (site: number) => describeSite(table, shown, site).id;
const named = (sites: Iterable<number>) => [...sites].map(idOf).sort();
const sitesWhere = (test: (report: Report) => boolean) =>
  [...reports].flatMap(([id, report]) => (test(report) ? id : [])).sort();

describe('a comparison', () => {
  it('takes each site’s latest plan, each site once', () => {
    expect(comparison.sites).toBe(reports.size);
    for (const site of all) {
      const described = describeSite(table, shown, site);
      expect(described.assessment).toBe(reports.get(described.id)?.assessment);
    }
  });

  it('shows of every site the numbers of its own report', () => {
    for (const site of all) {
      const { id, domains, answered, actFirst, checkFirst } = describeSite(table, shown, site);
      const report = reports.get(id);
      expect(
        domains.map(({ state, value, scored, applicable }) => [state, value, scored, applicable]),
      ).toEqual(
        report?.domains.map(({ outcome, coverage }) => [
          outcome.state,
          outcome.state === 'scored' ? outcome.score.value : undefined,
          coverage.scored,
          coverage.applicable,
        ]),
      );
      expect(answered).toBe(report?.answered.core);
      const flags = report?.flags ?? [];
      expect(actFirst).toBe(flags.filter(({ urgency }) => urgency === 'actFirst').length);
      expect(checkFirst).toBe(flags.filter(({ urgency }) => urgency === 'checkFirst').length);
    }
  });

  it('[S4] measures each domain over the sites with a score, and counts the others apart', () => {
    for (const [index, domain] of comparison.domains.entries()) {
      const outcomes = [...reports.values()].map((report) => report.domains[index]?.outcome);
      const scores = outcomes
        .flatMap((outcome) => (outcome?.state === 'scored' ? outcome.score.value : []))
        .sort((a, b) => a - b);
      expect([...domain.values]).toEqual(scores);
      expect(domain.noScore.length).toBe(outcomes.filter((one) => one?.state === 'noScore').length);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      expect(domain.statistics?.mean).toBeCloseTo(mean, 9);
      const bands = Object.values(domain.bands).reduce(
        (sum: number, count) => sum + (count ?? 0),
        0,
      );
      expect(bands).toBe(scores.length);
    }
    expect(comparison.domains.some(({ noScore }) => noScore.length > 0)).toBe(true);
  });

  it('finds the items most often at 0 or 1, and counts what was copied as no finding of its own', () => {
    for (const gap of comparison.gaps) {
      const items = [...reports].map(([id, report]) => ({
        id,
        item: report.domains.flatMap((domain) => domain.items).find((one) => one.id === gap.item),
      }));
      const low = items.filter(
        ({ item }) => item?.settled.state === 'level' && item.settled.level <= 1,
      );
      expect(named(gap.sites)).toEqual(low.map(({ id }) => id).sort());
      expect(gap.independent).toBe(low.filter(({ item }) => item?.copiedFrom === undefined).length);
    }
    const counts = comparison.gaps.map(({ sites }) => sites.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(comparison.gaps.some(({ sites, independent }) => independent < sites.length)).toBe(true);
  });

  it('[P3] finds the safety flags that the reports raise', () => {
    for (const { item, actFirst, checkFirst } of comparison.flags) {
      const flagged = (urgency: string) =>
        sitesWhere(({ flags }) =>
          flags.some((flag) => flag.item === item && flag.urgency === urgency),
        );
      expect(named(actFirst)).toEqual(flagged('actFirst'));
      expect(named(checkFirst)).toEqual(flagged('checkFirst'));
    }
  });

  it('finds who plans the same action, what is overdue, and what sites wrote themselves', () => {
    for (const { action, sites, overdue } of comparison.overlaps) {
      const takes = (report: Report) => report.plan.filter(({ source }) => source === action);
      expect(named(sites)).toEqual(sitesWhere((report) => takes(report).length > 0));
      expect(named(overdue)).toEqual(
        sitesWhere((report) => sortByDue(takes(report), today).overdue.length > 0),
      );
    }
    const lists = [...reports.values()].map(({ plan }) => sortByDue(plan, today));
    const { plans: progress } = comparison;
    expect(progress.overdueActions).toBe(
      lists.reduce((sum, { overdue }) => sum + overdue.length, 0),
    );
    expect(progress.undated).toBe(lists.reduce((sum, { undated }) => sum + undated.length, 0));
    expect(named(progress.overdue)).toEqual(
      sitesWhere(({ plan }) => sortByDue(plan, today).overdue.length > 0),
    );
    const own = [...reports.values()].flatMap(({ plan }) => plan.filter((one) => !one.source));
    expect(comparison.ownActions.map(({ title }) => title).sort()).toEqual(
      own.map(({ title = '' }) => title).sort(),
    );
  });

  it('[S9] tells change as each report tells it, with what was confirmed', () => {
    expect(comparison.change.compared.length).toBeGreaterThan(0);
    for (const [index, moves] of comparison.change.domains.entries()) {
      const changeOf = ({ domains }: Report) => domains[index]?.change;
      const verdict = (wanted: string) => sitesWhere((one) => changeOf(one)?.verdict === wanted);
      expect(named(moves.moved.map(({ site }) => site))).toEqual(verdict('moved'));
      expect(named(moves.mayHaveMoved.map(({ site }) => site))).toEqual(verdict('mayHaveMoved'));
      expect(moves.aboutTheSame).toBe(verdict('aboutTheSame').length);
      const changes = [...reports.values()].flatMap((one) => changeOf(one) ?? []);
      expect(moves.confirmed).toBe(changes.reduce((sum, { confirmed }) => sum + confirmed, 0));
      for (const { site, from, to } of moves.moved) {
        const change = reports.get(idOf(site))?.domains[index]?.change;
        expect([from, to]).toEqual([change?.from.value, change?.to.value]);
      }
    }
  });

  it('offers help by name and with a reason, and ranks nobody', () => {
    const names = comparison.help.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(compareNames));
    expect(comparison.help.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const flagged = comparison.help.filter(({ reasons }) =>
      reasons.some(({ because }) => because === 'flags'),
    );
    expect(named(flagged.flatMap(({ site }) => site ?? []))).toEqual(
      sitesWhere(({ flags }) => flags.some(({ urgency }) => urgency === 'actFirst')),
    );
  });

  it('[S6] has no overall score in it', () => {
    expect(JSON.stringify(comparison)).not.toMatch(/overall/i);
  });
});

describe('returns', () => {
  const withList = arrangePortfolio(plans, known, { expected: { columns: [], sites: expected } });
  const silent = expected.filter(({ name, code }) =>
    plans.every(({ site }) => site.name !== name || site.code !== code),
  );

  it('count who answered of those expected, with their patients, and name who is missing', () => {
    const { returns } = buildComparison({
      ...{ table: withList.table, shown: withList.shown, details: withList.details },
      ...{ instrument, today, compareNames, deadline: '2026-12-01' },
      sites: filterSites(withList.table, withList.shown),
    });
    expect(returns.expected).toBe(expected.length);
    expect(returns.returned + returns.missing.length).toBe(expected.length);
    for (const one of silent) expect(returns.missing).toContainEqual(one);
    const sizes = expected.reduce((sum, { listSize = 0 }) => sum + listSize, 0);
    expect(returns.patients?.expected).toBe(sizes);
    const missing = returns.missing.reduce((sum, { listSize = 0 }) => sum + listSize, 0);
    expect(returns.patients?.returned).toBe(sizes - missing);
    expect(returns.withoutListSize).toBe(
      expected.filter(({ listSize }) => listSize === undefined).length,
    );
    expect(returns.deadline).toBe('2026-12-01');
  });

  it('leave out who answered before the window, and say who', () => {
    const windowed = arrangePortfolio(plans, known, { window: { from: '2026-06-01' } });
    const sites = filterSites(windowed.table, windowed.shown);
    const { returns } = buildComparison({
      ...{ ...windowed, sites, instrument, today, compareNames },
    });
    expect(returns.returned).toBe(sites.length);
    expect(returns.returned + returns.outsideWindow.length).toBe(reports.size);
    expect(returns.outsideWindow.length).toBeGreaterThan(0);
  });

  it('leave out examples, which nobody answered', () => {
    const [id] = latest.keys();
    const marked = plans.map((sent) => (sent.site.id === id ? { ...sent, example: true } : sent));
    const own = arrangePortfolio(marked, known);
    const listed = arrangePortfolio(marked, known, { expected: { columns: [], sites: expected } });
    const before = measureReturns(withList.table, withList.shown);
    const after = measureReturns(listed.table, listed.shown);
    expect(measureReturns(own.table, own.shown).returned).toBe(reports.size - 1);
    expect(after.returned).toBe(before.returned - 1);
    expect(after.missing.length).toBe(before.missing.length + 1);
    expect(after.unexpected).toHaveLength(before.unexpected.length);
  });
});
