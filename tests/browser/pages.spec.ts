import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtPages, firstOfEachKind, titleOf } from './builtPages';
import { deployments } from './deployments';
import { expect, expectAccessible, expectNoSidewaysScroll, hydrated, test } from './harness';

const { dir } = deployments.root;
const unknown = { address: 'no/such/page/', title: titleOf(join(dir, '404.html')) };
const pages = [...builtPages(dir), unknown];
const phone = { width: 360, height: 740 };
const desktop = { width: 1366, height: 900 };

test('every page has a title of its own', () => {
  const titles = pages.map(({ title }) => title);
  expect(titles.filter((title) => title === '')).toEqual([]);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

/** The first of each kind is looked at in every way, the others on a phone in the light unless there is time. */
const isLong = process.env.LINKREADY_LONG === '1';
const firsts = firstOfEachKind(pages);
const isLookedAtWhole = (address: string) =>
  isLong || firsts.some((first) => first.address === address);

for (const { address } of pages) {
  test(`/${address} is sound and accessible${
    isLookedAtWhole(address) ? ', on a phone and a desktop, light and dark' : ' on a phone'
  }`, async ({ page, site, problems }) => {
    if (address === unknown.address) problems.allow(/status of 404/);
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const response = await page.goto(site.url + address);
    expect(response?.status()).toBe(address === unknown.address ? 404 : 200);
    await hydrated(page);
    await expectSoundStructure(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    if (isLookedAtWhole(address)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, 'contrast');
      await page.setViewportSize(desktop);
      await expectAccessible(page, 'contrast');
      await page.emulateMedia({ colorScheme: 'light' });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    // A desktop at 400 % zoom.
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNoSidewaysScroll(page);
    await expectSkipLink(page);
  });
}

async function expectSoundStructure(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', /^[a-z]{2}/);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
}

/** The first stop of the Tab key is a link to the main part, and it shows itself there. */
async function expectSkipLink(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  await expect(first).toBeInViewport();
  const href = await first.getAttribute('href');
  expect(href).toMatch(/^#./);
  await expect(page.getByRole('main').and(page.locator(href ?? ''))).toHaveCount(1);
}
