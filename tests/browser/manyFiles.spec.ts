import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { deploymentNames } from './deployments';
import { expect, expectAccessible, expectNoSidewaysScroll, offlineReady, test } from './harness';
import { exampleText, multiplyAssessment } from './multiplyAssessment';

const junk = { '__MACOSX/._a': strToU8('x'), '.DS_Store': strToU8('x'), 'north/': strToU8('') };

/** Sixty files: assessments, one of them twice, and what else lies in people's folders. */
function mixedFiles(): Readonly<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (let index = 0; index < 40; index += 1) {
    files[`north/site ${index}.linkready`] = strToU8(multiplyAssessment(index));
  }
  files['north/site 0 (copy).txt'] = strToU8(multiplyAssessment(0));
  for (let index = 0; index < 19; index += 1) {
    const [name, content] = rubbish[index % rubbish.length] ?? rubbish[0];
    files[`other/${index} ${name}`] = strToU8(content);
  }
  return files;
}

const rubbish = [
  ['notes.txt', 'Dear Jo, see you on Monday'],
  ['cut.linkready', exampleText.slice(0, 400)],
  ['photo.jpg', '\xff\xd8\xff\xe0 not a picture'],
  ['empty.linkready', ''],
  ['page.html', '<!doctype html><title>Sign in to your account</title>'],
] as const;

test('a zip of sixty files is read with a result for each, brought in at once, and undone', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await chooseFile(page, 'plans.zip', zipSync({ ...mixedFiles(), ...junk }));
  const preview = page.locator('.incoming');
  await expect(preview.getByRole('heading', { name: '60 files were read' })).toBeFocused();
  await expect(preview.locator('summary')).toHaveText([
    '40 assessments that are new here',
    '19 files that were not opened',
  ]);
  await expect(preview).toContainText('3 entries were left aside');
  await expect(preview).toContainText('in 2 files');
  await expect(page.locator('.site-card')).toHaveCount(0);
  await preview.getByText('19 files that were not opened').click();
  const refused = preview.locator('[data-problem="fileTruncated"]').first();
  await expect(refused).toContainText('plans.zip / other/1 cut.linkready');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);

  await preview.getByRole('button', { name: 'Bring in 40 assessments' }).click();
  await expect(page.getByText('40 new assessments, none changed.')).toBeVisible();
  await expect(page.locator('.site-card')).toHaveCount(40);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('Everything is as it was before the files.')).toBeVisible();
  await expect(page.locator('.site-card')).toHaveCount(0);
});

test('reading shows how far it is, and can be stopped; nothing has changed by then', async ({
  page,
  site,
}) => {
  await holdEndBack(page);
  await page.goto(site.url);
  const files = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [`${index}.json`, strToU8(exampleText)]),
  );
  await chooseFile(page, 'plans.zip', zipSync(files, { level: 1 }));
  const bar = page.getByRole('progressbar', { name: /of 1,?000 files read/ });
  await expect(bar).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByText('Reading was stopped.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(page.locator('.site-card')).toHaveCount(0);
});

test('of what changes something here each change is told; what is the same is said so', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await chooseFile(page, 'a.linkready', strToU8(multiplyAssessment(1)));
  await expect(page.locator('.site-card')).toHaveCount(1);
  await chooseFile(page, 'b.linkready', strToU8(multiplyAssessment(2)));
  await expect(page.locator('.site-card')).toHaveCount(2);
  const changed = multiplyAssessment(1, (assessment) => {
    for (const response of assessment.responses) {
      if (response.item !== 'o1a') continue;
      response.answer = { state: 'level', level: 0 };
      response.changedAt = '2026-11-27T10:00:00.000Z';
    }
  });
  const files = {
    'changed.json': strToU8(changed),
    'same.json': strToU8(multiplyAssessment(2)),
    'rubbish.txt': strToU8('x'),
  };
  await chooseFile(page, 'back.zip', zipSync(files));
  const preview = page.locator('.incoming');
  await expect(preview.locator('summary')).toHaveText([
    '1 assessment that changes',
    '1 assessment that is the same as here',
    '1 file that was not opened',
  ]);
  await expect(preview).toContainText('Answers: 1 changed');
  await preview.getByRole('button', { name: 'Leave them' }).click();
  await expect(preview).toHaveCount(0);
});

test('files of which none is ours change nothing, and each is told', async ({ page, site }) => {
  await page.goto(site.url);
  const files = Object.fromEntries(rubbish.map(([name, content]) => [name, strToU8(content)]));
  await chooseFile(page, 'rubbish.zip', zipSync(files));
  const preview = page.locator('.incoming');
  await expect(preview.locator('[data-problem]')).toHaveCount(5);
  await expect(preview.getByRole('button')).toHaveText(['Close']);
  await expect(page.locator('.site-card')).toHaveCount(0);
});

test('a folder is read whole, chosen or dropped', async ({ page, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'linkready-'));
  try {
    mkdirSync(join(folder, 'plans', 'north'), { recursive: true });
    // More than a browser gives of a folder at a time.
    for (let index = 0; index < 120; index += 1) {
      const text = index < 3 ? multiplyAssessment(index) : 'x';
      writeFileSync(join(folder, 'plans', index < 3 ? 'north' : '', `${index}.txt`), text);
    }
    writeFileSync(join(folder, 'plans', '.DS_Store'), 'x');
    await page.goto(site.url);
    await page.getByText('Open a folder').click();
    await page.getByLabel('Folder with the files').setInputFiles(join(folder, 'plans'));
    const preview = page.locator('.incoming');
    await expect(preview.getByRole('heading', { name: '120 files were read' })).toBeFocused();
    await expect(preview).toContainText('plans/north/0.txt');
    await preview.getByRole('button', { name: 'Leave them' }).click();

    await dropFolder(page, join(folder, 'plans'));
    await expect(preview.getByRole('heading', { name: '120 files were read' })).toBeFocused();
    await expect(preview).toContainText('plans/north/2.txt');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const deployment of deploymentNames) {
  test.describe(`shared from another app, built for ${deployment}`, () => {
    test.use({ deployment, serviceWorkers: 'allow' });

    test('files wait for a yes, also without a network, and are taken once', async ({
      page,
      site,
    }) => {
      await page.goto(site.url);
      await offlineReady(page);
      await site.stop();
      await share(page, { 'plan é.linkready': multiplyAssessment(1) }, 'Dear Jo');
      const preview = page.locator('.incoming');
      await expect(preview.getByRole('heading', { name: '2 files were read' })).toBeFocused();
      await expect(preview).toContainText('plan é.linkready');
      await expect(preview).toContainText('Shared text');
      await expect(page.locator('.site-card')).toHaveCount(0);
      expect(page.url()).toBe(site.url);
      await page.reload();
      await expect(page.getByLabel('Open a file')).toBeVisible();
      await expect(preview).toHaveCount(0);

      await share(page, { 'plan.linkready': multiplyAssessment(1) });
      await preview.getByRole('button', { name: 'Bring in 1 assessment' }).click();
      await expect(page.locator('.site-card')).toHaveCount(1);
    });
  });
}

test('files that the system opens with the app are taken from its queue', async ({
  page,
  site,
}) => {
  // No test can make the system launch an installed app: the queue stands in for it.
  await page.addInitScript((text) => {
    Object.defineProperty(globalThis, 'launchQueue', {
      value: {
        setConsumer(consumer: (launch: { files: readonly unknown[] }) => void) {
          const file = new File([text], 'opened.linkready');
          const handle = { name: file.name, getFile: () => Promise.resolve(file) };
          consumer({ files: [] });
          consumer({ files: [handle] });
        },
      },
    });
  }, multiplyAssessment(1));
  await page.goto(site.url);
  await expect(page.getByText('is open on this device.')).toBeVisible();
});

/** Holds back the last word of a reading: a fast machine, too, is still under way when it is looked at. */
async function holdEndBack(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
    Object.defineProperty(Worker.prototype, 'onmessage', {
      set(listen: (event: MessageEvent) => void) {
        told?.set?.call(this, (event: MessageEvent) => {
          if (event.data.isEnd !== true) listen(event);
        });
      },
    });
  });
}

async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.getByLabel('Open a file').setInputFiles(file);
}

/** Drops a folder as a person does, with the browser's own machinery. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
}

/** Shares as another app does: a form is sent to the address that the manifest names. */
async function share(
  page: Page,
  files: Readonly<Record<string, string>>,
  text?: string,
): Promise<void> {
  await page.evaluate(
    ({ files, text }) => {
      const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? '';
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'multipart/form-data';
      form.action = new URL('share/', manifest).href;
      const field = document.createElement('input');
      field.type = 'file';
      field.name = 'files';
      field.multiple = true;
      const list = new DataTransfer();
      for (const [name, content] of Object.entries(files)) {
        list.items.add(new File([content], name));
      }
      field.files = list.files;
      const words = document.createElement('input');
      words.name = 'text';
      words.value = text ?? '';
      form.append(field, words);
      document.body.append(form);
      form.submit();
    },
    { files, text },
  );
}
