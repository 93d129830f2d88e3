import type { Page } from '@playwright/test';
import { type DownloadedFile, downloadOf, expect, expectAccessible, test } from './harness';
import { exampleText } from './multiplyAssessment';
import {
  type DomainFigures,
  readBriefing,
  readLevels,
  readPackage,
  readWorkbook,
} from './readPortfolioFiles';

const examplePlan = Buffer.from(exampleText);

test('what goes out says what the screen says, with names and without, of all sites and of some', async ({
  page,
  site,
}) => {
  await openSites(page, site.url);
  const names = await namesOf(page);
  const figures = await figuresOf(page);
  expect(figures.length).toBe(15);
  expect(Math.max(...figures.map(([count = 0]) => count))).toBeGreaterThan(10);

  await goTo(page, 'Take it out');
  await expectAccessible(page);
  const hidden = await takeAll(page);
  await expectSame(hidden, figures);
  for (const file of [hidden.workbook, hidden.package, hidden.levels, hidden.briefing]) {
    for (const name of names) expect(file.text).not.toContain(name);
  }
  const { sites } = hidden.package;
  expect(sites.length).toBe(names.length);
  // Rows in order of name would tell who is who.
  expect(sites).toEqual(sites.toSorted());
  expect(hidden.workbook.sites).toEqual(sites);
  expect(hidden.levels.sites.toSorted()).toEqual(sites);
  // The example stands in the tables, marked, and in no figure.
  expect(hidden.workbook.marked).toEqual(['example']);
  expect(hidden.package.marked.length).toBe(1);
  expect(hidden.briefing.text).toContain('1 example');
  expect(hidden.workbook.text).not.toContain('Mean of domains');
  expect(hidden.package.text).not.toContain('"name": "overall"');
  const files = hidden.files.map(({ name }) => name);
  expect(files.every((name) => name.includes('without names'))).toBe(true);

  await page.getByRole('radio', { name: 'With names' }).check();
  await page.getByLabel('With a mean over all domains').check();
  const named = await takeAll(page);
  await expectSame(named, figures);
  expect(named.workbook.sites).toEqual(names);
  expect(named.package.sites.toSorted()).toEqual(names.toSorted());
  expect(named.workbook.text).toContain('Mean of domains');
  expect(named.package.text).toContain('"name": "overall"');
  const all = [...files, ...named.files.map(({ name }) => name)];
  expect(new Set(all).size, 'no two files have one name').toBe(all.length);

  await goTo(page, 'Sites');
  await page.getByLabel('Name, code or network').fill('medical');
  await expect(page.getByText(/^\d of 19 sites$/)).toBeVisible();
  const some = await namesOf(page);
  const ofSome = await figuresOf(page);
  expect(ofSome).not.toEqual(figures);
  await goTo(page, 'Take it out');
  await page.getByRole('radio', { name: 'Without names' }).check();
  const filtered = await takeAll(page);
  await expectSame(filtered, ofSome);
  // A site has the pseudonym that it had before.
  expect(filtered.package.sites.length).toBe(some.length);
  expect(sites).toEqual(expect.arrayContaining([...filtered.package.sites]));
});

test('a portfolio that is handed on is the same in other hands', async ({ page, site }) => {
  await openSites(page, site.url);
  const table = await page.locator('.site-table').innerText();
  await goTo(page, 'Take it out');
  const file = await take(page, 'Download portfolio (.zip)');
  expect(file.name).toMatch(/^LinkReady portfolio .*\.zip$/);
  await page.goto(`${site.url}portfolio/`);
  await page.getByRole('button', { name: 'Make portfolio' }).click();
  await choose(page, file.name, file.bytes);
  await expect(page.getByRole('heading', { name: /plans came in/ })).toBeFocused();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(19);
  expect(await page.locator('.site-table').innerText()).toBe(table);
});

/** The example portfolio, with one plan that is marked as an example. */
async function openSites(page: Page, url: string): Promise<void> {
  await page.goto(`${url}portfolio/`);
  await page.getByRole('button', { name: 'Explore an example portfolio' }).click();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
  await page.getByText('Add files').click();
  await choose(page, 'example.linkready', examplePlan);
  await expect(page.locator('.site-table tbody tr')).toHaveCount(19);
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/octet-stream';
  await page.getByLabel('Open a file').setInputFiles({ name, mimeType, buffer });
}

async function goTo(page: Page, view: string): Promise<void> {
  await page.locator('.portfolio-views').getByRole('link', { name: view, exact: true }).click();
}

async function namesOf(page: Page): Promise<readonly string[]> {
  return page.locator('.site-table tbody th a').allInnerTexts();
}

/** The table beside the strips, as numbers. */
async function figuresOf(page: Page): Promise<readonly DomainFigures[]> {
  await goTo(page, 'Patterns');
  await page.getByText('The same in numbers').click();
  const rows = page.locator('.number-table tbody tr');
  await expect(rows.first()).toBeVisible();
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.innerText))),
  );
  return cells.map((row) => row.slice(0, 7));
}

async function take(page: Page, button: string): Promise<DownloadedFile> {
  return downloadOf(page, () => page.getByRole('button', { name: button }).click());
}

/** Every file that is about sites, by its button, read by a reader that is not ours. */
async function takeAll(page: Page) {
  const workbook = await take(page, 'Download spreadsheet (.xlsx)');
  const packed = await take(page, 'Download data package (.zip)');
  const levels = await take(page, 'Download levels (.parquet)');
  const briefing = await take(page, 'Download briefing (PDF)');
  return {
    files: [workbook, packed, levels, briefing],
    workbook: await readWorkbook(workbook.bytes),
    package: await readPackage(packed.bytes),
    levels: await readLevels(levels.bytes),
    briefing: readBriefing(briefing.bytes),
  };
}

async function expectSame(
  { workbook, package: packed, levels, briefing }: Awaited<ReturnType<typeof takeAll>>,
  figures: readonly DomainFigures[],
): Promise<void> {
  expect(workbook.domains).toEqual(figures);
  expect(packed.domains).toEqual(figures);
  expect(levels.domains).toEqual(figures);
  const printed = figures.map(([count, , , lower, median, upper]) => [median, lower, upper, count]);
  expect(briefing.domains).toEqual(printed);
}
