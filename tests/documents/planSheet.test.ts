import { describe, expect, it } from 'vitest';
import { planSheet } from '../../src/documents';
import { writePlanSheet } from '../../src/documents/plan-sheet/writePlanSheet';
import { formInputOf } from '../fixtures/formInput';
import { checkStructure } from './checkStructure';
import { pagesOf, readPdf } from './readPdf';
import { joinLines, readText, runTool } from './runTool';

const names = {
  none: {},
  plain: { site: 'Riverside Surgery', round: 'First round' },
  hostile: { site: `<b>"Ty'n"</b> \u0007 😀 ${'x'.repeat(4000)}`, round: ' '.repeat(30) },
};

describe.each(Object.entries(names))('the plan sheet, name given: %s', (_, more) => {
  const { bytes } = writePlanSheet(formInputOf(more));

  it('is one sound page whose structure is whole', () => {
    const pdf = readPdf(bytes);
    expect(pagesOf(pdf)).toHaveLength(1);
    expect(checkStructure(pdf)).toEqual([]);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
  });

  it('has room for five actions: what, who, by when, how one will know', () => {
    const text = joinLines(readText(bytes));
    const asked = /\d What we will do Who leads By when How we will know/g;
    expect(text.match(asked)?.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('the plan sheet', () => {
  it('prints the name where it is known', () => {
    const text = joinLines(readText(writePlanSheet(formInputOf(names.plain)).bytes));
    expect(text).toContain('Practice: Riverside Surgery');
    expect(text).toContain('Round: First round');
  });

  it('is written by its door under a name that has no loose end', async () => {
    expect(planSheet.nameFile(formInputOf())).toBe('LinkReady plan sheet.pdf');
    const named = formInputOf(names.plain);
    expect(planSheet.nameFile(named)).toBe('LinkReady plan sheet Riverside Surgery.pdf');
    expect((await planSheet.write(named)).pages).toBe(1);
  });
});
