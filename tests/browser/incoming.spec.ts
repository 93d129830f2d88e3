import type { Page } from '@playwright/test';
import { prepareToSend } from '../../src/model';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './harness';
import { answerItems, fileOf, openFile, startSite } from './startSite';

test('a file that changes something here is shown first, merged in one go, and undone', async ({
  page,
  site,
}) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '1', o1b: '2' });
  const before = await fileOf(page, site.url, id);
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await answerItems(page, { o1a: '4', o1c: '3' });
  const after = await fileOf(page, site.url, id);

  await page.goto(site.url);
  await openFile(page, before);
  await expect(page.getByText('Nothing in this file is newer')).toBeVisible();

  await forget(page, site.url);
  await openFile(page, before);
  await expect(page.getByText('Elm Street Surgery is open on this device.')).toBeVisible();
  await openFile(page, after);
  const preview = page.locator('.incoming');
  await expect(preview.getByRole('heading')).toBeFocused();
  await expect(preview).toContainText('Answers: 1 new and 1 changed');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expect(page.locator('.round')).toContainText('2 of 60 answered.');

  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('was brought in. Answers: 1 new, 1 changed.')).toBeVisible();
  await expect(page.locator('.round')).toContainText('3 of 60 answered.');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('is as it was before the file.')).toBeVisible();
  await expect(page.locator('.round')).toContainText('2 of 60 answered.');
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(page.locator('#o1a input:checked')).toHaveValue('1');
});

test('a file that was left alone changes nothing', async ({ page, site }) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  const before = await fileOf(page, site.url, id);
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await answerItems(page, { o1a: '4' });
  const after = await fileOf(page, site.url, id);
  await forget(page, site.url);
  await openFile(page, before);
  await openFile(page, after);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.locator('.incoming')).toHaveCount(0);
  await expect(page.locator('.round')).toContainText('0 of 60 answered.');
});

test('a file can be dropped anywhere, or pasted as text', async ({ page, site }) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  const text = (await fileOf(page, site.url, id)).toString();
  await forget(page, site.url);
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'plan.txt'));
    const heading = document.querySelector('h1');
    for (const name of ['dragover', 'drop']) {
      heading?.dispatchEvent(
        new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
      );
    }
  }, text);
  await expect(page.getByText('Elm Street Surgery is open on this device.')).toBeVisible();

  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.locator('.site-card')).toHaveCount(0);
  await page.getByText('Paste a file as text').click();
  await page.getByLabel('The text of a file').fill(`\n ${text}\n`);
  await page.getByRole('button', { name: 'Open the text' }).click();
  await expect(page.getByText('Elm Street Surgery is open on this device.')).toBeVisible();
  await expect(page.locator('.site-card')).toHaveCount(1);

  await page.getByLabel('The text of a file').fill('Dear all');
  await page.getByRole('button', { name: 'Open the text' }).click();
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'fileForeign');
});

test('a colleague’s part opens straight into answering, as them', async ({ page, site }) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  const file = JSON.parse((await fileOf(page, site.url, id)).toString());
  const [first] = file.assessment.respondents;
  file.assessment.respondents.push({ ...first, id: 'nurse-1', role: 'nurse' });
  const part = Buffer.from(JSON.stringify({ ...file, respondent: 'nurse-1' }));
  await forget(page, site.url);
  await openFile(page, part, 'part.txt');
  await expect(page).toHaveURL(/answer\/\?/);
  expect(new URL(page.url()).searchParams.get('as')).toBe('nurse-1');
  await expect(page.getByRole('main')).toContainText(/nurse/i);
});

test('a file that was sent to be read is shown for what it is, and changes nothing', async ({
  page,
  site,
}) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '1', o1b: '2' });
  const { assessment } = JSON.parse((await fileOf(page, site.url, id)).toString());
  const instrument = await (await fetch(`${site.url}data/instrument/2026-1/en.json`)).json();
  const file = {
    format: 'linkready',
    formatVersion: 1,
    kind: 'send',
    writtenAt: '2026-11-22T10:00:00.000Z',
    writtenBy: 'LinkReady',
    sent: prepareToSend(assessment, instrument, { ownerNames: false }),
  };
  await page.goto(site.url);
  await openFile(page, Buffer.from(JSON.stringify(file)));
  const panel = page.locator('.incoming');
  await expect(panel.getByRole('heading', { name: 'A plan to read' })).toBeFocused();
  await expect(panel).toContainText('Elm Street Surgery');
  await expect(panel).toContainText('2 items, no actions');
  await expect(
    panel.getByRole('link', { name: 'This assessment is on this device.' }),
  ).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.locator('.round')).toContainText('2 of 60 answered.');
});

/** Removes everything from this device, as another device has nothing. */
async function forget(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText('More for this site').click();
  await page.getByRole('button', { name: 'Delete this site' }).click();
  await expect(page.locator('.site-card')).toHaveCount(0);
}
