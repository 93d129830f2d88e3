import type { Page } from '@playwright/test';
import { downloadOf, expect, saved, test } from './harness';

async function start(page: Page, url: string): Promise<void> {
  await page.goto(`${url}start/`);
  await page.getByLabel('Name of your').fill('Elm Street Surgery');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page.locator('.item')).toHaveCount(4);
}

const files: readonly (readonly [string, string, Buffer])[] = [
  ['an empty file', 'fileEmpty', Buffer.alloc(0)],
  ['a letter', 'fileForeign', Buffer.from('Dear Sir or Madam')],
  ['a picture', 'fileForeign', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['another tool’s file', 'fileForeign', Buffer.from('{"pia":{"status":1}}')],
  [
    'a file from a newer LinkReady',
    'fileNewer',
    Buffer.from('{"format":"linkready","formatVersion":2}'),
  ],
];

for (const [name, problem, buffer] of files) {
  test(`${name} is refused with a sentence, and nothing changes`, async ({ page, site }) => {
    await start(page, site.url);
    await page.goto(site.url);
    await expect(page.locator('.site-card')).toHaveCount(1);
    await page
      .getByLabel('Open a file')
      .setInputFiles({ name: 'plan.linkready', mimeType: 'application/json', buffer });
    const notice = page.getByRole('alert');
    await expect(notice).toHaveAttribute('data-problem', problem);
    expect((await notice.innerText()).length).toBeGreaterThan(40);
    await expect(page.locator('.site-card')).toHaveCount(1);
  });
}

test('a file made with an instrument this app lacks is refused before anything is kept', async ({
  page,
  site,
}) => {
  await start(page, site.url);
  const id = new URL(page.url()).searchParams.get('a');
  await page.goto(`${site.url}documents/?a=${id}`);
  const file = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Save a file' }).click(),
  );
  const newer = file.bytes.toString().replace('"instrument": "2026-1"', '"instrument": "2031-1"');
  await page.goto(site.url);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(newer) });
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'fileInstrumentUnknown');
});

test('private notes leave in a file only when ticked', async ({ page, site }) => {
  await start(page, site.url);
  await page.locator('#o1a').getByText('Add a note').click();
  await page.locator('#o1a').getByRole('textbox', { name: 'Private note' }).fill('Between us');
  await page.keyboard.press('Tab');
  const id = new URL(page.url()).searchParams.get('a');
  await saved(page);
  await page.goto(`${site.url}documents/?a=${id}`);
  const save = () => page.getByRole('button', { name: 'Save a file' }).click();
  expect((await downloadOf(page, save)).bytes.toString()).not.toContain('Between us');
  await page.getByLabel('Include private notes').check();
  expect((await downloadOf(page, save)).bytes.toString()).toContain('Between us');
});

test('an address that names no assessment says so, with the way home', async ({ page, site }) => {
  await page.goto(`${site.url}results/?a=nothing-here`);
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'assessmentMissing');
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await expect(page).toHaveURL(site.url);
});

test('a browser that keeps nothing says so at the start, with what to do', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto(`${site.url}start/`);
  await page.getByLabel('Name of your').fill('Elm Street Surgery');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'storageBlocked');
  await expect(page.getByLabel('Name of your')).toHaveValue('Elm Street Surgery');
});

test('an answer that cannot be saved stays on the screen, is said, and leaves in a file', async ({
  page,
  site,
}) => {
  await start(page, site.url);
  // The browser's own word for a full disk, at the moment of the write.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await page.locator('#o1a .choice:has([value="3"])').click();
  const notice = page.getByRole('alert');
  await expect(notice).toHaveAttribute('data-problem', 'storageFull');
  await expect(page.locator('.saved')).toHaveText('Not saved');
  await expect(page.locator('#o1a input:checked')).toHaveValue('3');
  const file = await downloadOf(page, () =>
    notice.getByRole('button', { name: 'Save a file' }).click(),
  );
  expect(file.bytes.toString()).toContain('"item": "o1a"');
});

test('a save that fails once is made good by the next', async ({ page, site }) => {
  await start(page, site.url);
  await failNextSave(page);
  await page.locator('#o1a .choice:has([value="3"])').click();
  await expect(page.locator('.saved')).toHaveText('Not saved');
  await page.locator('#o1b .choice:has([value="2"])').click();
  await expect(page.locator('.saved')).toHaveText('Saved on this device');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('#o1a input:checked')).toHaveValue('3');
  await expect(page.locator('#o1b input:checked')).toHaveValue('2');
});

test('a save that fails once can be tried again', async ({ page, site }) => {
  await start(page, site.url);
  await failNextSave(page);
  await page.locator('#o1a .choice:has([value="4"])').click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.saved')).toHaveText('Saved on this device');
  await page.reload();
  await expect(page.locator('#o1a input:checked')).toHaveValue('4');
});

/** The next write meets a full disk, the one after it does not. */
async function failNextSave(page: Page): Promise<void> {
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      IDBObjectStore.prototype.put = put;
      throw new DOMException('', 'QuotaExceededError');
    };
  });
}
