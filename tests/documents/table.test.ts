import { describe, expect, it } from 'vitest';
import { copyPlanTable } from '../../src/documents';
import { example, fixtures } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import {
  formulaPlan,
  formulaTexts,
  hostileText,
  keptOf,
  ownerName,
  privateText,
  richPlan,
} from './tableFixtures';

/** The cells of a table's rows, unescaped, by a reader that knows only what the table may hold. */
function readTable(html: string): readonly (readonly string[])[] {
  return [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd] [^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replaceAll('<br>', '\n')
        .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ''),
    ),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

const allowed = /^(?:div|p|b|table|thead|tbody|tr|th|td|br)$/;

describe('the plan as a table to paste', () => {
  it('has a heading row and an action a row, with days in words', async () => {
    const { html } = await copyPlanTable(planInputOf(example.assessment));
    const [heading, ...rows] = readTable(html);
    expect(heading).toEqual([
      'No.',
      'Action',
      'Domain',
      'Led by',
      'Due',
      'Status',
      'How you will know',
    ]);
    expect(rows.map((row) => row[4])).toEqual([
      '31 March 2026',
      '15 April 2026',
      '30 April 2026',
      '30 June 2026',
    ]);
    expect(html).toContain(
      '<p><b>Action plan: Riverside Surgery, First round, 2 March 2026</b></p>',
    );
  });

  it('has the same cells as tab-separated text, one line an action', async () => {
    const { html, text } = await copyPlanTable(planInputOf(example.assessment));
    const lines = text.trimEnd().split('\n').slice(1);
    expect(lines.map((line) => line.split('\t'))).toEqual(readTable(html));
  });

  it.each([
    ...fixtures,
    { name: 'rich', assessment: richPlan },
    { name: 'formulas', assessment: formulaPlan },
  ])('of "$name" holds no markup but its own', async ({ assessment }) => {
    const { html } = await copyPlanTable(planInputOf(assessment, { showOwnerNames: true }));
    const tags = [...html.matchAll(/<\/?([^\s>]*)/g)].map(([, name = '']) => name);
    expect(tags.filter((name) => !allowed.test(name))).toEqual([]);
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  it('carries hostile text, and leaves out a column that says nothing', async () => {
    const [heading, first] = readTable((await copyPlanTable(planInputOf(richPlan))).html);
    expect(first?.[1]).toBe(keptOf(hostileText, { separators: true }));
    const [bare] = readTable((await copyPlanTable(planInputOf(formulaPlan))).html);
    expect(heading).toContain('Due');
    expect(bare).toEqual(['No.', 'Action', 'Status']);
  });

  it('is text to a sheet, in both forms', async () => {
    const { html, text } = await copyPlanTable(planInputOf(formulaPlan));
    const cells = [...html.matchAll(/<td ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const marked = cells.filter((attributes) => attributes.includes("mso-number-format:'\\@'"));
    expect(marked).toHaveLength(formulaTexts.length);
    const { html: plain } = await copyPlanTable(planInputOf(example.assessment));
    expect(plain).not.toContain('style');
    const fields = text.split('\n').flatMap((line) => line.split('\t'));
    expect(fields.filter((field) => /^\s*[=+\-@|\uff1d\ufeff]/.test(field))).toEqual([]);
  });

  it('[P6] holds no private note, and owners’ names only where they are ticked', async () => {
    const plain = await copyPlanTable(planInputOf(richPlan));
    const named = await copyPlanTable(planInputOf(richPlan, { showOwnerNames: true }));
    expect(named.html + named.text).not.toContain(privateText.slice(0, 10));
    expect(plain.html + plain.text).not.toContain(ownerName);
    expect(named.html).toContain(ownerName);
    expect(named.text).toContain(ownerName);
  });

  it('runs from right to left where the language does', async () => {
    const input = planInputOf(example.assessment);
    const translator = { ...input.translator, direction: 'rtl' } as const;
    expect((await copyPlanTable({ ...input, translator })).html).toContain('dir="rtl"><p>');
  });
});
