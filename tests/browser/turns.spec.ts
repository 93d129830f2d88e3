import type { Browser, Page } from '@playwright/test';
import { withoutPrivateNotes } from '../../src/exchange/withoutPrivateNotes';
import { type Assessment, canonicalJson } from '../../src/model';
import { checked, press, start } from './answerPage';
import { type DownloadedFile, downloadOf, expect, expectAccessible, saved, test } from './harness';

async function addPerson(page: Page, role: string, label: string): Promise<void> {
  await page.getByRole('link', { name: 'Add someone who answers' }).click();
  const people = page.locator('#people');
  await expect(people.getByRole('heading', { name: 'Add someone' })).toBeVisible();
  await page.locator('#add-role').selectOption(role);
  await page.locator('#add-label').fill(label);
  await people.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(page);
}

test('two people answer in turns on one device, each sees their own, and both count', async ({
  page,
  site,
}) => {
  const id = await start(page, site.url);
  await press(page, 'o1a', '1');
  await saved(page);
  await addPerson(page, 'gp', 'Dr Patel');
  await expectAccessible(page);
  await page.getByRole('status').getByRole('button', { name: 'Answer as GP, Dr Patel' }).click();
  await page.getByRole('link', { name: /^Trusting relationships/ }).click();
  await expect(page.getByLabel('Answering as')).toContainText('GP, Dr Patel');
  await expect(checked(page, 'o1a')).toHaveCount(0);
  await press(page, 'o1a', '4');
  await saved(page);

  // Who answers is kept on the device, and changing it is one choice.
  await page.reload();
  await expect(checked(page, 'o1a')).toHaveValue('4');
  await page.getByLabel('Answering as').selectOption({ label: 'Practice manager' });
  await expect(checked(page, 'o1a')).toHaveValue('1');
  await page.goto(`${site.url}answer/check/?a=${id}`);
  await expect(page.locator('#check-o1a')).toContainText(
    'All answers together: between 2 and 3, not yet agreed',
  );
});

test('a person can be renamed, change role, be taken out and be put back with all answers', async ({
  page,
  site,
}) => {
  const id = await start(page, site.url);
  await addPerson(page, 'gp', '');
  const people = page.locator('#people');
  const gp = people.getByRole('listitem', { name: 'GP' });
  await gp.getByLabel('Label').fill('Asha');
  await page.keyboard.press('Tab');
  await people.getByRole('listitem', { name: 'GP, Asha' }).getByLabel('Role').selectOption('nurse');
  const nurse = people.getByRole('listitem', { name: 'Nurse, Asha' });
  await nurse.getByRole('button', { name: 'Answer as' }).click();
  await expect(nurse).toContainText('Answers now');
  await saved(page);
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await press(page, 'o1b', '2');
  await saved(page);
  await page.goto(`${site.url}answer/?a=${id}#people`);
  await nurse.getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByText('Nurse, Asha was taken out.')).toBeVisible();
  await expect(page.getByText('0 of 60 items answered')).toBeVisible();
  await expect(people.getByRole('button', { name: 'Take out' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByText('1 of 60 items answered')).toBeVisible();
  await expect(nurse).toBeVisible();
});

test('only what a role can know is shown on request, survives a reload, and locks nothing', async ({
  page,
  site,
}) => {
  const id = await start(page, site.url);
  await page.goto(`${site.url}answer/?a=${id}`);
  await expect(page.locator('.task-list li')).toHaveCount(15);
  await page.getByRole('link', { name: /^What the practice manager can know/ }).click();
  await expect(page).toHaveURL(/only=mine/);
  await expect(page.locator('.task-list li').first()).toContainText(/Yours: \d open/);
  await page.locator('.task-list a').first().click();
  const shown = page.getByText(/^\d of 4 items: those the practice manager can know/);
  await expect(page.locator('.item').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('.item').first()).toBeVisible();
  await expect(shown).toBeVisible();
  await page.getByRole('link', { name: 'Show all items' }).click();
  await expect(page.locator('.item')).toHaveCount(4);
});

test('two devices merge by file to the same result, whichever is opened on which', async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(180_000);
  const id = await start(page, site.url);
  await press(page, 'o1a', '3');
  await press(page, 'o1b', 'a');
  await press(page, 'o1c', '1');
  await page.locator('#o1c').getByText('Add a note').click();
  await page.locator('#o1c').getByRole('textbox', { name: 'Private note' }).fill('Between us');
  await page.keyboard.press('Tab');
  await saved(page);

  // The manager hands the link worker their part.
  await page.goto(`${site.url}answer/ask/?a=${id}`);
  await page.getByText('Hand over as a file').click();
  await page.getByLabel('Label (optional)').fill('Sam');
  const part = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Save the file for the link worker' }).click(),
  );
  expect(part.bytes.toString()).not.toContain('Between us');

  // On the other device it opens as the link worker, with their part.
  const other = await newDevice(browser);
  await bring(other, site.url, part);
  await expect(other.getByLabel('Answering as')).toContainText('Link worker, Sam');
  await expect(other).toHaveURL(/only=mine/);
  await other.getByRole('link', { name: /^(Begin|Continue) with/ }).click();
  await expect(checked(other, 'o1a')).toHaveCount(0);
  await press(other, 'o1b', '2');
  await press(other, 'o1c', '4');
  await saved(other);

  // Meanwhile the manager goes on.
  await page.goto(`${site.url}answer/o2/?a=${id}`);
  await press(page, 'o2a', '2');
  await press(page, 'o2b', '3');
  await saved(page);

  const fromOther = await finish(other);
  const fromFirst = await finish(page);
  await bring(page, site.url, fromOther, 'confirm');
  await bring(other, site.url, fromFirst, 'confirm');

  const results = [];
  for (const device of [page, other]) {
    await device.goto(`${site.url}results/?a=${id}`);
    await expect(device.locator('.score-table tr[data-domain]')).toHaveCount(15);
    results.push(await device.locator('.score-table').innerText());
    await device.goto(`${site.url}answer/?a=${id}`);
    await expect(device.getByText('5 of 60 items answered')).toBeVisible();
  }
  expect(results[0]).toBe(results[1]);
  const files = [await finish(page), await finish(other)].map(readAssessment);
  expect(files.map(withoutPrivateNotes).map(canonicalJson)[0]).toBe(
    files.map(withoutPrivateNotes).map(canonicalJson)[1],
  );

  // What was private stayed, and each device still answers as its own person.
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(page.locator('#o1c-note-private')).toHaveValue('Between us');
  await expect(checked(page, 'o1c')).toHaveValue('1');
  await other.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(checked(other, 'o1c')).toHaveValue('4');
  await other.context().close();
});

test('Finish for today saves one file with private notes, unless they are left out', async ({
  page,
  site,
}) => {
  await start(page, site.url);
  await page.locator('#o1a').getByText('Add a note').click();
  await page.locator('#o1a').getByRole('textbox', { name: 'Private note' }).fill('Between us');
  await page.keyboard.press('Tab');
  await saved(page);
  expect((await finish(page)).bytes.toString()).toContain('Between us');
  await expect(page.getByText('is in your downloads folder')).toBeVisible();
  await page.getByLabel('Include private notes').uncheck();
  expect((await finish(page)).bytes.toString()).not.toContain('Between us');
});

async function newDevice(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true });
  return context.newPage();
}

/** Opens a file on the first page; what is here already is changed only after a yes. */
async function bring(
  page: Page,
  url: string,
  file: DownloadedFile,
  about: 'new' | 'confirm' = 'new',
): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Open a file').setInputFiles({
    name: file.name,
    mimeType: 'application/json',
    buffer: file.bytes,
  });
  if (about === 'new') {
    await page.waitForURL(/\/answer\//);
    return;
  }
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('The file for Elm Street Surgery was brought in.')).toBeVisible();
}

function finish(page: Page): Promise<DownloadedFile> {
  return downloadOf(page, () => page.getByRole('button', { name: 'Finish for today' }).click());
}

function readAssessment({ bytes }: DownloadedFile): Assessment {
  const file: { readonly assessment: Assessment } = JSON.parse(bytes.toString());
  return file.assessment;
}
