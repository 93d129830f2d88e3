import type { PlainDate } from '../assessment/Assessment';
import type { Returns } from './Comparison';
import type { ExpectedSite } from './ExpectedSite';
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
  const outsideWindow: number[] = [];
  const unexpected: number[] = [];
  const siteAt = new Int32Array(expected.sites.length).fill(-1);
  for (let site = 0; site < sites.count; site += 1) {
    const place = sites.expected[site] ?? -1;
    if (place >= 0) siteAt[place] = site;
    if ((shown.latest[site] ?? -1) < 0) outsideWindow.push(site);
    else if (place < 0) unexpected.push(site);
  }
  const about = { outsideWindow, ...(deadline !== undefined && { deadline }) };
  if (expected.sites.length === 0) {
    const returned = sites.count - outsideWindow.length;
    return { ...about, returned, withoutListSize: 0, missing: [], unexpected: [] };
  }
  const missing: ExpectedSite[] = [];
  const patients = { expected: 0, returned: 0 };
  let withoutListSize = 0;
  for (const [place, one] of expected.sites.entries()) {
    const site = siteAt[place] ?? -1;
    const hasReturned = site >= 0 && (shown.latest[site] ?? -1) >= 0;
    if (!hasReturned) missing.push(one);
    const size = one.listSize ?? sites.listSize[site] ?? -1;
    if (size < 0) withoutListSize += 1;
    else {
      patients.expected += size;
      if (hasReturned) patients.returned += size;
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
