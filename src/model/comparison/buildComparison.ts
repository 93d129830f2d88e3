import type { PlainDate } from '../assessment/Assessment';
import type { Instrument } from '../instrument/Instrument';
import type { CompareNames } from './buildMatrix';
import type { Comparison, NotComparable } from './Comparison';
import { compareChange } from './compareChange';
import { comparePlans } from './comparePlans';
import { isComparable } from './describeSite';
import { findCommonGaps, findFlags } from './findCommonGaps';
import { findHelp } from './findHelp';
import { groupSites } from './groupSites';
import type { TableDetails } from './layDetails';
import { exampleMark, quickMark } from './Matrix';
import { measureDomains, measureNetworks } from './measureDomains';
import { measureReturns } from './measureReturns';
import type { PortfolioTable, ShownRows } from './PortfolioTable';

/** What a comparison is built from. */
export interface ComparisonParts {
  readonly table: PortfolioTable;
  readonly shown: ShownRows;
  /** The sites to compare, such as those a filter lets through. */
  readonly sites: Uint32Array;
  readonly details: TableDetails;
  /** In the table's version. */
  readonly instrument: Instrument;
  /** Where the reader is. */
  readonly today: PlainDate;
  readonly deadline?: PlainDate | undefined;
  readonly compareNames: CompareNames;
}

/**
 * Builds the comparison of sites: the one object that screen, briefing and exports read.
 *
 * Returns are those of the whole portfolio; all else is of the sites given. Examples and quick checks are
 * named and left out of the rest: neither is a practice's full answer.
 */
export function buildComparison(parts: ComparisonParts): Comparison {
  const { table, shown, details, instrument, today, deadline, compareNames } = parts;
  const marked = (mark: number) => (site: number) =>
    ((table.rows.marks[shown.latest[site] ?? 0] ?? 0) & mark) !== 0;
  const given = parts.sites.filter((site) => (shown.latest[site] ?? -1) >= 0);
  const sites = given.filter((site) => !marked(exampleMark | quickMark)(site));
  const returns = measureReturns(table, shown, deadline);
  const groups = groupSites(table, shown, sites, { by: 'network' }, compareNames);
  return {
    instrument: table.instrument,
    sites: sites.length,
    returns,
    domains: measureDomains(table, shown, sites),
    gaps: findCommonGaps(table, shown, sites, details, instrument),
    ...comparePlans(shown, sites, details, today),
    flags: findFlags(table, shown, sites, instrument),
    change: compareChange(table, shown, sites),
    networks: measureNetworks(table, shown, groups),
    help: findHelp({ table, shown, sites, details, returns, today, compareNames }),
    notComparable: {
      sites: listApart(table, shown, sites),
      superseded: [...shown.superseded],
      examples: [...given.filter(marked(exampleMark))],
      quick: [...given.filter(marked(quickMark))],
    },
  };
}

function listApart(
  table: PortfolioTable,
  shown: ShownRows,
  sites: Uint32Array,
): NotComparable['sites'] {
  return [...sites].flatMap((site) => {
    const row = shown.latest[site] ?? -1;
    const domains = table.domains.filter((_, domain) => !isComparable(table, row, domain));
    const { instrument = '' } = table.versions[table.version[row] ?? 0] ?? {};
    return domains.length === 0 ? [] : [{ site, instrument, domains }];
  });
}
