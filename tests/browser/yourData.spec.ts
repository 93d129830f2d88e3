import type { Page } from '@playwright/test';
import { writeAssessmentFile } from '../../src/exchange/writeAssessmentFile';
import { full } from '../fixtures';
import {
  type DownloadedFile,
  downloadOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  test,
} from './harness';
import { pickFolder } from './pickFolder';
import { answerItems, fileOf, openFile, startSite } from './startSite';

/** The page with everything on it, ready. */
async function openYourData(page: Page, url: string): Promise<void> {
  await page.goto(`${url}your-data/`);
  await expect(page.getByRole('heading', { name: 'How safe it is here' })).toBeVisible();
}

function saveBackup(page: Page): Promise<DownloadedFile> {
  const save = () => page.getByRole('button', { name: 'Save a backup' }).first().click();
  return downloadOf(page, save);
}

async function chooseBackup(page: Page, { name, bytes }: DownloadedFile): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await page.getByLabel('Choose a backup').setInputFiles(file);
  await expect(page.locator('.incoming').getByRole('heading')).toBeFocused();
}

const answer = (page: Page, url: string, id: string, levels: Record<string, string>) =>
  page.goto(`${url}answer/o1/?a=${id}`).then(() => answerItems(page, levels));

test('a backup is shown before it comes back, merges by default, and is undone after a reload', async ({
  page,
  site,
}) => {
  const elm = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '3' });
  await openYourData(page, site.url);
  await expect(page.getByText('1 answer since the last file or backup')).toBeVisible();
  const backup = await saveBackup(page);
  expect(backup.name).toMatch(/^linkready-backup-\d{4}-\d\d-\d\d\.linkready$/);
  await expect(page.getByText('No answer is only here')).toBeVisible();

  await answer(page, site.url, elm, { o1b: '1' });
  await startSite(page, site.url, 'Two Rivers Practice');
  await openYourData(page, site.url);
  await chooseBackup(page, backup);
  const preview = page.locator('.incoming');
  await expect(preview).toContainText('1 round is the same or newer here and stays');
  await expect(preview).toContainText('1 round is only here and stays');
  await page.getByLabel('Replace everything').check();
  await expect(preview).toContainText('1 round would change');
  await expect(preview).toContainText('1 round is only here and would be taken away');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('No round is new, 1 was changed.')).toBeVisible();

  await page.goto(site.url);
  await expect(page.locator('.site-card')).toHaveCount(1);
  await expect(page.locator('.round')).toContainText('1 of 60 answered.');
  await expect(page.locator('.last-import')).toContainText(`everything here was replaced`);
  await page.getByRole('button', { name: 'Undo this' }).click();
  await expect(page.locator('.site-card')).toHaveCount(2);
  await page.goto(`${site.url}answer/o1/?a=${elm}`);
  await expect(page.locator('#o1b input:checked')).toHaveValue('1');
});

test('a backup that finds no room half-way has changed nothing, and says so', async ({
  page,
  site,
}) => {
  await startSite(page, site.url, 'Elm Street Surgery');
  await startSite(page, site.url, 'Two Rivers Practice');
  await openYourData(page, site.url);
  const backup = await saveBackup(page);
  await page.goto(site.url);
  await page.getByText('More for this site').first().click();
  await page.getByRole('button', { name: 'Delete this site' }).click();
  await expect(page.locator('.site-card')).toHaveCount(1);
  await openYourData(page, site.url);
  await chooseBackup(page, backup);
  await expect(page.locator('.incoming')).toContainText('1 round is not here yet');
  // The first of the two rounds still fits in.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    let left = 1;
    IDBObjectStore.prototype.put = function (...given) {
      left -= 1;
      if (left < 0) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await page.getByLabel('Replace everything').check();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'storageFull');
  await page.reload();
  await expect(page.getByText('1 site, 1 round')).toBeVisible();
  await expect(page.getByText('There is nothing to undo.')).toBeVisible();
  await expect(page.getByText('Nothing was written over yet.')).toBeVisible();
});

test('a file that came in is undone later, and what was done since is kept and comes back', async ({
  page,
  site,
}) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '1' });
  const before = await fileOf(page, site.url, id);
  await page.goto(site.url);
  await page.getByText('More for this site').click();
  await page.getByRole('button', { name: 'Delete this site' }).click();
  await openFile(page, before, 'elm.linkready');
  await expect(page.getByText('Elm Street Surgery is open on this device.')).toBeVisible();
  // What has just been done is told once.
  await expect(page.locator('.last-import')).toHaveCount(0);
  await answer(page, site.url, id, { o1b: '4' });

  await openYourData(page, site.url);
  await expect(page.locator('.last-import')).toContainText('this came in: elm.linkready');
  await expect(page.locator('.last-import')).toContainText('1 of these rounds was changed');
  await page.getByRole('button', { name: 'Undo this' }).click();
  await expect(page.getByText('1 round was taken out again.')).toBeVisible();
  await page.locator('.versions summary').click();
  await expect(page.locator('.versions')).toContainText('Not on this device now');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('Elm Street Surgery is as it was then.')).toBeVisible();
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(page.locator('#o1b input:checked')).toHaveValue('4');
});

test('a device is cleared after a clear yes, other tabs stop, and the app still opens', async ({
  page,
  context,
  site,
}) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  const beside = await context.newPage();
  await beside.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(beside.locator('.item')).toHaveCount(4);
  await openYourData(page, site.url);
  await page.getByRole('button', { name: 'Clear this device' }).click();
  await expect(page.getByRole('button', { name: 'Save a backup' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByLabel('How many sites go?')).toBeFocused();
  await expect(page.getByText('Nothing was cleared.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.getByLabel('How many sites go?').fill('1');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByRole('heading', { name: 'This device is clear' })).toBeFocused();
  await expect(beside.getByRole('alert')).toHaveAttribute('data-problem', 'storageCleared');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  // A late answer in the other tab brings nothing back.
  await beside.locator('#o1a .choice:has([value="3"])').click();
  await expect(beside.locator('.saved')).toHaveText('Not saved');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.goto(site.url);
  await expect(page.getByText('Nothing is saved here yet.')).toBeVisible();
});

test('backups go to a chosen folder, also by themselves, and trouble there is said', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await pickFolder(page, 'Practice backups');
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await openYourData(page, site.url);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText('Backups go to the folder Practice backups')).toBeVisible();
  await expect.poll(() => listFolder(page)).toHaveLength(1);
  const [written] = await listFolder(page);
  expect(written?.name).toMatch(/^linkready-backup-.*-[0-9a-f]{4}\.linkready$/);
  expect(written?.text).not.toContain('"item": "o1c"');

  await page.getByLabel('Save there after each change').check();
  await expect.poll(() => readSetting(page, 'saved.always')).toBe(true);
  await answer(page, site.url, id, { o1c: '2' });
  await expect
    .poll(async () => {
      await page.clock.fastForward(11_000);
      return (await listFolder(page))[0]?.text;
    })
    .toContain('"item": "o1c"');

  await page.evaluate(() => {
    FileSystemDirectoryHandle.prototype.getFileHandle = () =>
      Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await answerItems(page, { o1d: '2' });
  await expect
    .poll(async () => {
      await page.clock.fastForward(11_000);
      return readSetting(page, 'saved.trouble');
    })
    .toBe('placeMissing');
  await page.goto(site.url);
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'placeMissing');
  await page.getByRole('button', { name: 'Save there now' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(async () => (await listFolder(page))[0]?.text).toContain('"item": "o1d"');
});

test('a reminder comes once the work is a day old, says what it counted, and can be put away', async ({
  page,
  site,
}) => {
  const [last = ''] = full.assessment.responses.map((one) => one.changedAt).sort();
  await page.clock.setFixedTime(new Date(last));
  const reminder = page.getByRole('region', { name: 'Keep a copy' });
  await page.goto(site.url);
  const writing = { privateNotes: true, writtenAt: last, writtenBy: 'LinkReady' };
  await openFile(page, Buffer.from(writeAssessmentFile(full.assessment, writing)));
  await expect(page.locator('.site-card')).toHaveCount(1);
  await expect(reminder).toHaveCount(0);
  const later = (days: number) => new Date(Date.parse(last) + days * 86_400_000 + 3_600_000);
  await page.clock.setFixedTime(later(1));
  await page.reload();
  await expect(reminder).toContainText('60 answers are in this browser and nowhere else.');
  await page.reload();
  await expect(reminder).toBeVisible();
  await reminder.getByRole('button', { name: 'Not now' }).click();
  await expect(reminder).toHaveCount(0);
  await page.clock.setFixedTime(later(9));
  await page.reload();
  await expect(reminder).toBeVisible();
  await saveBackup(page);
  await expect(reminder).toHaveCount(0);
});

/** The files in the chosen folder. */
function listFolder(
  page: Page,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Practice backups');
    const found: { name: string; text: string }[] = [];
    try {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemFileHandle) {
          found.push({ name, text: await (await handle.getFile()).text() });
        }
      }
    } catch {
      // One that is being written over in this moment is gone under the reader's hands: look again.
      return [];
    }
    return found;
  });
}

/** A small fact as the database has it. */
function readSetting(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('linkready');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('meta').objectStore('meta').get(wanted);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result?.value);
          };
        };
      }),
    key,
  );
}
