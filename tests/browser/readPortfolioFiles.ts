import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { readPdf } from './readPdf';

/** A domain's figures as whole numbers: sites with a score, mean, lowest, quartiles with the median, highest. */
export type DomainFigures = readonly number[];

/** What a reader that is not ours finds in a file out of a portfolio. */
export interface ReadFile {
  /** In the instrument's order. */
  readonly domains: readonly DomainFigures[];
  /** What sites are called, in the order of the file. */
  readonly sites: readonly string[];
  /** Everything a person could read in it. */
  readonly text: string;
}

/** Half up, as the screen rounds (S7). */
const round = (value: unknown) => Math.floor(Number(value) + 0.5);

/**
 * Reads a workbook with ExcelJS, and works the figures out from the rows of its sites.
 *
 * @param marked what stands at sites that are in no figure.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadFile & { marked: string[] }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const rowsOf = (name: string) =>
    (workbook.getWorksheet(name)?.getSheetValues() ?? [])
      .slice(1)
      .map((row) => (Array.isArray(row) ? row.slice(1) : []));
  const [head = [], ...sites] = rowsOf('Sites');
  const titles = rowsOf('Domains').slice(1);
  const apart = head.indexOf('In no figure');
  const domains = titles.map(([, title]) => {
    const column = head.indexOf(title);
    const counted = sites.filter((row) => row[apart] === undefined);
    return measure(counted.flatMap((row) => (typeof row[column] === 'number' ? row[column] : [])));
  });
  const said = titles.map((row) => row.slice(2, 9).map(round));
  if (JSON.stringify(said) !== JSON.stringify(domains)) throw new Error('Its sheets disagree');
  return {
    domains,
    sites: sites.map(([site]) => String(site)),
    marked: sites.flatMap((row) => (row[apart] === undefined ? [] : String(row[apart]))),
    text: JSON.stringify(workbook.worksheets.map(({ name }) => rowsOf(name))),
  };
}

/** The median and quartiles by linear interpolation. */
function measure(values: readonly number[]): DomainFigures {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place % 1);
  };
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return [sorted.length, ...[mean, ...[0, 0.25, 0.5, 0.75, 1].map(quantile)].map(round)];
}

/** Reads the tables of a data package with DuckDB, and works the figures out from their rows. */
export async function readPackage(bytes: Uint8Array): Promise<ReadFile & { marked: string[] }> {
  const files = unzipSync(bytes);
  const decode = (name: string) => new TextDecoder().decode(files[name]);
  return inDuckDb(files, async (query, pathOf) => {
    const figures = await query(
      `${figuresOf('score')} FROM read_csv('${pathOf('scores.csv')}') WHERE counted GROUP BY domain`,
    );
    const sites = await query(
      `SELECT * FROM read_csv('${pathOf('sites.csv')}', all_varchar = true)`,
    );
    const examples = await query(
      `SELECT site FROM read_csv('${pathOf('assessments.csv')}', types = {'site': 'VARCHAR'}) WHERE example`,
    );
    return {
      domains: inOrder(figures),
      sites: sites.map(({ name, site }) => String(name ?? site)),
      marked: examples.map(({ site }) => String(site)),
      text: Object.keys(files)
        .filter((name) => /\.(csv|json|txt)$/.test(name))
        .map(decode)
        .join('\n'),
    };
  });
}

/** Reads the table of all levels with DuckDB: scores of domains from its levels (S3, S4), and figures from those. */
export function readLevels(bytes: Uint8Array): Promise<ReadFile> {
  return inDuckDb({ 'levels.parquet': bytes }, async (query, pathOf) => {
    const source = `read_parquet('${pathOf('levels.parquet')}')`;
    const figures = await query(
      `${figuresOf('score')} FROM (
        SELECT domain, 25 * avg(level) AS score FROM ${source} WHERE counted AND kind = 'core'
        GROUP BY assessment, domain
        HAVING count(level) >= 2 AND 2 * count(level) >= count(*) FILTER (answer <> 'notApplicable')
      ) GROUP BY domain`,
    );
    const sites = await query(`SELECT DISTINCT site FROM ${source}`);
    return {
      domains: inOrder(figures),
      sites: sites.map(({ site }) => String(site)),
      text: Buffer.from(bytes).toString('latin1'),
    };
  });
}

/** Reads a briefing with poppler: median, middle half and sites of each domain, as they are printed. */
export function readBriefing(bytes: Uint8Array): Pick<ReadFile, 'domains' | 'text'> {
  const { pages, text } = readPdf(bytes);
  const lines = pages.join('\n').matchAll(/(\d+)\s+(\d+) to (\d+)\s+(\d+)\s*$/gm);
  const domains = [...lines].map((found) => found.slice(1).map(Number));
  return { domains, text };
}

type Row = Readonly<Record<string, unknown>>;
type Query = (sql: string) => Promise<readonly Row[]>;

async function inDuckDb<Result>(
  files: Readonly<Record<string, Uint8Array>>,
  use: (query: Query, pathOf: (name: string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'linkready-out-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
    }
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const query: Query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    return await use(query, (name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figuresOf(score: string): string {
  return `SELECT domain, count(${score})::INTEGER AS n, avg(${score}) AS mean, min(${score}) AS least,
    quantile_cont(${score}, 0.25) AS lower, median(${score}) AS median,
    quantile_cont(${score}, 0.75) AS upper, max(${score}) AS most`;
}

/** Opportunities come before challenges. */
function inOrder(rows: readonly Row[]): readonly DomainFigures[] {
  const place = ({ domain }: Row) => String(domain).replace('o', 'a');
  return rows
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
    .map(({ n, mean, least, lower, median, upper, most }) => [
      Number(n),
      ...[mean, least, lower, median, upper, most].map(round),
    ]);
}
