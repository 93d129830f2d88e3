import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { portfolioFiles } from '../../src/documents';
import { buildComparison, filterSites, roundScore } from '../../src/model';
import { formInputOf } from '../fixtures/formInput';
import { realInstrument } from '../fixtures/instrument';
import { arrangePortfolio, compareNames } from '../fixtures/portfolio/arrangePortfolio';
import { makePortfolio } from '../fixtures/portfolio/makePortfolio';

const instrument = realInstrument();
const portfolio = makePortfolio({ sites: 60, rounds: 2, instruments: [instrument] });
const { table, shown, details } = arrangePortfolio([...portfolio.plans()], [{ instrument }]);
const sites = filterSites(table, shown);
const comparison = buildComparison({
  ...{ table, shown, details, instrument, compareNames, sites },
  today: '2027-03-01',
});

const folder = mkdtempSync(join(tmpdir(), 'linkready-analysts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const blob = await portfolioFiles.package({
  ...{ table, shown, details, comparison, sites, instrument },
  translator: formInputOf().translator,
  title: 'Northfield',
  names: { kind: 'named' },
  overall: false,
  writtenAt: '2027-03-01T09:00:00.000Z',
});
for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer())))) {
  writeFileSync(join(folder, name), bytes);
}
const connection = await (await DuckDBInstance.create(':memory:')).connect();

const page = readFileSync(new URL('../../content/guidance/analysts.md', import.meta.url), 'utf8');
const queries = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = '']) => sql);

/** The query as it stands on the page, in the folder of the package. */
async function run(sql: string | undefined) {
  if (sql === undefined) throw new Error('The page has fewer queries');
  const placed = sql.replaceAll(
    /'([\w-]+\.(?:csv|parquet))'/g,
    (_, name) => `'${join(folder, name)}'`,
  );
  return (await connection.runAndReadAll(placed)).getRowObjectsJson();
}

describe('the page for analysts', () => {
  it('names every table of the package, and no other', () => {
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    const named = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    const written = resources.map(({ name }: { readonly name: string }) => name);
    expect([...named].sort()).toEqual([...new Set([...written, 'levels'])].sort());
  });

  it('has a query that gives the medians of the comparison', async () => {
    const rows = await run(queries[0]);
    expect(rows).toHaveLength(comparison.domains.length);
    for (const { domain, scored, statistics } of comparison.domains) {
      const row = rows.find((one) => one.domain === domain);
      expect(Number(row?.sites)).toBe(scored);
      expect(roundScore(Number(row?.median))).toBe(roundScore(statistics?.median ?? -1));
    }
  });

  it('has a query that gives the most common gaps of the comparison', async () => {
    const rows = await run(queries[1]);
    const independent = new Map(comparison.gaps.map((gap) => [gap.item, gap.independent]));
    expect(rows.length).toBeGreaterThan(0);
    for (const { item, low } of rows) expect(Number(low)).toBe(independent.get(String(item)));
  });

  it('has a query that gives the overlapping actions of the comparison', async () => {
    const rows = await run(queries[2]);
    const counts = new Map(
      comparison.overlaps.map(({ action, sites: some }) => [action, some.length]),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { action, sites: some } of rows) {
      expect(Number(some)).toBe(counts.get(String(action)));
    }
  });

  it('[S9] has a query that gives the change of the comparison', async () => {
    const rows = await run(queries[3]);
    for (const { domain, moved, mayHaveMoved, compared } of comparison.change.domains) {
      const row = rows.find((one) => one.domain === domain);
      expect([row?.moved, row?.may_have_moved, row?.compared].map(Number)).toEqual([
        moved.length,
        mayHaveMoved.length,
        compared,
      ]);
    }
  });

  it('has no query that is not run here', () => {
    expect(queries).toHaveLength(4);
  });
});
