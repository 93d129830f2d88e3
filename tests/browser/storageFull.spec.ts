import type { Page } from '@playwright/test';
import { downloadOf, expect, test } from './harness';
import { answerItems, startSite } from './startSite';

// The app itself would take most of so little room.
test.use({ serviceWorkers: 'block' });

test('a browser that has no room left says so, keeps what was saved, and goes on once there is room', async ({
  page,
  site,
  context,
}) => {
  const devTools = await context.newCDPSession(page);
  // Before the first write: the browser remembers for half a minute how much room there was.
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1_500_000 });
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '3' });
  await fillUp(page);

  await page.locator('#o1b .choice:has([value="2"])').click();
  const notice = page.getByRole('alert');
  await expect(notice).toHaveAttribute('data-problem', 'storageFull');
  await expect(page.locator('.saved')).toHaveText('Not saved');
  await expect(page.locator('#o1b input:checked')).toHaveValue('2');
  const file = await downloadOf(page, () =>
    notice.getByRole('button', { name: 'Save a file' }).click(),
  );
  expect(file.bytes.toString()).toContain('"item": "o1b"');

  // Nothing half-written: what another page reads is what was saved before.
  const beside = await context.newPage();
  await beside.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(beside.locator('#o1a input:checked')).toHaveValue('3');
  await expect(beside.locator('#o1b input:checked')).toHaveCount(0);
  await beside.close();

  await devTools.send('Storage.overrideQuotaForOrigin', { origin: site.url });
  await page.evaluate(() => indexedDB.deleteDatabase('filler'));
  await expect(async () => {
    await notice.getByRole('button', { name: 'Try again' }).click({ timeout: 1_000 });
    await expect(page.locator('.saved')).toHaveText('Saved on this device', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
});

/** Writes what cannot be packed until not even a little fits in. */
function fillUp(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('filler', 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore('noise', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const write = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('noise', 'readwrite');
        transaction.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(bytes)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    let written = 0;
    for (const bytes of [65_536, 8_192, 512, 1]) {
      while (await write(bytes)) {
        written += bytes;
        if (written > 10_000_000) throw new Error('The browser does not run out of room');
      }
    }
    database.close();
  });
}
