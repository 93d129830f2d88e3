import { describe, expect, it } from 'vitest';
import { planSpreadsheet } from '../../src/documents';
import { writePlanSpreadsheet } from '../../src/documents/spreadsheet/writePlanSpreadsheet';
import { type Assessment, roundScore } from '../../src/model';
import { example, fixtures } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { importsOfFile } from './importsOfFile';
import { partsOf, readPlanSpreadsheet } from './readPlanSpreadsheet';
import { readWorkbook } from './readWorkbook';
import {
  coreItems,
  formulaPlan,
  halfLevels,
  inputWithNext,
  itemsOf,
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

describe('the spreadsheet, read by exceljs', () => {
  it.each(everyAssessment)(
    'of "%s" has its four sheets, three with a heading that stays in sight',
    async (_, one) => {
      const { names, sheet } = await readPlanSpreadsheet(one);
      expect(names).toEqual(['Plan', 'Scores', 'Items', 'About']);
      for (const name of ['Plan', 'Scores', 'Items']) {
        const { sheet: found, headings } = sheet(name);
        expect(found.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
        expect(found.autoFilter).toMatch(/^A1:[A-Z]+\d+$/);
        expect(headings.filter((heading) => heading === '')).toEqual([]);
        expect(found.pageSetup).toMatchObject({
          orientation: 'landscape',
          fitToWidth: 1,
          fitToHeight: 0,
        });
      }
    },
  );

  it('has wide columns for long texts, wrapped, and narrow ones for numbers', async () => {
    const { sheet } = (await readPlanSpreadsheet(example.assessment)).sheet('Plan');
    expect(sheet.getColumn(1).width).toBeLessThan(10);
    expect(sheet.getColumn(2).width).toBeGreaterThan(30);
    expect(sheet.getCell('B2').alignment).toMatchObject({ wrapText: true, vertical: 'top' });
    expect(sheet.getCell('B1').font.bold).toBe(true);
    const heights = [2, 3, 4, 5].map((row) => sheet.getRow(row).height);
    expect(heights.every((height) => height >= 60 && height <= 409)).toBe(true);
  });

  it.each(everyAssessment)(
    'of "%s" gives each domain the score that its items add up to (S3)',
    async (_, one) => {
      const { instrument } = planInputOf(one);
      const { sheet } = await readPlanSpreadsheet(one);
      const levels = new Map(
        sheet('Items').rows.map((row) => [row.get('Id'), row.get('Level, 0 to 4')]),
      );
      let scored = 0;
      for (const row of sheet('Scores').rows.slice(0, 15)) {
        const score = row.get('Score, 0 to 100');
        if (typeof score !== 'number') continue;
        const given = (coreItems(instrument).get(String(row.get('Id'))) ?? [])
          .map((id) => levels.get(id))
          .filter((level) => typeof level === 'number');
        const mean = given.reduce((sum, level) => sum + level, 0) / given.length;
        expect((100 * mean) / 4).toBeCloseTo(score, 9);
        scored += 1;
      }
      const { report } = planInputOf(one);
      expect(scored).toBe(
        report.domains.filter(({ outcome }) => outcome.state === 'scored').length,
      );
    },
  );

  it.each(everyAssessment)(
    'of "%s" holds the Report’s numbers in full, and shows them as the screen does (S7)',
    async (_, one) => {
      const { report } = planInputOf(one);
      const { sheet } = await readPlanSpreadsheet(one);
      const { rows, sheet: found } = sheet('Scores');
      report.domains.forEach(({ outcome, coverage }, index) => {
        const row = rows[index];
        const shown = ['Score, 0 to 100', 'Lowest it could be', 'Highest it could be'].map((name) =>
          row?.get(name),
        );
        if (outcome.state === 'scored') {
          const { value, low, high } = outcome.score;
          expect(shown).toEqual([value, low, high]);
          expect(found.getCell(index + 2, 4).numFmt).toBe('0');
          expect(Math.floor(value + 0.5)).toBe(roundScore(value));
        } else {
          expect(shown).toEqual([
            expect.stringMatching(/No score yet|Not applicable/),
            undefined,
            undefined,
          ]);
        }
        expect(row?.get('Items with a level')).toBe(coverage.scored);
      });
      const means = [report.opportunities, report.challenges, report.overall];
      expect(rows.slice(-3).map((row) => row.get('Score, 0 to 100'))).toEqual(
        means.map(({ score }) => score?.value ?? 'No score yet'),
      );
    },
  );

  it.each(everyAssessment)(
    '[S1] of "%s" shows a level as a number and every other answer as a word, never 0',
    async (_, one) => {
      const { report } = planInputOf(one);
      const { rows } = (await readPlanSpreadsheet(one)).sheet('Items');
      const words = {
        dontKnow: "Don't know",
        notApplicable: 'Not applicable',
        unanswered: 'Not answered',
      };
      expect(rows.map((row) => row.get('Level, 0 to 4'))).toEqual(
        itemsOf(report).map(({ settled }) =>
          settled.state === 'level' ? settled.level : words[settled.state],
        ),
      );
    },
  );

  it('[S2] shows a half level as it is', async () => {
    const { rows, sheet } = (await readPlanSpreadsheet(halfLevels)).sheet('Items');
    const row = rows.findIndex((one) => one.get('Id') === 'o1a');
    expect(rows[row]?.get('Level, 0 to 4')).toBe(3.5);
    expect(rows[row]?.get('In words')).toBe('Between 3 and 4, not yet agreed');
    expect(rows[row]?.get('What that level says')).toMatch(/^3: .*\n4: /);
    expect(sheet.getCell(row + 2, 6).numFmt ?? 'General').toBe('General');
  });

  it('keeps due dates as days that show their month in words', async () => {
    const { rows, sheet, headings } = (await readPlanSpreadsheet(example.assessment)).sheet('Plan');
    const due = rows.map((row) => row.get('Due'));
    expect(due.map((day) => (day instanceof Date ? day.toISOString() : day))).toEqual(
      ['2026-03-31', '2026-04-15', '2026-04-30', '2026-06-30'].map((day) => `${day}T00:00:00.000Z`),
    );
    expect(sheet.getCell(2, headings.indexOf('Due') + 1).numFmt).toBe('d mmm yyyy');
  });

  it('[P6] holds shared notes and no private one, and owners’ names only where they are ticked', async () => {
    const plain = writePlanSpreadsheet(planInputOf(richPlan));
    const named = writePlanSpreadsheet(planInputOf(richPlan, { showOwnerNames: true }));
    const whole = (bytes: Uint8Array) => [...partsOf(bytes).values()].join();
    expect(whole(plain)).toContain('A long text that must stay whole.');
    expect(whole(named)).not.toContain(privateText.slice(0, 10));
    expect(whole(plain)).not.toContain(ownerName);
    expect(whole(named)).toContain(ownerName);
    const { headings } = (await readPlanSpreadsheet(richPlan, { showOwnerNames: true })).sheet(
      'Plan',
    );
    expect(headings).toContain('Name');
  });

  it('shows last round’s level and why it differs, where there was a last round (S9)', async () => {
    const input = planInputOf(example.assessment);
    const [domain, ...others] = input.report.domains;
    const [item, ...items] = domain?.items ?? [];
    if (domain === undefined || item === undefined) throw new Error('The example has items');
    const earlier = {
      item: item.id,
      state: 'level',
      level: 1.5,
      respondents: 2,
      agreed: false,
    } as const;
    const change = { from: 1.5, to: 3, reason: 'somethingChanged', text: 'A new rota' } as const;
    const report = {
      ...input.report,
      domains: [{ ...domain, items: [{ ...item, earlier, change }, ...items] }, ...others],
    };
    const sheets = await readWorkbook(writePlanSpreadsheet({ ...input, report }));
    const [row] = sheets.get('Items')?.rows ?? [];
    expect(row?.get('Level last round')).toBe(1.5);
    expect(row?.get('Why it differs')).toBe('Something changed: A new rota');
    expect((await readPlanSpreadsheet(example.assessment)).sheet('Items').headings).not.toContain(
      'Level last round',
    );
  });

  it('says on its last sheet whose it is, what is missing, and that no word stands for 0', async () => {
    const sheets = await readWorkbook(writePlanSpreadsheet(inputWithNext('2026-09-01')));
    const about = new Map(sheets.get('About')?.cells.map(([label, value]) => [label, value]));
    expect(about.get('Site')).toBe('Riverside Surgery');
    expect(about.get('Example')).toContain('does not exist');
    expect(about.get('Next assessment')).toEqual(new Date('2026-09-01T00:00:00Z'));
    expect(about.get('What is missing')).toContain("For 2 the answer is don't know.");
    expect(about.get('Words among numbers')).toContain('never 0');
  });
});

describe('the spreadsheet as a format', () => {
  it('writes the same file through its door, under the site’s name', async () => {
    const input = planInputOf(example.assessment);
    const { bytes } = await planSpreadsheet.write(input);
    expect(Buffer.compare(bytes, writePlanSpreadsheet(input))).toBe(0);
    expect(planSpreadsheet.nameFile(input.report, input.translator)).toBe(
      'LinkReady results and plan Riverside Surgery 2026-03-02.xlsx',
    );
  });

  it('loads the compressor only when it writes', () => {
    const folder = '../../src/documents/spreadsheet/';
    const loaded = (file: string) => importsOfFile(new URL(`${folder}${file}`, import.meta.url));
    expect(loaded('format.ts').has('fflate')).toBe(false);
    expect(loaded('writePlanSpreadsheet.ts').has('fflate')).toBe(true);
  });
});
