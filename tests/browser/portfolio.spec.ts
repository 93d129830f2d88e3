import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import {
  downloadOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  offlineReady,
  test,
} from './harness';
import { multiplyAssessment } from './multiplyAssessment';

const example = new URL('../../public/examples/portfolio.zip', import.meta.url);

test('sites are filtered, sorted and opened by mouse, and the address keeps what is shown', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Look after many sites' }).click();
  await page.getByRole('button', { name: 'Explore an example portfolio' }).click();
  const rows = page.locator('.site-table tbody tr');
  await expect(rows).toHaveCount(18);
  await expectAccessible(page);

  await page.getByRole('columnheader', { name: 'Trust' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Trust' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const scores = await rows.locator('td:nth-of-type(1)').allInnerTexts();
  const numbers = scores.filter((text) => /^\d+$/.test(text)).map(Number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  // An order numbers nobody (S6).
  await expect(rows.first().getByRole('rowheader')).not.toContainText(/^1\b/);
  await expect(page.locator('#sort')).not.toContainText(/overall/i);

  await page.getByLabel('Name, code or network').fill('birch');
  await expect(page.getByText('2 of 18 sites')).toBeVisible();
  await page.reload();
  await expect(rows).toHaveCount(2);
  await rows.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Birch/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Domain by domain' })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(rows).toHaveCount(2);
  await page.getByRole('link', { name: 'Show all sites' }).click();
  await expect(rows).toHaveCount(18);
});

test('every figure of the patterns leads to as many sites as it says', async ({ page, site }) => {
  await openExample(page, site.url);
  await page.getByRole('link', { name: 'Patterns' }).click();
  const gaps = page.locator('section[aria-labelledby="gaps"] li').first();
  const said = await gaps.innerText();
  const count = Number(/(\d+) of \d+ sites/.exec(said)?.[1]);
  expect(count).toBeGreaterThan(1);
  await expectAccessible(page);
  await gaps.getByRole('link').click();
  await expect(page.getByText(`${count} of 18 sites`)).toBeVisible();
  await expect(page.getByText('Only the sites behind one figure are shown.')).toBeVisible();
  await page.reload();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(count);

  await page.goBack();
  const band = page.locator('.strip').first().getByRole('link').first();
  const inBand = Number(/: (\d+)/.exec(await band.innerText())?.[1]);
  await band.click();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(inBand);

  await page.getByRole('link', { name: 'Show all sites' }).click();
  await page.getByRole('link', { name: 'Where to offer help' }).click();
  const helped = page.locator('.help-list > li > p > a');
  await helped.first().waitFor();
  const names = await helped.allInnerTexts();
  const order = new Intl.Collator('en', { numeric: true }).compare;
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual(names.toSorted(order));
  await expectAccessible(page);
});

test('keys lead through the table, sort it, and open a site', async ({ page, site }) => {
  await openExample(page, site.url);
  await page.locator('#group').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const head = page.getByRole('columnheader', { name: 'Site' }).getByRole('button');
  await expect(head).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Trust' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('td:focus')).toBeInViewport();
  await page.keyboard.press('Control+End');
  const last = page.locator('.site-table tbody tr').last();
  await expect(last.locator('td').last()).toBeFocused();
  await page.keyboard.press('Home');
  const name = await last.getByRole('link').innerText();
  await expect(last.getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  // One stop for the whole table.
  expect(await page.locator('.site-table :focus').count()).toBe(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('the same plans as PDFs, as files and in a zip give the same comparison, and none counts twice', async ({
  page,
  site,
}) => {
  const files = Object.fromEntries(
    [1, 2, 3].map((number) => [`${number}.linkready`, Buffer.from(multiplyAssessment(number))]),
  );
  await page.goto(site.url);
  await choose(page, files);
  await page.getByRole('button', { name: 'Bring in 3 assessments' }).click();
  await expect(page.locator('.site-card')).toHaveCount(3);
  const plans = await downloadOf(page, async () => {
    await page.locator('.all-plans').getByRole('button').first().click();
  });
  const pdfs = unzipSync(plans.bytes);
  expect(Object.keys(pdfs).every((name) => name.endsWith('.pdf'))).toBe(true);

  const ways: readonly Readonly<Record<string, Uint8Array>>[] = [
    files,
    pdfs,
    { 'all.zip': zipSync(files) },
  ];
  const tables: string[] = [];
  for (const way of ways) {
    await newPortfolio(page, site.url);
    await choose(page, way);
    await expect(page.getByRole('heading', { name: '3 plans came in' })).toBeFocused();
    tables.push(await page.locator('.site-table').innerText());
  }
  expect(tables[0]).toContain('Practice 1');
  expect(tables[1]).toBe(tables[0]);
  expect(tables[2]).toBe(tables[0]);

  await page.getByText('Add files').click();
  await choose(page, { ...pdfs, 'note.txt': Buffer.from('Dear Jo') });
  await expect(page.getByRole('heading', { name: 'Nothing new came in' })).toBeFocused();
  await expect(page.getByText('3 plans were here already, the same')).toBeVisible();
  await expect(page.getByText('note.txt')).toBeVisible();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(3);
});

for (const cores of [2, 4]) {
  test(`with ${cores} cores plans are read and checked, each once`, async ({ page, site }) => {
    let workers = 0;
    page.on('worker', () => {
      workers += 1;
    });
    await page.addInitScript((count) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: count });
    }, cores);
    const plans = Array.from({ length: 40 }, (_, number) => [
      `${number}.linkready`,
      Buffer.from(multiplyAssessment(number)),
    ]);
    await newPortfolio(page, site.url);
    await choose(page, { ...Object.fromEntries(plans), 'note.txt': Buffer.from('Dear Jo') });
    await expect(page.getByRole('heading', { name: '40 plans came in' })).toBeFocused();
    await expect(page.getByText('note.txt')).toBeVisible();
    await expect(page.locator('.sites-count')).toHaveText('40 of 40 sites');
    // One that keeps, and as many that read as there are cores beside it and the browser's database.
    expect(workers).toBe(cores - 1);
  });
}

test('reading can be stopped, and what came in taken back out', async ({ page, site }) => {
  await newPortfolio(page, site.url);
  await choose(page, { 'plans.zip': readFileSync(example) });
  await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
  await page.getByText('Add files').click();
  // The word that there are no more files is held back: a fast machine, too, is still reading when it is stopped.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (order) {
      if (order.kind !== 'end') postMessage.call(this, order);
    };
  });
  const many = Object.fromEntries(
    Array.from({ length: 800 }, (_, index) => [
      `${index}.linkready`,
      Buffer.from(multiplyAssessment(index)),
    ]),
  );
  await choose(page, { 'more.zip': zipSync(many, { level: 1 }) });
  await expect(page.getByRole('progressbar', { name: /of 800 files read/ })).toBeVisible();
  await expect(page.getByText(/^[1-9]\d* new/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByRole('heading', { name: /^Reading was stopped/ })).toBeFocused();
  await page.getByRole('button', { name: 'Take them back out' }).click();
  await expect(page.getByText('The files were taken back out.')).toBeVisible();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
});

test('a pasted list says who has not answered; an invitation goes out with a link', async ({
  page,
  site,
}) => {
  await openExample(page, site.url);
  const name = await page.locator('.site-table tbody a').first().innerText();
  await page.getByRole('link', { name: 'Returns', exact: true }).click();
  await page
    .getByLabel('Or paste it from a spreadsheet')
    .fill(
      `Code\tPractice\tList size\tPlace\nZ99998\t${name}\t3000\tNorth\nZ99999\tQuiet Lane Surgery\t1000\tSouth`,
    );
  await page.getByRole('button', { name: 'Read the list' }).click();
  await expect(page.getByRole('heading', { name: '2 sites were understood' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Expect 2 sites' }).click();
  await expect(page.getByText('0 of 2 practices, 0 % of registered patients')).toBeVisible();

  // Of another code, the same name is offered, and never joined without a yes.
  const offer = page.locator('section[aria-labelledby="joins-title"] li', {
    hasText: `${name} answered`,
  });
  await offer.getByRole('button', { name: /They are one/ }).click();
  await expect(page.getByText('1 of 2 practices, 75 % of registered patients')).toBeVisible();
  await expect(page.getByRole('row', { name: /Quiet Lane Surgery/ })).toBeVisible();
  await page.getByText('1 decision').click();
  await page.getByRole('button', { name: 'Take this back' }).click();
  await expect(page.getByText('0 of 2 practices')).toBeVisible();

  await page.getByRole('link', { name: 'Invite' }).click();
  await page.getByLabel('Who invites').fill('North Vale Care Board');
  await page.getByLabel('Name of the round').fill('Autumn');
  await page.getByLabel('Who will see what is sent').fill('The board’s team');
  await expectAccessible(page);
  const mail = await page.locator('#invite-mail').inputValue();
  const link = /http\S+#i=\S+/.exec(mail)?.[0] ?? '';
  await page.goto(link);
  await expect(page.getByText('North Vale Care Board', { exact: true })).toBeVisible();
  await expect(page.getByText('The board’s team')).toBeVisible();
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a portfolio is read and kept on a phone that is offline', async ({ page, site }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site.url);
    await offlineReady(page);
    await site.stop();
    await openExample(page, site.url);
    await expectNoSidewaysScroll(page);
    await page.reload();
    await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
  });
});

async function openExample(page: Page, url: string): Promise<void> {
  await page.goto(`${url}portfolio/`);
  await page.getByRole('button', { name: 'Explore an example portfolio' }).click();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
}

async function newPortfolio(page: Page, url: string): Promise<void> {
  await page.goto(`${url}portfolio/`);
  await page.getByRole('button', { name: 'Make portfolio' }).click();
  await expect(page.getByLabel('Open a file')).toBeVisible();
}

async function choose(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  await page.getByLabel('Open a file').setInputFiles(
    Object.entries(files).map(([name, bytes]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}
