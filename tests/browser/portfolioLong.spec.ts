import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { downloadOf, expect, expectAccessible, test } from './harness';
import { multiplyAssessment } from './multiplyAssessment';

const many = 130;

test('the long scroll has the columns of the pages, and keys lead through it, its head too', async ({
  page,
  site,
}) => {
  await openMany(page, site.url);
  const table = page.locator('.site-table');
  await expect(table.locator('tbody tr')).toHaveCount(100);
  const heads = await table.getByRole('columnheader').allTextContents();
  const cells = await table.locator('tbody tr').first().locator('td').allTextContents();
  await page.getByRole('link', { name: 'One long list' }).click();

  const grid = page.getByRole('grid');
  const rows = grid.locator('.long-body [role="row"]');
  await expect(grid).toHaveAttribute('aria-rowcount', String(many + 1));
  expect(await grid.getByRole('columnheader').allTextContents()).toEqual(heads);
  expect(await rows.first().getByRole('gridcell').allTextContents()).toEqual(cells);
  await expectAccessible(page);

  const trust = grid.getByRole('columnheader', { name: 'Trust' });
  await grid.getByRole('columnheader', { name: 'Site' }).getByRole('button').focus();
  await page.keyboard.press('ArrowRight');
  await expect(trust.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(trust).toHaveAttribute('aria-sort', 'ascending');
  await expect(trust.getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const focused = grid.locator(':focus');
  await expect(focused).toHaveText('0');
  await page.keyboard.press('Control+End');
  const last = grid.locator(`[aria-rowindex="${many + 1}"]`);
  await expect(last.getByRole('gridcell').last()).toBeFocused();
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Home');
  const name = await last.getByRole('link').innerText();
  await expect(last.getByRole('link')).toBeFocused();
  // One stop for the whole grid.
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await expect(focused).toHaveAttribute('tabindex', '0');
  await page.keyboard.press('Control+Home');
  await expect(grid.getByRole('columnheader').first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('a place in the long scroll is kept while another tab brings plans', async ({
  page,
  site,
  context,
}) => {
  await openMany(page, site.url);
  await page.getByRole('link', { name: 'One long list' }).click();
  const grid = page.getByRole('grid');
  await grid.getByRole('columnheader').first().getByRole('button').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  const focused = grid.locator(':focus');
  await expect(focused).toBeInViewport();
  const row = grid.locator('[role="row"]:has(:focus)');
  const name = await row.getByRole('link').innerText();

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByText('Add files').click();
  await other.getByLabel('Open a file').setInputFiles({
    name: 'more.linkready',
    mimeType: 'application/json',
    buffer: Buffer.from(
      multiplyAssessment(many, (assessment) => {
        assessment.site.name = 'Acorn Practice';
      }),
    ),
  });
  await expect(other.getByRole('heading', { name: '1 plan came in' })).toBeFocused();

  await expect(grid).toHaveAttribute('aria-rowcount', String(many + 2));
  await expect(row.getByRole('link')).toHaveText(name);
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(row.getByRole('link')).toBeFocused();
});

test('a list says how many it does not show yet, and shows them all', async ({ page, site }) => {
  await openMany(page, site.url);
  await page.getByRole('link', { name: 'Returns', exact: true }).click();
  const names = Array.from({ length: many }, (_, index) => `Quiet Lane ${index + 1}`);
  await page.getByLabel('Or paste it from a spreadsheet').fill(['Practice', ...names].join('\n'));
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByRole('button', { name: `Expect ${many} sites` }).click();
  const rows = page.getByRole('table', { name: 'not answered yet' }).locator('tbody tr');
  await expect(page.getByText(`100 of ${many} are shown.`)).toBeVisible();
  await expect(rows).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 30 more' }).click();
  await expect(rows).toHaveCount(many);
  await expect(page.getByText(`All ${many} are shown.`)).toBeFocused();
});

test('figures go out as pictures that say what they show', async ({ page, site }) => {
  await openMany(page, site.url);
  await page.getByText('Take this figure out').click();
  const overview = await downloadOf(page, () => page.getByRole('button', { name: 'SVG' }).click());
  expect(overview.name).toMatch(/Sites\.svg$/);
  const drawn = overview.bytes.toString().replaceAll(/<[^>]*>|\s+/g, ' ');
  expect(drawn).toContain(`${many} sites by domain`);

  await page.getByRole('link', { name: 'Patterns' }).click();
  const networks = page.locator('section[aria-labelledby="networks"]');
  await networks.getByText('Take this figure out').click();
  const picture = await downloadOf(page, () =>
    networks.getByRole('button', { name: 'PNG' }).click(),
  );
  expect(picture.name).toMatch(/Networks\.png$/);
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
});

/** A portfolio of practices that differ in how they stand in the first domain. */
async function openMany(page: Page, url: string): Promise<void> {
  const files = Array.from({ length: many }, (_, index) => {
    const text = multiplyAssessment(index, ({ responses }) => {
      for (const response of responses) {
        const level = (index * 3) % 5;
        if (/^o1[a-d]$/.test(response.item)) response.answer = { state: 'level', level };
      }
    });
    return [`${index}.linkready`, Buffer.from(text)] as const;
  });
  await page.goto(`${url}portfolio/`);
  await page.getByRole('button', { name: 'Make portfolio' }).click();
  await page.getByLabel('Open a file').setInputFiles({
    name: 'plans.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(Object.fromEntries(files), { level: 1 })),
  });
  await expect(page.getByRole('heading', { name: `${many} plans came in` })).toBeFocused();
}
