import { expect, expectAccessible, expectNoSidewaysScroll, test, unfold } from './harness';
import { openExample } from './openExample';

const screens = [
  { name: 'a phone', viewport: { width: 390, height: 780 } },
  { name: 'a desktop', viewport: { width: 1366, height: 900 } },
] as const;

/** Every screen of an assessment, with the example's answers in it. */
const routes = [
  'answer/',
  'answer/o1/',
  'answer/o4/',
  'answer/c9/',
  'answer/check/',
  'answer/ask/',
  'answer/quick/',
  'results/',
  'plan/',
  'review/',
  'round/',
  'documents/',
];

for (const { name, viewport } of screens) {
  test.describe(`on ${name}, with an assessment open`, () => {
    test.use({ viewport });
    for (const route of routes) {
      test(`/${route} is accessible, light and dark, with every part unfolded`, async ({
        page,
        site,
      }) => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        const id = await openExample(page, site.url);
        await page.goto(`${site.url}${route}?a=${id}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.locator('.trail')).toBeVisible();
        await unfold(page);
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectAccessible(page, 'contrast');
        // 320 px is a desktop at 400 % zoom.
        await page.setViewportSize({ width: 320, height: 640 });
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

test('the home page lists what is on the device, accessibly', async ({ page, site }) => {
  await openExample(page, site.url);
  await page.goto(site.url);
  await expect(page.getByRole('heading', { name: /Riverside Surgery/ })).toBeVisible();
  await expectAccessible(page);
  // 320 px is a desktop at 400 % zoom.
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test('an example that was removed can be put back', async ({ page, site }) => {
  await openExample(page, site.url);
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Remove Riverside Surgery' }).click();
  await expect(page.getByText('Riverside Surgery was removed from this device.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /Riverside Surgery/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('heading', { name: /Riverside Surgery/ })).toBeVisible();
});

test('the words follow the country', async ({ page, site }) => {
  await page.goto(`${site.url}start/`);
  await page.getByLabel('Name of your').fill('Elm Street');
  await page.getByLabel('Country').selectOption('united-states');
  await expect(page.getByLabel('Name of your clinic')).toHaveValue('Elm Street');
});

test('a start without a name is said, in place and in a summary that takes focus', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}start/`);
  await page.getByRole('button', { name: 'Start answering' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('link').click();
  await expect(page.getByLabel('Name of your')).toBeFocused();
});
