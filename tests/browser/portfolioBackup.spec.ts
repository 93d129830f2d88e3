import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type DownloadedFile, downloadOf, expect, expectAccessible, test } from './harness';
import { pickFolder } from './pickFolder';

/** The example portfolio, with a list of expected sites and a join of its own. */
async function makePortfolio(page: Page, url: string): Promise<void> {
  await page.goto(`${url}portfolio/`);
  await page.getByRole('button', { name: 'Explore an example portfolio' }).click();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
  const name = await page.locator('.site-table tbody a').first().innerText();
  await page.getByRole('link', { name: 'Returns', exact: true }).click();
  await page
    .getByLabel('Or paste it from a spreadsheet')
    .fill(`Code\tPractice\tList size\nZ99998\t${name}\t3000\nZ99999\tQuiet Lane Surgery\t1000`);
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByRole('button', { name: 'Expect 2 sites' }).click();
  const offer = page.locator('section[aria-labelledby="joins-title"] li', {
    hasText: `${name} answered`,
  });
  await offer.getByRole('button', { name: /They are one/ }).click();
  await expect(page.getByText('1 of 2 practices, 75 % of registered patients')).toBeVisible();
}

/** What a person sees of a portfolio, and the pseudonyms that its tables have. */
async function look(page: Page, url: string) {
  await page.goto(`${url}portfolio/`);
  await page.locator('.site-card a').first().click();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
  const table = await page.locator('.site-table').innerText();
  await page.getByRole('link', { name: 'Returns', exact: true }).click();
  await expect(page.getByText('1 of 2 practices, 75 % of registered patients')).toBeVisible();
  const returns = await page.locator('main').innerText();
  await page.getByRole('link', { name: 'Take it out' }).click();
  await page.getByRole('radio', { name: 'Without names' }).check();
  const tables = await downloadOf(page, () =>
    page
      .getByRole('button', { name: /Tables|data package/i })
      .first()
      .click(),
  );
  const entries = unzipSync(tables.bytes);
  const sites = Object.entries(entries).find(([name]) => name.endsWith('sites.csv'))?.[1];
  return { table, returns, sites: Buffer.from(sites ?? []).toString() };
}

async function chooseBackup(page: Page, { name, bytes }: DownloadedFile): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await page.getByLabel('Choose a backup').setInputFiles(file);
  await expect(page.locator('.incoming').getByRole('heading')).toBeFocused();
}

test('a portfolio goes into the backup, is cleared, and comes back with its pseudonyms', async ({
  page,
  site,
}) => {
  // Some browsers block it, and clearing the device has to go on all the same.
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'localStorage', { get: refuse });
  });
  await makePortfolio(page, site.url);
  const before = await look(page, site.url);
  expect(before.sites.split('\n').length).toBeGreaterThan(18);

  await page.goto(`${site.url}your-data/`);
  await expect(page.getByText('1 portfolio, 34 plans')).toBeVisible();
  const backup = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Save a backup' }).first().click(),
  );
  await expect(page.getByText('with 1 portfolio', { exact: false })).toBeVisible();
  await expect(page.getByText('It also holds the key')).toBeVisible();

  await page.getByRole('button', { name: 'Clear this device' }).click();
  await expect(page.getByText('1 portfolio goes, with all its plans.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('Nothing was cleared.')).toBeVisible();
  await page.getByLabel('How many portfolios go?').fill('1');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByRole('heading', { name: 'This device is clear' })).toBeFocused();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);

  await page.goto(`${site.url}your-data/`);
  await chooseBackup(page, backup);
  await expect(page.getByText(/is not here yet and comes back with 34 plans/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('1 portfolio came with it.').first()).toBeVisible();
  expect(await look(page, site.url)).toEqual(before);

  // Once more, it brings nothing; and the way back leads to what was there.
  await page.goto(`${site.url}your-data/`);
  await chooseBackup(page, backup);
  await expect(
    page.getByText(
      /no plan is new, none takes the place of another version, 34 stay as they are here/,
    ),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Replace everything on this device' }).check();
  await expect(page.getByText('become what they are in the backup.')).toBeVisible();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText(/everything here was replaced from/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo this' }).click();
  await expect(page.getByText('1 portfolio is as it was before.')).toBeVisible();
  expect(await look(page, site.url)).toEqual(before);
});

test('a portfolio goes to the chosen place by itself once it has changed', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await pickFolder(page, 'Backups');
  await page.goto(`${site.url}your-data/`);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByLabel('Save there after each change').check();
  await expect.poll(() => readBeginning(page)).toBe('{');
  await page.goto(`${site.url}portfolio/`);
  await page.getByRole('button', { name: 'Explore an example portfolio' }).click();
  await expect(page.locator('.site-table tbody tr')).toHaveCount(18);
  await expect
    .poll(async () => {
      await page.clock.fastForward(11_000);
      return readBeginning(page);
    })
    .toBe('PK');
});

/** The first characters of the backup in the chosen folder, which tell a zip from a text. */
function readBeginning(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Backups');
    for await (const handle of folder.values()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      // One that is being written over in this moment is read at the next look.
      const text = await handle.getFile().then(
        (file) => file.slice(0, 2).text(),
        () => '',
      );
      return text.trim();
    }
    return '';
  });
}
