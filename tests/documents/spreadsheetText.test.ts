import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/documents/spreadsheet/workbook/writeWorkbook';
import { writePlanSpreadsheet } from '../../src/documents/spreadsheet/writePlanSpreadsheet';
import { example, fixtureTime } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { partsOf, readPlanSpreadsheet } from './readPlanSpreadsheet';
import { readWorkbook } from './readWorkbook';
import {
  actionId,
  formulaPlan,
  formulaTexts,
  hostileText,
  keptOf,
  richPlan,
} from './tableFixtures';
import { clockChanges, inTimeZone, timeZones } from './timeZones';

describe('text in a spreadsheet', () => {
  it('stays text, whatever it begins with, also when somebody edits the cell', async () => {
    const { rows } = (await readPlanSpreadsheet(formulaPlan)).sheet('Plan');
    // A control character has no place in XML; a lone CR is a line break.
    expect(rows.map((row) => row.get('Action'))).toEqual(
      formulaTexts.map((text) => text.replaceAll('\r', '\n')),
    );
    const parts = partsOf(writePlanSpreadsheet(planInputOf(formulaPlan)));
    expect([...parts.values()].filter((xml) => xml.includes('<f>'))).toEqual([]);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const styles = (parts.get('xl/styles.xml') ?? '').split('<cellXfs')[1]?.split('<xf ').slice(1);
    const styleOf = (address: string) =>
      styles?.[Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(sheet)?.[1])];
    expect(styleOf('B2')).toContain('quotePrefix="1"');
    expect(styleOf('A2')).not.toContain('quotePrefix');
  });

  it('survives when it is hostile', async () => {
    const { rows } = (await readPlanSpreadsheet(richPlan)).sheet('Plan');
    const kept = keptOf(hostileText);
    expect(rows[0]?.get('Action')).toBe(kept);
    expect(rows[0]?.get('Shared notes')).toBe(kept);
  });

  it('longer than a cell can hold is cut where one sees it', async () => {
    const input = planInputOf(richPlan);
    const actionNotes = { [actionId(1)]: ['x'.repeat(40_000)] };
    const bytes = writePlanSpreadsheet({ ...input, report: { ...input.report, actionNotes } });
    const note = (await readWorkbook(bytes)).get('Plan')?.rows[0]?.get('Shared notes');
    expect(note).toHaveLength(32_767);
    expect(String(note).endsWith('\u2026')).toBe(true);
  });
});

describe('a workbook', () => {
  it('gives sheets names that Excel takes: short, plain and no two the same', async () => {
    const sheet = { widths: [10], rows: [] };
    const names = ['a/b:c*d?e[f]\\g', 'x'.repeat(40), 'X'.repeat(40), "'quoted'", ''];
    const bytes = writeWorkbook({
      title: 't',
      language: 'en-GB',
      writtenAt: fixtureTime,
      rightToLeft: true,
      footer: '&Z & co',
      sheets: names.map((name) => ({ ...sheet, name, table: { rows: 0 } })),
    });
    const read = [...(await readWorkbook(bytes)).keys()];
    expect(read).toHaveLength(names.length);
    expect(new Set(read.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(read.filter((name) => name.length > 31 || /[[\]/\\:*?]|^'|'$/.test(name))).toEqual([]);
    const first = partsOf(bytes).get('xl/worksheets/sheet1.xml');
    expect(first).toContain('rightToLeft="1"');
    expect(first).toContain('&amp;L&amp;&amp;Z &amp;&amp; co&amp;R');
  });
});

describe('a spreadsheet in every time zone', () => {
  it.each(timeZones.map((zone) => [zone[0], zone] as const))(
    'is the same bytes, with the same days, in %s',
    async (_, zone) => {
      const input = planInputOf(example.assessment);
      const [action] = input.report.plan;
      if (action === undefined) throw new Error('The example has a plan');
      const plan = clockChanges.map((dueDate) => ({ ...action, dueDate }));
      const dated = { ...input, report: { ...input.report, plan } };
      const there = inTimeZone(zone, () => writePlanSpreadsheet(dated));
      expect(Buffer.compare(there, writePlanSpreadsheet(dated))).toBe(0);
      const days = (await readWorkbook(there)).get('Plan')?.rows.map((row) => row.get('Due'));
      expect(days).toEqual(clockChanges.map((day) => new Date(`${day}T00:00:00Z`)));
    },
  );
});
