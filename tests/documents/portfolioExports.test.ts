import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportInput, makePseudonyms, type Names, portfolioFiles } from '../../src/documents';
import { createTranslator, loadMessages } from '../../src/i18n';
import { buildComparison, describeSite, filterSites } from '../../src/model';
import { readTerms } from '../content/readContent';
import { realInstrument } from '../fixtures/instrument';
import { arrangePortfolio, compareNames } from '../fixtures/portfolio/arrangePortfolio';
import { makePortfolio } from '../fixtures/portfolio/makePortfolio';
import { nextInstrument } from '../fixtures/portfolio/nextInstrument';

const former = realInstrument();
const { instrument, crosswalk } = nextInstrument(former);
const portfolio = makePortfolio({ sites: 90, rounds: 3, instruments: [former, instrument] });
const plans = [...portfolio.plans()];
const { table, shown, details } = arrangePortfolio(
  plans,
  [{ instrument: former }, { instrument, crosswalk }],
  { expected: { columns: ['Place'], sites: portfolio.expected }, instrument: instrument.version },
);
const sites = filterSites(table, shown);
const comparison = buildComparison({
  ...{ table, shown, details, instrument, compareNames, sites },
  today: '2027-03-01',
});
const messages = await loadMessages('en');
const terms = readTerms().get('england');
if (terms === undefined) throw new Error('No terms');
const translator = createTranslator('en', messages, terms);
const ids = table.texts;
const pseudonyms = await makePseudonyms(ids, 'a key of this device');

const input = (names: Names, overall = false): ExportInput => ({
  ...{ table, shown, details, comparison, sites, instrument, translator, names, overall },
  title: 'Northfield',
  writtenAt: '2027-03-01T09:00:00.000Z',
});

/** Every file of the package, by name. */
async function unpack(names: Names, overall?: boolean) {
  const blob = await portfolioFiles.package(input(names, overall));
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

const folder = mkdtempSync(join(tmpdir(), 'linkready-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Readonly<Record<string, unknown>>;
let query: (sql: string) => Promise<readonly Row[]>;
let files: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  files = await unpack({ kind: 'named' });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const described = JSON.parse(new TextDecoder().decode(files['datapackage.json']));
  const types = {
    string: 'VARCHAR',
    integer: 'INTEGER',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
  } as const;
  // Read by what the package says of itself, and by nothing else.
  for (const { name, path, schema } of described.resources) {
    const columns = schema.fields.map(
      (one: { name: string; type: keyof typeof types }) => `'${one.name}': '${types[one.type]}'`,
    );
    await query(
      `CREATE TABLE ${name} AS SELECT * FROM read_csv('${join(folder, path)}', header = true,
       auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n',
       columns = {${columns.join(', ')}})`,
    );
  }
});

describe('the data package, read by DuckDB', () => {
  it('gives the means, medians, quartiles and counts of the comparison', async () => {
    const rows = await query(
      `SELECT domain, count(score)::INTEGER AS n, avg(score) AS mean, median(score) AS median,
       quantile_cont(score, 0.25) AS lower, quantile_cont(score, 0.75) AS upper
       FROM scores WHERE counted GROUP BY domain`,
    );
    const found = new Map(rows.map((row) => [row.domain, row]));
    for (const { domain, scored, statistics } of comparison.domains) {
      const row = found.get(domain);
      expect(row?.n, domain).toBe(scored);
      expect(Number(row?.mean)).toBeCloseTo(statistics?.mean ?? -1, 9);
      expect(Number(row?.median)).toBeCloseTo(statistics?.median ?? -1, 9);
      expect(Number(row?.lower)).toBeCloseTo(statistics?.lowerQuartile ?? -1, 9);
      expect(Number(row?.upper)).toBeCloseTo(statistics?.upperQuartile ?? -1, 9);
    }
  });

  it('comes to the same scores from the items alone, in the .csv and in Parquet', async () => {
    const parquet = `read_parquet('${join(folder, 'levels.parquet')}')`;
    const fromItems = (source: string) => `
      SELECT assessment, domain, round(25 * avg(level), 9) AS score FROM ${source}
      GROUP BY assessment, domain
      HAVING count(level) >= 2 AND 2 * count(level) >= count(*) FILTER (answer <> 'notApplicable')
      ORDER BY assessment, domain`;
    const joined =
      "(SELECT i.*, q.domain, q.kind FROM items i JOIN questions q USING (item)) WHERE kind = 'core'";
    const said = await query(
      `SELECT assessment, domain, round(score, 9) AS score FROM scores s
       JOIN assessments USING (assessment) WHERE score IS NOT NULL AND instrument = '${instrument.version}'
       ORDER BY assessment, domain`,
    );
    const only = (rows: readonly Row[]) => {
      const wanted = new Set(said.map(({ assessment }) => assessment));
      return rows.filter(({ assessment }) => wanted.has(assessment));
    };
    expect(said.length).toBeGreaterThan(500);
    expect(only(await query(fromItems(joined)))).toEqual(said);
    expect(only(await query(fromItems(`${parquet} WHERE kind = 'core'`)))).toEqual(said);
  });

  it('[S9] tells change as the comparison does', async () => {
    const rows = await query(
      `SELECT domain, count(*) FILTER (change = 'moved')::INTEGER AS moved,
       sum(confirmed)::INTEGER AS confirmed
       FROM scores JOIN assessments a USING (assessment) WHERE a.counted GROUP BY domain`,
    );
    const found = new Map(rows.map((row) => [row.domain, row]));
    for (const { domain, moved, confirmed } of comparison.change.domains) {
      expect(found.get(domain)).toMatchObject({ moved: moved.length, confirmed });
    }
  });

  it('has every plan, every name as it was typed, and a sum for each file that is true', async () => {
    const [counts] = await query('SELECT count(*)::INTEGER AS n FROM assessments');
    expect(counts?.n).toBe(plans.length - shown.superseded.length);
    const names = (await query('SELECT name FROM sites')).map(({ name }) => name).sort();
    expect(names).toEqual([...sites].map((site) => describeSite(table, shown, site).name).sort());
    const described = JSON.parse(new TextDecoder().decode(files['datapackage.json']));
    for (const { path, hash, bytes } of described.resources) {
      const content = Uint8Array.from(files[path] ?? new Uint8Array());
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
      expect([hash, bytes]).toEqual([
        `sha256:${Buffer.from(digest).toString('hex')}`,
        content.length,
      ]);
    }
  });

  it('keeps its own rules: keys occur once, and what is referred to is there', async () => {
    const described = JSON.parse(new TextDecoder().decode(files['datapackage.json']));
    for (const { name, schema } of described.resources) {
      const key = schema.primaryKey.join(', ');
      const twice = await query(`SELECT ${key} FROM ${name} GROUP BY ${key} HAVING count(*) > 1`);
      expect(twice, name).toEqual([]);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const [own, theirs] = [fields[0], reference.fields[0]];
        const lost = await query(
          `SELECT ${own} FROM ${name} ANTI JOIN ${reference.resource} r ON ${name}.${own} = r.${theirs}`,
        );
        // The questions are those of one version; older plans may have answered others.
        if (reference.resource !== 'questions') expect(lost, `${name}.${own}`).toEqual([]);
      }
    }
  });
});

describe('a file without names', () => {
  it('holds no name, code, network, own words or exact number of patients, nor an id of a site', async () => {
    const hidden = await unpack({ kind: 'pseudonyms', pseudonyms });
    const whole = ['csv', 'txt', 'json'].flatMap((ending) =>
      Object.entries(hidden)
        .filter(([name]) => name.endsWith(ending) && name !== 'questions.csv')
        .map(([, bytes]) => new TextDecoder().decode(bytes)),
    );
    const parquet = Buffer.from(hidden['levels.parquet'] ?? []).toString('latin1');
    const text = `${whole.join('\n')}\n${parquet}`;
    for (const { site, id, actions } of plans) {
      for (const secret of [site.name, site.code, site.network, site.id, id]) {
        if (secret !== undefined && secret.length > 4) expect(text).not.toContain(secret);
      }
      for (const { title } of actions) if (title) expect(text).not.toContain(title);
    }
    const sizes = plans.flatMap(({ site }) => site.listSize ?? []);
    const rows = new TextDecoder().decode(hidden['sites.csv']);
    expect(sizes.filter((size) => rows.includes(`,${size},`))).toEqual([]);
    expect(new TextDecoder().decode(hidden['READ-ME.txt'])).toContain(
      'could still point to a site',
    );
  });

  it('calls a site the same in every file, and otherwise with another key', async () => {
    const again = await makePseudonyms(ids, 'a key of this device');
    expect(again).toEqual(pseudonyms);
    const other = await makePseudonyms(ids, 'another key');
    const [first] = plans;
    expect(other.get(first?.site.id ?? '')).not.toBe(pseudonyms.get(first?.site.id ?? ''));
    expect(new Set(pseudonyms.values()).size).toBe(pseudonyms.size);
  });

  it('has the same figures as one with names', async () => {
    const hidden = await unpack({ kind: 'pseudonyms', pseudonyms });
    const count = (bytes: Uint8Array | undefined) =>
      new TextDecoder().decode(bytes).split('\r\n').length;
    for (const name of ['sites.csv', 'assessments.csv', 'scores.csv', 'items.csv', 'actions.csv']) {
      expect(count(hidden[name]), name).toBe(count(files[name]));
    }
  });
});

describe('the workbook, read by a spreadsheet reader', () => {
  async function open(names: Names, overall = false) {
    const workbook = new ExcelJS.Workbook();
    const blob = await portfolioFiles.workbook(input(names, overall));
    await workbook.xlsx.load(await blob.arrayBuffer());
    return workbook;
  }
  const rowsOf = (sheet: ExcelJS.Worksheet | undefined) =>
    (sheet?.getSheetValues() ?? []).slice(2).map((row) => (Array.isArray(row) ? row.slice(1) : []));

  it('gives the means, medians and counts of the comparison', async () => {
    const rows = rowsOf((await open({ kind: 'named' })).getWorksheet('Domains'));
    expect(rows.length).toBe(comparison.domains.length);
    for (const [index, { domain, scored, statistics, bands }] of comparison.domains.entries()) {
      const [id, , n, mean, least, lower, median] = rows[index] ?? [];
      expect([id, n, least]).toEqual([domain, scored, statistics?.least]);
      expect([mean, lower, median]).toEqual([
        statistics?.mean,
        statistics?.lowerQuartile,
        statistics?.median,
      ]);
      expect(rows[index]?.slice(9, 13)).toEqual(Object.values(bands));
    }
  });

  it('has each site with its own scores, as text what is text', async () => {
    const sheet = (await open({ kind: 'named' })).getWorksheet('Sites');
    const rows = rowsOf(sheet);
    const described = [...sites].map((site) => describeSite(table, shown, site));
    expect(rows.map(([name]) => name)).toEqual(described.map(({ name }) => name));
    for (const [index, { domains }] of described.entries()) {
      const cells = rows[index]?.slice(12, 27);
      expect(cells).toEqual(
        domains.map(({ state, value, comparable }) => {
          if (!comparable) return 'not comparable';
          return state === 'scored' ? value : state === 'noScore' ? 'no score' : 'not applicable';
        }),
      );
    }
  });

  it('[S6] has no overall score unless it was asked for', async () => {
    const headings = async (overall: boolean) =>
      (await open({ kind: 'named' }, overall)).getWorksheet('Sites')?.getRow(1).values;
    expect(await headings(false)).not.toContain('Mean of domains');
    expect(await headings(true)).toContain('Mean of domains');
    const csv = new TextDecoder().decode(files['assessments.csv']);
    expect(csv).not.toContain('overall');
    const asked = await unpack({ kind: 'named' }, true);
    expect(new TextDecoder().decode(asked['assessments.csv'])).toContain(',overall');
  });

  it('names no site where it is written without names', async () => {
    const workbook = await open({ kind: 'pseudonyms', pseudonyms });
    const text = JSON.stringify(workbook.worksheets.map((sheet) => rowsOf(sheet)));
    for (const { site } of plans)
      expect(text).not.toContain(JSON.stringify(site.name).slice(1, -1));
  });
});
