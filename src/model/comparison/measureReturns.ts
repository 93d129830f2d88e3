import type { PlainDate } from '../assessment/Assessment';
import type { Returns } from './Comparison';
import type { ExpectedSite } from './ExpectedSite';
import { exampleMark } from './Matrix';
import type { PortfolioTable, ShownRows } from './PortfolioTable';

/**
 * Who has answered, of those expected; without a list, how many there are.
 *
 * A plan inside the window is a return, however complete it is; an example is nobody's. Patients are
 * counted where the list or the site itself says how many there are; the list comes first, since it is
 * the same for those who did not answer.
 */
export function measureReturns(
  table: PortfolioTable,
  shown: ShownRows,
  deadline?: PlainDate | undefined,
): Returns {
  const { sites, expected } = table;
  const outsideWindow: number[] = [];
  const unexpected: number[] = [];
  let returned = 0;
  const hasReturned = (site: number) => {
    const row = shown.latest[site] ?? -1;
    return row >= 0 && ((table.rows.marks[row] ?? 0) & exampleMark) === 0;
  };
  const siteAt = new Int32Array(expected.sites.length).fill(-1);
  for (let site = 0; site < sites.count; site += 1) {
    const place = sites.expected[site] ?? -1;
    if (place >= 0) siteAt[place] = site;
    if (hasReturned(site)) {
      returned += 1;
      if (place < 0) unexpected.push(site);
    } else if ((shown.latest[site] ?? -1) < 0) outsideWindow.push(site);
  }
  const about = { outsideWindow, ...(deadline !== undefined && { deadline }) };
  if (expected.sites.length === 0) {
    return { ...about, returned, withoutListSize: 0, missing: [], unexpected: [] };
  }
  const missing: ExpectedSite[] = [];
  const patients = { expected: 0, returned: 0 };
  let withoutListSize = 0;
  for (const [place, one] of expected.sites.entries()) {
    const site = siteAt[place] ?? -1;
    const isHere = site >= 0 && hasReturned(site);
    if (!isHere) missing.push(one);
    const size = one.listSize ?? sites.listSize[site] ?? -1;
    if (size < 0) withoutListSize += 1;
    else {
      patients.expected += size;
      if (isHere) patients.returned += size;
    }
  }
  const listed = expected.sites.length;
  return {
    ...about,
    ...{
      expected: listed,
      returned: listed - missing.length,
      withoutListSize,
      missing,
      unexpected,
    },
    ...(withoutListSize < listed && { patients }),
  };
}
