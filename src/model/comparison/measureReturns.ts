import type { PlainDate } from '../assessment/Assessment';
import type { Returns } from './Comparison';
import type { PortfolioTable, ShownRows } from './PortfolioTable';

/**
 * Who has answered, of those expected; without a list, how many there are.
 *
 * A plan inside the window is a return, however complete it is. Patients are counted where the list or
 * the site itself says how many there are; the list comes first, since it is the same for those who did
 * not answer.
 */
export function measureReturns(
  table: PortfolioTable,
  shown: ShownRows,
  deadline?: PlainDate | undefined,
): Returns {
  const { sites, expected } = table;
  const all = Array.from({ length: sites.count }, (_, site) => site);
  const isShown = (site: number) => (shown.latest[site] ?? -1) >= 0;
  const siteOf = new Map(
    all.flatMap((site) => {
      const place = sites.expected[site] ?? -1;
      return place < 0 ? [] : [[place, site] as const];
    }),
  );
  const outsideWindow = all.filter((site) => !isShown(site));
  const listed = expected.sites.map((one, place) => {
    const site = siteOf.get(place);
    const own = site === undefined ? -1 : (sites.listSize[site] ?? -1);
    const size = one.listSize ?? (own < 0 ? undefined : own);
    return { one, size, returned: site !== undefined && isShown(site) };
  });
  const about = { outsideWindow, ...(deadline !== undefined && { deadline }) };
  if (listed.length === 0) {
    const returned = all.length - outsideWindow.length;
    return { ...about, returned, withoutListSize: 0, missing: [], unexpected: [] };
  }
  const known = listed.filter(({ size }) => size !== undefined);
  const patientsOf = (some: typeof listed) => some.reduce((sum, { size = 0 }) => sum + size, 0);
  return {
    ...about,
    expected: listed.length,
    returned: listed.filter(({ returned }) => returned).length,
    ...(known.length > 0 && {
      patients: {
        expected: patientsOf(known),
        returned: patientsOf(known.filter(({ returned }) => returned)),
      },
    }),
    withoutListSize: listed.length - known.length,
    missing: listed.filter(({ returned }) => !returned).map(({ one }) => one),
    unexpected: all.filter((site) => isShown(site) && (sites.expected[site] ?? -1) < 0),
  };
}
