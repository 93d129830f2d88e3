import { dayOfNumber } from '../planning/plainDate';
import { judgeCoverage } from '../scoring/scoreDomain';
import { exampleMark, noDay, quickMark } from './Matrix';
import type { PortfolioSite, PortfolioTable, ShownRows, SiteDomain } from './PortfolioTable';
import { changeFields, scoreFields, type Verdict, verdicts } from './ReceivedSummary';

/** The score of a domain in a row, 0 to 100, full value; NaN where it has none. */
export function scoreAt({ rows, domains }: PortfolioTable, row: number, domain: number): number {
  const start = (row * domains.length + domain) * scoreFields;
  const scored = rows.scores[start + 1] ?? 0;
  const applicable = rows.scores[start + 2] ?? 0;
  if (judgeCoverage({ scored, applicable }) !== 'scored') return Number.NaN;
  return (100 * (rows.scores[start] ?? 0)) / (8 * scored);
}

/** A domain of a row beside the round before (S9): scores from 0 to 100, full values. */
export interface ChangeAt {
  readonly verdict: Verdict;
  readonly from: number;
  readonly to: number;
  readonly differing: number;
  readonly confirmed: number;
}

const notCompared: ChangeAt = {
  ...{ verdict: 'notCompared', from: Number.NaN, to: Number.NaN },
  ...{ differing: 0, confirmed: 0 },
};

/** How a domain of a row differs from the round before; scores are NaN where it is not compared. */
export function changeAt(table: PortfolioTable, row: number, domain: number): ChangeAt {
  const { changes } = table.rows;
  const start = (row * table.domains.length + domain) * changeFields;
  const verdict = changes[start] ?? 0;
  // Asked for each domain of each site: nothing is made on the way that is not handed back.
  if (verdict === 0) return notCompared;
  const [halves = 0, scored = 0] = [changes[start + 1], changes[start + 2]];
  return {
    verdict: verdicts[verdict] ?? 'notCompared',
    from: (100 * halves) / (8 * scored),
    to: scoreAt(table, row, domain),
    differing: changes[start + 3] ?? 0,
    confirmed: changes[start + 4] ?? 0,
  };
}

/** Whether a row's domain may stand beside the others' (another version may ask something else). */
export function isComparable(table: PortfolioTable, row: number, domain: number): boolean {
  return table.versions[table.version[row] ?? 0]?.comparable[domain] ?? false;
}

/** Items scored and applicable over all domains of a row. */
export function coverageAt(
  { rows, domains }: PortfolioTable,
  row: number,
): { readonly scored: number; readonly applicable: number } {
  let scored = 0;
  let applicable = 0;
  for (let domain = 0; domain < domains.length; domain += 1) {
    const start = (row * domains.length + domain) * scoreFields;
    scored += rows.scores[start + 1] ?? 0;
    applicable += rows.scores[start + 2] ?? 0;
  }
  return { scored, applicable };
}

/** How many safety items of a row ask to act first, and how many to be checked first. */
export function countFlags({ rows, safety }: PortfolioTable, row: number) {
  const flags = rows.flags.subarray(row * safety.length, (row + 1) * safety.length);
  let actFirst = 0;
  let checkFirst = 0;
  for (const flag of flags) {
    if (flag === 2) actFirst += 1;
    if (flag === 1) checkFirst += 1;
  }
  return { actFirst, checkFirst };
}

/**
 * Puts one site together for reading.
 *
 * @param row one of its plans; its latest if nothing is said.
 */
export function describeSite(
  table: PortfolioTable,
  shown: ShownRows,
  site: number,
  row: number = shown.latest[site] ?? -1,
): PortfolioSite {
  const { rows, sites, expected } = table;
  const textOf = (column: Uint32Array) => table.texts[column[row] ?? 0] ?? '';
  const listed = expected.sites[sites.expected[site] ?? -1];
  const size = sites.listSize[site] ?? -1;
  const due = rows.firstDue[row] ?? noDay;
  const marks = rows.marks[row] ?? 0;
  const actions = rows.actions.subarray(row * 4, row * 4 + 4);
  const [notStarted = 0, inProgress = 0, done = 0, stopped = 0] = actions;
  const { scored: _scored, applicable: of } = coverageAt(table, row);
  return {
    ...{ site, row },
    id: textOf(rows.site),
    assessment: textOf(rows.assessment),
    name: textOf(rows.name),
    code: textOf(rows.code),
    network: sites.networks[sites.network[site] ?? 0] ?? '',
    commissioner: textOf(rows.commissioner),
    country: textOf(rows.country),
    listSize: size < 0 ? undefined : size,
    round: textOf(rows.round),
    date: dayOfNumber(rows.date[row] ?? 0),
    changedAt: new Date(rows.changedAt[row] ?? 0).toISOString(),
    instrument: table.versions[table.version[row] ?? 0]?.instrument ?? table.instrument,
    example: (marks & exampleMark) !== 0,
    quick: (marks & quickMark) !== 0,
    respondents: rows.respondents[row] ?? 0,
    answered: rows.answered[row] ?? 0,
    of,
    domains: table.domains.map((_, domain) => describeDomain(table, row, domain)),
    ...countFlags(table, row),
    actions: { notStarted, inProgress, done, stopped },
    firstDue: due === noDay ? undefined : dayOfNumber(due),
    further: listed?.further ?? {},
  };
}

function describeDomain(table: PortfolioTable, row: number, domain: number): SiteDomain {
  const { rows, domains } = table;
  const start = (row * domains.length + domain) * scoreFields;
  const scored = rows.scores[start + 1] ?? 0;
  const applicable = rows.scores[start + 2] ?? 0;
  const state = judgeCoverage({ scored, applicable });
  return {
    id: domains[domain] ?? '',
    state,
    value: state === 'scored' ? scoreAt(table, row, domain) : undefined,
    ...{ scored, applicable },
    comparable: isComparable(table, row, domain),
    change: changeAt(table, row, domain).verdict,
  };
}
