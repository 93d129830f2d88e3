import type { Page } from '@playwright/test';
import { downloadOf, expect } from './harness';
import { agreedOf, items, peopleOf, type Sign, signOf, tables } from './workshopRoom';

interface SavedFile {
  readonly assessment: {
    readonly agreements: readonly {
      readonly item: string;
      readonly answer: { readonly state: string; readonly level?: number };
      readonly reason?: string;
    }[];
    readonly responses: readonly {
      readonly item: string;
      readonly answer?: { readonly state: string; readonly level?: number };
    }[];
  };
}

/** A table's own file holds what was said and agreed, and the app's figures are those of arithmetic. */
export async function expectPlan(page: Page, table: number): Promise<void> {
  const name = tables[table] ?? '';
  const part = page.locator('.workshop-leave-table', { hasText: name });
  await expect(part).toContainText('12 items agreed');
  const saved = await downloadOf(page, () =>
    part.getByRole('button', { name: 'File to go on with' }).click(),
  );
  const { assessment }: SavedFile = JSON.parse(saved.bytes.toString('utf8'));
  for (const [index, item] of items.entries()) {
    const agreed = assessment.agreements.find((one) => one.item === item);
    expect(agreed?.answer).toEqual({ state: 'level', level: agreedOf(table, index) });
    expect(agreed?.reason).toBe(`Seen at ${name}`);
    const said = assessment.responses
      .filter((one) => one.item === item && one.answer !== undefined)
      .map(({ answer }) => (answer?.state === 'level' ? String(answer.level) : 'd'))
      .sort();
    expect({ table, item, said }).toEqual({ table, item, said: expectedSigns(table, index) });
  }
  const results = await page.context().newPage();
  const address = await part.getByRole('link', { name: 'See the results' }).getAttribute('href');
  await results.goto(new URL(address ?? '', page.url()).href);
  for (const [index, item] of items.entries()) await expectFigures(results, table, item, index);
  await results.close();
}

function expectedSigns(table: number, item: number): readonly Sign[] {
  return Array.from({ length: peopleOf(table) }, (_, person) => signOf(table, person, item))
    .filter((sign) => sign !== '-')
    .sort();
}

async function expectFigures(page: Page, table: number, item: string, index: number) {
  const levels = expectedSigns(table, index)
    .filter((sign) => sign !== 'd')
    .map(Number);
  const mean = levels.reduce((sum, one) => sum + one, 0) / levels.length;
  const squares = levels.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const variance = squares / (levels.length - 1);
  const deviation = levels.reduce((sum, one) => sum + Math.abs(one - mean), 0) / levels.length;
  const row = page.locator(`.statistics tr[data-item="${item}"] td`);
  await expect(row).toHaveCount(5);
  const cells = await row.allTextContents();
  const [count = 0, ...figures] = cells.map(Number);
  expect(count).toBe(levels.length);
  const expected = [mean, Math.sqrt(variance), deviation, Math.max(0, 1 - variance / 2)];
  for (const [place, value] of expected.entries()) {
    expect(Math.abs((figures[place] ?? Number.NaN) - value), `${item} ${place}`).toBeLessThan(
      0.006,
    );
  }
}
