import { checked, press, start } from './answerPage';
import { expect, expectAccessible, saved, test } from './harness';
import { readPdf } from './readPdf';

test('A asks someone who can know: the item is not answered, and any other key takes it back', async ({
  page,
  site,
}) => {
  await start(page, site.url);
  await press(page, 'o1b', 'a');
  const card = page.locator('#o1b');
  await expect(checked(page, 'o1b')).toHaveValue('a');
  await expect(card.getByLabel('You asked')).toHaveValue('linkWorker');
  await expect(page.getByText('0 of 60 items answered')).toBeVisible();
  await card.getByLabel('You asked').selectOption('linkWorkerManager');
  await saved(page);
  await page.reload();
  await expect(card.getByLabel('You asked')).toHaveValue('linkWorkerManager');
  await press(page, 'o1b', '3');
  await expect(checked(page, 'o1b')).toHaveValue('3');
  await expect(card.getByLabel('You asked')).toHaveCount(0);
  await expect(page.getByText('1 of 60 items answered')).toBeVisible();
});

test('nothing is asked of anyone before A is pressed', async ({ page, site }) => {
  const id = await start(page, site.url);
  await press(page, 'o1a', '2');
  await saved(page);
  await page.goto(`${site.url}answer/ask/?a=${id}`);
  await expect(page.getByText('Nobody is asked yet.')).toBeVisible();
  await expect(page.locator('.ask-role')).toHaveCount(0);
});

test('what others are asked is listed by role, counts in the task list, and leads to each item', async ({
  page,
  site,
}) => {
  const id = await start(page, site.url);
  for (const item of ['o1a', 'o1b', 'o1c', 'o1d']) await press(page, item, 'a');
  await page.locator('#o1a').getByLabel('You asked').selectOption('gp');
  await saved(page);
  await page.goto(`${site.url}answer/?a=${id}`);
  const line = page.getByRole('listitem').filter({ hasText: 'Trusting relationships' });
  await expect(line.getByText('For someone else')).toBeVisible();
  await page.getByRole('link', { name: 'Ask others (4)' }).click();
  await expect(page.getByRole('heading', { name: 'GP: 1 item' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Link worker: 3 items' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /introducing the offer/ }).click();
  await expect(checked(page, 'o1a')).toBeFocused();
});

test('the ask list goes into a mail with all five levels, also where copying is refused', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('', 'NotAllowedError')),
    });
  });
  const id = await start(page, site.url);
  await press(page, 'o1a', 'a');
  await saved(page);
  await page.goto(`${site.url}answer/ask/?a=${id}`);
  await page.getByRole('button', { name: 'Copy as mail text' }).click();
  await expect(page.getByText('did not allow copying')).toBeVisible();
  const text = await page.getByLabel('Mail text').inputValue();
  expect(text).toContain('O1A. In the last 3 months, how did staff introduce');
  expect(text).toContain('4 Embedded. A sample of introductions');
  expect(text).toContain(site.url);
});

test('the ask list is copied in one press where the browser allows it', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = await start(page, site.url);
  await press(page, 'o1a', 'a');
  await saved(page);
  await page.goto(`${site.url}answer/ask/?a=${id}`);
  await page.getByRole('button', { name: 'Copy as mail text' }).click();
  await expect(page.getByText('Copied. Paste it into a mail.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('O1A. ');
});

test('the ask list prints on its own: a sheet a role, with boxes to tick', async ({
  page,
  site,
}) => {
  const id = await start(page, site.url);
  await press(page, 'o1a', 'a');
  await press(page, 'o1b', 'a');
  await page.locator('#o1a').getByLabel('You asked').selectOption('gp');
  await saved(page);
  await page.goto(`${site.url}answer/ask/?a=${id}`);
  await expect(page.locator('.ask-role')).toHaveCount(2);
  await expect(page.locator('.ask-levels').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  const { pages } = readPdf(await page.pdf({ format: 'A4' }));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('GP: 1 item');
  expect(pages[0]).toContain('Embedded. A sample of introductions');
  expect(pages[1]).toContain('Link worker: 1 item');
  expect(pages.join('')).not.toMatch(/Copy as mail text|Hand over|Take it away/);
});
