import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildComparison,
  describeSite,
  filterSites,
  findBand,
  findLikelyJoins,
  groupSites,
  hideSmallParts,
  type Join,
  type SiteFilter,
  sortSites,
  suppressSmall,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import { arrangePortfolio, compareNames } from '../../fixtures/portfolio/arrangePortfolio';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';
import { nextInstrument } from '../../fixtures/portfolio/nextInstrument';

const former = realInstrument();
const { instrument: next, crosswalk } = nextInstrument(former);
const known = [{ instrument: former }, { instrument: next, crosswalk }];
const portfolio = makePortfolio({ sites: 120, rounds: 2, instruments: [former, next] });
const plans = [...portfolio.plans()];
const expected = { columns: ['Place'], sites: portfolio.expected };
const parts = arrangePortfolio(plans, known, { expected });
const { table, shown, details } = parts;
const all = filterSites(table, shown);
const every = [...all].map((site) => describeSite(table, shown, site));
const named = (sites: Uint32Array) => [...sites].map((site) => describeSite(table, shown, site).id);
const idsWhere = (test: (site: (typeof every)[number]) => boolean) =>
  every.filter(test).map(({ id }) => id);

describe('several versions of the instrument', () => {
  it('stand side by side where the same is asked, and are marked where not', () => {
    const older = every.filter(({ instrument }) => instrument === former.version);
    expect(older.length).toBeGreaterThan(0);
    for (const { domains } of older) {
      const apart = domains.filter(({ comparable }) => !comparable).map(({ id }) => id);
      expect(apart).toEqual(['o6', 'c9']);
    }
    const newer = every.filter(({ instrument }) => instrument === next.version);
    expect(newer.every(({ domains }) => domains.every(({ comparable }) => comparable))).toBe(true);
  });

  it('leave what is not comparable out of means, and name it', () => {
    const comparison = buildComparison({
      ...{ table, shown, details, sites: all, instrument: next, compareNames },
      today: '2027-01-01',
    });
    for (const { domain, scored, noScore, notApplicable, notComparable } of comparison.domains) {
      expect(scored + noScore.length + notApplicable.length + notComparable.length).toBe(
        all.length,
      );
      expect(notComparable.length > 0).toBe(domain === 'o6' || domain === 'c9');
    }
    expect(comparison.notComparable.sites[0]?.domains).toEqual(['o6', 'c9']);
  });

  it('can be laid out by either, and come to the same in what both ask', () => {
    const byFormer = arrangePortfolio(plans, known, { instrument: former.version });
    const o1 = (one: typeof parts) =>
      new Map(
        [...filterSites(one.table, one.shown)].map((site) => {
          const { id, domains } = describeSite(one.table, one.shown, site);
          return [id, domains.find((domain) => domain.id === 'o1')];
        }),
      );
    expect(byFormer.table.instrument).toBe(former.version);
    expect(o1(byFormer)).toEqual(o1(parts));
  });
});

describe('a filter', () => {
  it('lets through the sites of which all of it is true', () => {
    const [first] = every;
    const network = first?.network ?? '';
    const cases: readonly (readonly [SiteFilter, (site: (typeof every)[number]) => boolean])[] = [
      [{ networks: [network] }, (site) => site.network === network],
      [{ text: 'SURGERY' }, (site) => /surgery/i.test(`${site.name} ${site.network}`)],
      [{ text: 'A10' }, (site) => /a10/i.test(`${site.name} ${site.code}`)],
      [{ listSize: { from: 8_000 } }, (site) => (site.listSize ?? 0) >= 8_000],
      [{ rounds: ['Baseline'] }, (site) => site.round === 'Baseline'],
      [{ countries: ['wales'] }, (site) => site.country === 'wales'],
      [{ instruments: [former.version] }, (site) => site.instrument === former.version],
      [{ flag: 'actFirst' }, (site) => site.actFirst > 0],
      [{ overdueOn: '2026-09-01' }, (site) => (site.firstDue ?? '9') < '2026-09-01'],
      [{ further: { Place: ['North'] } }, (site) => site.further.Place === 'North'],
      [
        { band: { domain: 'c3', bands: ['early', 'noScore'] } },
        ({ domains }) =>
          domains.some(
            ({ id, value, comparable }) =>
              id === 'c3' && comparable && (value === undefined || findBand(value) === 'early'),
          ),
      ],
    ];
    for (const [filter, test] of cases) {
      const found = named(filterSites(table, shown, filter));
      expect(found, JSON.stringify(filter)).toEqual(idsWhere(test));
      expect(found.length, JSON.stringify(filter)).toBeGreaterThan(0);
    }
    const [both] = [{ countries: ['wales'], text: 'road' }];
    expect(named(filterSites(table, shown, both))).toEqual(
      idsWhere((site) => site.country === 'wales' && /road/i.test(`${site.name} ${site.network}`)),
    );
  });

  it('finds a name with accents however it is typed', () => {
    const found = filterSites(table, shown, { text: 'dwr glan' });
    expect(named(found)).toEqual(idsWhere(({ name }) => name.includes('Dŵr Glân')));
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('an order', () => {
  const sort = (by: Parameters<typeof sortSites>[3]['sort'], descending = false) =>
    sortSites(table, shown, all, { sort: by, descending }, { compareNames });

  it('keeps every site once, whatever it is by', () => {
    const orders = [
      ...(['name', 'network', 'coverage', 'date', 'listSize', 'flags', 'overdue'] as const).map(
        (by) => ({ by }),
      ),
      { by: 'domain', domain: 'o2' } as const,
      { by: 'change', domain: 'o2' } as const,
      { by: 'moved' } as const,
    ];
    for (const order of orders) {
      for (const descending of [false, true]) {
        expect([...sort(order, descending)].sort((a, b) => a - b)).toEqual([...all]);
      }
    }
  });

  it('puts sites without a score last in either direction, and ties in order of name', () => {
    for (const descending of [false, true]) {
      const sorted = [...sort({ by: 'domain', domain: 'o6' }, descending)];
      const values = sorted.map((site) => {
        const domain = describeSite(table, shown, site).domains.find(({ id }) => id === 'o6');
        return domain?.comparable === true ? domain.value : undefined;
      });
      const scored = values.filter((value) => value !== undefined);
      expect(values.slice(0, scored.length)).toEqual(scored);
      expect(scored).toEqual(scored.toSorted((a, b) => (descending ? b - a : a - b)));
      for (let place = 1; place < scored.length; place += 1) {
        if (scored[place] === scored[place - 1]) {
          expect(sorted[place]).toBeGreaterThan(sorted[place - 1] ?? 0);
        }
      }
    }
  });

  it('is by name if nothing is said, as the reader’s language has it', () => {
    const names = every.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(compareNames));
  });
});

describe('joins', () => {
  it('are offered for shared codes and for networks spelled differently', () => {
    const offers = findLikelyJoins(table, []);
    expect(offers.some(({ kind, because }) => kind === 'site' && because === 'code')).toBe(true);
    const spelled = offers.filter(({ kind }) => kind === 'network');
    expect(spelled.length).toBeGreaterThan(0);
    for (const { fromCount, toCount } of spelled) expect(fromCount).toBeLessThanOrEqual(toCount);
  });

  it('change nothing until the person has said so, and are not offered again', () => {
    const offer = findLikelyJoins(table, []).find(({ kind }) => kind === 'network');
    if (offer === undefined) throw new Error('Nothing to join');
    const { kind, from, to } = offer;
    for (const same of [true, false]) {
      const joins: readonly Join[] = [{ kind, from, to, same }];
      const joined = arrangePortfolio(plans, known, { joins, expected });
      expect(joined.table.sites.networks.includes(from)).toBe(!same);
      expect(findLikelyJoins(joined.table, joins)).not.toContainEqual(offer);
    }
  });

  it('make one site of two, with all its plans', () => {
    const offer = findLikelyJoins(table, []).find(({ because }) => because === 'code');
    if (offer === undefined) throw new Error('Nothing to join');
    const { kind, from, to } = offer;
    const joined = arrangePortfolio(plans, known, { joins: [{ kind, from, to, same: true }] });
    expect(joined.table.sites.count).toBe(table.sites.count - 1);
    expect(joined.table.count).toBe(table.count);
    const circle = [
      { kind, from, to, same: true },
      { kind, from: to, to: from, same: true },
    ];
    const turned = arrangePortfolio(plans, known, { joins: circle });
    expect(turned.table.sites.count).toBe(table.sites.count - 1);
  });
});

describe('groups', () => {
  it('hold every site once; those without a name come last', () => {
    const groups = groupSites(table, shown, all, { by: 'network' }, compareNames);
    const sites = groups.flatMap((group) => [...group.sites]);
    expect(sites.sort((a, b) => a - b)).toEqual([...all]);
    const names = groups.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(compareNames));
    const places = groupSites(table, shown, all, { by: 'further', column: 'Place' }, compareNames);
    expect(places.map(({ name }) => name).filter(Boolean)).toEqual(['East', 'North', 'South']);
  });
});

describe('small numbers', () => {
  it('are hidden so that none can be worked out from the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (counts) => {
        const shown = hideSmallParts(counts);
        const hidden = counts.filter((_, place) => shown[place] === undefined);
        const small = counts.filter((count) => count > 0 && count < 5);
        expect(hidden.length).toBeGreaterThanOrEqual(small.length);
        expect(shown.every((count) => count === undefined || count === 0 || count >= 5)).toBe(true);
        const others = counts.filter((count) => count >= 5).length;
        if (small.length === 1 && others > 0) expect(hidden.length).toBe(2);
      }),
      { seed: 1 },
    );
  });

  it('leave a comparison, with all names, on request', () => {
    const comparison = buildComparison({
      ...{ table, shown, details, sites: all, instrument: next, compareNames },
      today: '2027-01-01',
    });
    const { help, ownActions, networks, gaps } = suppressSmall(comparison);
    expect([help, ownActions]).toEqual([[], []]);
    expect(networks.every(({ sites }) => sites.length >= 5)).toBe(true);
    expect(gaps.every(({ sites }) => sites.length >= 5)).toBe(true);
  });
});
