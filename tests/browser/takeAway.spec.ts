import type { Page } from '@playwright/test';
import { downloadOf, expect, test } from './harness';
import { openExample } from './openExample';

async function openTakeAway(page: Page, url: string): Promise<void> {
  const id = await openExample(page, url);
  await page.goto(`${url}documents/?a=${id}`);
  await expect(page.getByRole('heading', { name: 'Take it away' })).toBeVisible();
}

test('everything on offer is made on the device, by a name that says what it is', async ({
  page,
  site,
}) => {
  await openTakeAway(page, site.url);
  const offers = [
    ['Download action plan (PDF)', /action plan.*\.pdf$/i, '%PDF-'],
    ['Download summary (PDF)', /summary.*\.pdf$/i, '%PDF-'],
    ['Download 4 dates (.ics)', /\.ics$/, 'BEGIN:VCALENDAR'],
    ['Download spreadsheet (.xlsx)', /\.xlsx$/, 'PK'],
    ['Plan (.csv)', /plan.*\.csv$/i, '\uFEFF'],
    ['Scores (.csv)', /scores.*\.csv$/i, '\uFEFF'],
    ['Items (.csv)', /items.*\.csv$/i, '\uFEFF'],
    ['Each person’s answers (FHIR)', /fhir-for-colleagues\.json$/, '{'],
    ['Settled levels (FHIR)', /fhir-to-send\.json$/, '{'],
    ['Save a file', /\.linkready$/, '{'],
    ['Download blank form (PDF)', /form.*\.pdf$/i, '%PDF-'],
    ['Download cards, 2 a page (PDF)', /cards.*\.pdf$/i, '%PDF-'],
    ['Download plan sheet (PDF)', /sheet.*\.pdf$/i, '%PDF-'],
  ] as const;
  for (const [name, file, begin] of offers) {
    const made = await downloadOf(page, () =>
      page.getByRole('button', { name, exact: true }).click(),
    );
    expect(made.name, name).toMatch(file);
    expect(made.bytes.toString().startsWith(begin), name).toBe(true);
    const size = Math.ceil(made.bytes.length / 1024);
    await expect(page.getByText(`Downloaded ${made.name} (${size} kB).`)).toBeVisible();
  }
});

test('the plan is copied as a table for Word and as text', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTakeAway(page, site.url);
  await page.getByRole('button', { name: 'Copy the table' }).click();
  await expect(page.getByText('Copied. Paste it where you need it.')).toBeVisible();
  const read = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text();
    }, type);
  expect(await read('text/html')).toContain('<td');
  expect(await read('text/plain')).toContain('Make a one-page escalation card\t');
});

test('a browser without a clipboard says so, with what to do instead', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openTakeAway(page, site.url);
  await page.getByRole('button', { name: 'Copy the table' }).click();
  await expect(page.locator('[data-problem="clipboardClosed"]')).toBeVisible();
});

test('no writer is loaded before it is asked for', async ({ page, site }) => {
  const id = await openExample(page, site.url);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}documents/?a=${id}`);
  await expect(page.getByRole('button', { name: 'Download spreadsheet (.xlsx)' })).toBeVisible();
  const writers = /write(ActionPlan|Summary|PlanSpreadsheet|PlanCalendar|Csv|PaperForm)|jspdf/i;
  expect(asked.filter((path) => writers.test(path))).toEqual([]);
});
