import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentFormats,
  itemsCsv,
  type PlanFileFormat,
  planCsv,
  scoresCsv,
} from '../../src/documents';
import { writeCsv } from '../../src/documents/csv/writeCsv';
import { type Assessment, actionStatuses } from '../../src/model';
import { example, fixtures } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { type CsvField, readCsv } from './readCsv';
import {
  coreItems,
  formulaPlan,
  formulaTexts,
  halfLevels,
  hostileText,
  itemsOf,
  keptOf,
  ownerName,
  privateText,
  richPlan,
} from './tableFixtures';

const everyAssessment: readonly (readonly [string, Assessment])[] = [
  ...fixtures.map(({ name, assessment }) => [name, assessment] as const),
  ['rich plan', richPlan],
  ['formulas', formulaPlan],
  ['half levels', halfLevels],
];

const runnable = /^[\s\p{Cc}\p{Cf}]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** The file without its byte order mark, which has to be there. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1);
}

async function write(csv: PlanFileFormat, one: Assessment, showOwnerNames = false) {
  const { bytes } = await csv.write(planInputOf(one, { showOwnerNames }));
  const [heading = [], ...records] = readCsv(textOf(bytes));
  const names = heading.map(({ text }) => text);
  const rows = records.map((record) => new Map(names.map((name, index) => [name, record[index]])));
  return { names, rows, text: textOf(bytes) };
}

function textIn(row: ReadonlyMap<string, CsvField | undefined>, name: string): string | undefined {
  return row.get(name)?.text;
}

function fieldsOf(text: string): readonly CsvField[] {
  return readCsv(text).slice(1).flat();
}

describe.each([
  ['plan', planCsv],
  ['scores', scoresCsv],
  ['items', itemsCsv],
] as const)('%s.csv', (subject, csv) => {
  it('is found by its folder, and named after the site', () => {
    const { report, translator } = planInputOf(example.assessment);
    expect(documentFormats).toContain(csv);
    expect(csv.nameFile(report, translator)).toBe(
      `LinkReady ${subject} Riverside Surgery 2026-03-02.csv`,
    );
  });

  it.each(everyAssessment)(
    'of "%s" is read by a strict reader, text quoted and numbers not',
    async (_, one) => {
      const { names, text } = await write(csv, one);
      expect(names.every((name) => /^[a-z]+(_[a-z]+)*$/.test(name))).toBe(true);
      expect(new Set(names).size).toBe(names.length);
      const bare = fieldsOf(text).filter((field) => !field.quoted && field.text !== '');
      expect(bare.filter((field) => !/^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d$/.test(field.text))).toEqual(
        [],
      );
    },
  );

  it.each(everyAssessment)('of "%s" holds no text that a spreadsheet would run', async (_, one) => {
    const { text } = await write(csv, one, true);
    expect(fieldsOf(text).filter((field) => field.quoted && runnable.test(field.text))).toEqual([]);
  });

  it('says in each row whose it is, so that files can be laid under one another', async () => {
    const { rows } = await write(csv, example.assessment);
    const { site } = example.assessment;
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((row) => [textIn(row, 'site'), textIn(row, 'site_id')])).toEqual(
      rows.map(() => [site.name, site.id]),
    );
    expect(rows.every((row) => textIn(row, 'example') === 'true')).toBe(true);
  });
});

describe('the plan as .csv', () => {
  it('has an action a row with its day as a date', async () => {
    const { rows } = await write(planCsv, example.assessment);
    expect(rows.map((row) => textIn(row, 'due'))).toEqual([
      '2026-03-31',
      '2026-04-15',
      '2026-04-30',
      '2026-06-30',
    ]);
    const statuses: readonly string[] = actionStatuses;
    expect(rows.every((row) => statuses.includes(textIn(row, 'status_code') ?? ''))).toBe(true);
  });

  it('puts an apostrophe before text that could run, and before no other', async () => {
    const { rows } = await write(planCsv, formulaPlan);
    // Within a field a line break is one character, so a lone CR becomes one.
    expect(rows.map((row) => textIn(row, 'action'))).toEqual(
      formulaTexts.map((text) => `'${text.replaceAll('\r', '\n')}`),
    );
    expect(textIn((await write(planCsv, richPlan)).rows[2] ?? new Map(), 'action')).toBe(
      'Without a date',
    );
  });

  it('carries hostile text', async () => {
    const { rows } = await write(planCsv, richPlan);
    const kept = keptOf(hostileText);
    expect(textIn(rows[0] ?? new Map(), 'notes')).toBe(kept);
  });

  it('[P6] holds no private note, and owners’ names only where they are ticked', async () => {
    const plain = await write(planCsv, richPlan);
    const named = await write(planCsv, richPlan, true);
    expect(named.text).not.toContain(privateText.slice(0, 10));
    expect(plain.text).not.toContain(ownerName);
    expect(plain.names).not.toContain('name');
    expect(named.text).toContain(ownerName);
  });
});

describe('items and scores as .csv', () => {
  it.each(everyAssessment)(
    'of "%s" agree with each other and with the Report (S3)',
    async (_, one) => {
      const { report, instrument } = planInputOf(one);
      const items = await write(itemsCsv, one);
      const scores = await write(scoresCsv, one);
      const levels = new Map(
        items.rows.map((row) => [textIn(row, 'item_id'), textIn(row, 'level') ?? '']),
      );
      report.domains.forEach(({ id, outcome }, index) => {
        const written = textIn(scores.rows[index] ?? new Map(), 'score');
        expect(written).toBe(outcome.state === 'scored' ? String(outcome.score.value) : '');
        if (outcome.state !== 'scored') return;
        const given = (coreItems(instrument).get(id) ?? [])
          .map((item) => levels.get(item) ?? '')
          .filter((level) => level !== '')
          .map(Number);
        const mean = given.reduce((sum, level) => sum + level, 0) / given.length;
        expect((100 * mean) / 4).toBeCloseTo(outcome.score.value, 9);
      });
      expect(scores.rows).toHaveLength(15);
    },
  );

  it.each(everyAssessment)(
    '[S1] of "%s" leave the level empty where there is none, never 0',
    async (_, one) => {
      const { report } = planInputOf(one);
      const { rows } = await write(itemsCsv, one);
      expect(rows.map((row) => [textIn(row, 'state'), textIn(row, 'level')])).toEqual(
        itemsOf(report).map(({ settled }) => [
          settled.state,
          settled.state === 'level' ? String(settled.level) : '',
        ]),
      );
    },
  );

  it('[S2] write a half level with its half', async () => {
    const { rows } = await write(itemsCsv, halfLevels);
    const row = rows.find((found) => textIn(found, 'item_id') === 'o1a');
    expect(row?.get('level')).toEqual({ quoted: false, text: '3.5' });
  });
});

describe('a table as .csv', () => {
  it('brings any text back, the apostrophe aside, and leaves numbers below 0 alone', () => {
    const column = { id: 'aB', title: '', kind: 'text', width: 1 } as const;
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1 }),
        (texts) => {
          const bytes = writeCsv({ columns: [column], rows: texts.map((text) => [text]) });
          const [heading, ...records] = readCsv(textOf(bytes));
          expect(heading?.[0]?.text).toBe('a_b');
          expect(records.map(([field]) => field?.text.replace(/^'(?=[^'])/, ''))).toEqual(
            texts.map((text) => keptOf(text).replace(/^'(?=[^'])/, '')),
          );
        },
      ),
      { seed: 4180, numRuns: 300 },
    );
    expect(textOf(writeCsv({ columns: [column], rows: [[-1.5]] }))).toBe('a_b\r\n-1.5\r\n');
  });
});
