import { exampleMark, quickMark } from '../../model';
import type { DataTable, DataValue } from './DataTable';
import type { ExportInput } from './ExportInput';
import { callId } from './names';

/** Plans in one part: so many are written, and forgotten. */
const plansInPart = 1_000;

/** A plan that is written: its row, its site, and whether figures count it. */
export interface WrittenPlan {
  readonly row: number;
  readonly site: number;
  readonly number: number;
  readonly latest: boolean;
  /** It is what the comparison counts: the latest, and neither an example nor a quick check. */
  readonly counted: boolean;
}

/**
 * The chosen sites in the order they are written: that of their names, or of their pseudonyms, since rows in
 * order of name would tell who is who to anybody with a list of the sites.
 */
export function listWritten(input: ExportInput): readonly number[] {
  const sites = [...input.sites];
  if (input.names.kind === 'named') return sites;
  const called = new Map(sites.map((site) => [site, siteId(input, site)]));
  return sites.sort((a, b) => ((called.get(a) ?? '') < (called.get(b) ?? '') ? -1 : 1));
}

/** The plans of the chosen sites, each site's in order of time; those that lost to a later one are left out. */
export function listPlans(input: ExportInput): readonly WrittenPlan[] {
  const { table, shown } = input;
  const superseded = new Set(shown.superseded);
  return listWritten(input).flatMap((site) => {
    const start = table.sites.starts[site] ?? 0;
    const rows = [...table.sites.rows.subarray(start, table.sites.starts[site + 1] ?? 0)];
    return rows
      .filter((row) => !superseded.has(row))
      .map((row, index) => {
        const latest = shown.latest[site] === row;
        const marks = table.rows.marks[row] ?? 0;
        const counted = latest && (marks & (exampleMark | quickMark)) === 0;
        return { ...{ row, site, latest, counted }, number: index + 1 };
      });
  });
}

/** Rows in parts of a thousand plans. */
export function inParts<T>(
  plans: readonly T[],
  rowsOf: (plan: T) => readonly (readonly DataValue[])[],
): DataTable['parts'] {
  return function* parts() {
    for (let start = 0; start < plans.length; start += plansInPart) {
      yield plans.slice(start, start + plansInPart).flatMap(rowsOf);
    }
  };
}

/** What a row is called in the portfolio itself. */
export function textsOf({ table }: ExportInput, row: number) {
  const textOf = (column: Uint32Array) => table.texts[column[row] ?? 0] ?? '';
  return {
    site: textOf(table.rows.site),
    assessment: textOf(table.rows.assessment),
    round: textOf(table.rows.round),
  };
}

/** The id a site is written under: that of its latest plan, since several may have been joined. */
export function siteId(input: ExportInput, site: number): string {
  const { table } = input;
  const last = table.sites.rows[(table.sites.starts[site + 1] ?? 1) - 1] ?? 0;
  return callId(input.names, textsOf(input, last).site);
}
