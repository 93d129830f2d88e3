import { storeDatabase, storedDatabases } from '../fixtures/databases/storedDatabases';
import { expect, test } from './harness';
import { answerItems, startSite } from './startSite';

for (const stored of storedDatabases) {
  test(`a database of an earlier release opens with everything in it: ${stored.file}`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}glossary/`);
    await page.evaluate(`(${storeDatabase})('linkready', ${JSON.stringify(stored)})`);
    await page.goto(site.url);
    await expect(page.getByRole('heading', { name: 'Four Winds Surgery' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Elm Street Surgery' })).toBeVisible();
    await expect(page.getByText('1 site put away')).toBeVisible();
    await page.goto(`${site.url}answer/o1/?a=assessment-1`);
    await answerItems(page, { o1b: '4' });
    await page.goto(`${site.url}your-data/`);
    await expect(page.locator('.versions summary')).toHaveCount(2);
  });
}

test('[M7] an older tab that meets a newer database stops, says so, and a reload writes nothing', async ({
  page,
  context,
  site,
}) => {
  await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '3' });
  const newer = await context.newPage();
  await newer.goto(`${site.url}glossary/`);
  const version = () =>
    newer.evaluate(async () => (await indexedDB.databases()).map((one) => one.version));
  await newer.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('linkready', 1_000);
        request.onupgradeneeded = () => request.result.createObjectStore('later');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'storageNewer');
  await page.locator('#o1b .choice:has([value="2"])').click();
  await expect(page.locator('.saved')).toHaveText('Not saved');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Reload this page' }).click();
  await expect(page.getByRole('heading', { name: 'could not be opened' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'storageNewer');
  await page.goto(`${site.url}your-data/`);
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'storageNewer');
  expect(await version()).toEqual([1_000]);
});

test('a tab that does not let go of an older database is named as what is in the way', async ({
  page,
  context,
  site,
}) => {
  const holder = await context.newPage();
  await holder.goto(`${site.url}glossary/`);
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('linkready', 10);
        request.onsuccess = () => resolve();
      }),
  );
  await page.goto(`${site.url}your-data/`);
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'storageOtherTab');
  await holder.close();
  await page.getByRole('button', { name: 'Reload this page' }).click();
  await expect(page.getByRole('heading', { name: 'How safe it is here' })).toBeVisible();
});
