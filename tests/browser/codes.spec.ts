import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { drawQrCode } from '../../src/exchange/codes/drawQrCode';
import { writeFrames } from '../../src/exchange/frames/writeFrames';
import { drawPixels } from '../exchange/codes/drawPixels';
import { press } from './answerPage';
import { expect, expectAccessible, hydrated, saved, test } from './harness';
import { fileOf, openFile, startSite } from './startSite';
import { watchProblems } from './watchProblems';
import { writeVideo } from './writeVideo';

/** A picture of a code, as a file to choose. */
function pictureOf(text: string) {
  const { data, width, height } = drawPixels(drawQrCode(text), 4);
  const picture = new PNG({ width, height });
  picture.data.set(data);
  return { name: 'code.png', mimeType: 'image/png', buffer: PNG.sync.write(picture) };
}

/** Answers as somebody else on a device that has the file, and gives the code that it shows. */
async function codeOfColleague(page: Page, url: string, id: string, file: Buffer) {
  await page.goto(url);
  await openFile(page, file);
  await expect(page.getByText('is open on this device.')).toBeVisible();
  await page.goto(`${url}answer/o1/?a=${id}`);
  for (const [item, key] of ['3', '1', 'd', '4'].entries()) {
    await press(page, `o1${'abcd'[item]}`, key);
  }
  await saved(page);
  await page.goto(`${url}hand-over/?a=${id}`);
  await expect(page.getByRole('heading', { name: 'My answers as a code' })).toBeVisible();
  await page.getByText('See the code as text').click();
  return page.getByLabel('Code', { exact: true }).inputValue();
}

test('answers shown as a code are read with the camera, previewed, brought in and taken back', async ({
  page,
  site,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'linkready-'));
  const film = join(folder, 'film.y4m');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '',
    args: [
      '--disable-quic',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const problems = await watchProblems(context, new URL(site.url).origin);
  const manager = await context.newPage();
  const id = await startSite(manager, site.url, 'Elm Street Surgery');
  const file = await fileOf(manager, site.url, id);
  const code = await codeOfColleague(page, site.url, id, file);
  expect(code).toMatch(/^LRA1:[0-9A-Z]{120}$/);

  writeVideo(film, [code]);
  await manager.goto(`${site.url}receive/`);
  await hydrated(manager);
  await manager.getByRole('button', { name: 'Use the camera' }).click();
  const preview = manager.locator('.incoming');
  await expect(preview.getByRole('heading', { name: 'Answers for Elm Street' })).toBeFocused();
  await expect(manager.getByText('The camera is off.')).toBeVisible();
  await expect(preview).toContainText('3 levels, 1 “don’t know”');
  await expect(preview).toContainText('4 new');
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Bring it in' }).click();
  await expect(manager.getByText('were brought in: 4 new.')).toBeVisible();

  // The same code once more brings nothing; a whole file comes as a sequence in the same way.
  await manager.getByRole('button', { name: 'Use the camera again' }).click();
  await expect(preview).toContainText('Nothing. All of it is on this device already.');
  await manager.getByRole('button', { name: 'Close' }).click();
  const sequence = await writeFrames(await fileOf(page, site.url, id));
  if (!sequence.ok) throw new Error(sequence.problem.name);
  const { blocks, write } = sequence.value;
  const showFrames = (first: number, count: number) =>
    writeVideo(
      film,
      Array.from({ length: count }, (_, index) => write(first + index)),
    );
  // One frame too few, however often it is shown; with others it goes on where it was.
  showFrames(0, blocks - 1);
  await manager.reload();
  await manager.getByRole('button', { name: 'Use the camera' }).click();
  await expect(manager.getByRole('heading', { name: 'A sequence is being read' })).toBeVisible();
  await expect(preview).toContainText(`${blocks - 1} of ${blocks}`, { timeout: 30_000 });
  await manager.getByRole('button', { name: 'Stop the camera' }).click();
  showFrames(blocks, 8);
  await manager.getByRole('button', { name: 'Use the camera' }).click();
  await expect(preview).toContainText('Elm Street Surgery', { timeout: 30_000 });
  expect(problems.found).toEqual([]);
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('a code comes as a picture, typed or in a link, and what is none of ours is named', async ({
  page,
  site,
}) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await press(page, 'o1a', '3');
  await saved(page);
  await page.goto(`${site.url}hand-over/?a=${id}`);
  const typed = (await page.locator('.typed-code').textContent()) ?? '';
  await expectAccessible(page);
  await page.getByText('See the code as text').click();
  const code = await page.getByLabel('Code', { exact: true }).inputValue();

  // Another answer since: the code is the older one, and the one here stays.
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await press(page, 'o1a', '1');
  await saved(page);
  await page.goto(`${site.url}receive/#r=${code.replace(':', '.')}`);
  const preview = page.locator('.incoming');
  await expect(preview).toContainText('Nothing. All of it is on this device already.');
  expect(page.url()).toBe(`${site.url}receive/`);

  const field = page.getByLabel('Or type or paste a code');
  await field.fill(typed.toLowerCase().replaceAll('0', 'o'));
  await field.press('Enter');
  await expect(preview).toContainText('1 changed');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('is as it was before the code')).toBeVisible();
  await field.fill(typed.replace(/^./, (first) => (first === '7' ? '8' : '7')));
  await page.getByRole('button', { name: 'Read this code' }).click();
  await expect(page.locator('[data-problem="typedCodeWrong"]')).toBeVisible();

  const picture = page.getByLabel('Or choose a picture of the code');
  await picture.setInputFiles([pictureOf(typed), pictureOf('https://example.org/')]);
  await expect(preview).toContainText('1 changed');
  await expect(preview).toContainText('One more code was read');
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.locator('[data-problem="codeForeign"]')).toBeVisible();
  await picture.setInputFiles(pictureOf('LRS1:2026-1:EN:3/17:0000000'));
  await expect(page.locator('[data-problem="codeNotReadable"]')).toBeVisible();
  const blank = PNG.sync.write(new PNG({ width: 60, height: 60 }));
  await picture.setInputFiles({ name: 'blank.png', mimeType: 'image/png', buffer: blank });
  await expect(page.locator('[data-problem="pictureWithoutCode"]')).toBeVisible();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.locator('[data-problem^="camera"]')).toBeVisible();
});
