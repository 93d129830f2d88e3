import type { Locator, Page } from '@playwright/test';
import { checked, start } from './answerPage';
import { expect, saved, test } from './harness';

test('nothing is preselected', async ({ page, site }) => {
  await start(page, site.url);
  await expect(page.locator('.item input:checked')).toHaveCount(0);
});

test('keys answer the item that has focus, and a change of mind is one key', async ({
  page,
  site,
}) => {
  await start(page, site.url);
  await page.locator('#o1b').getByRole('radio').first().focus();
  await page.keyboard.press('4');
  await expect(checked(page, 'o1b')).toHaveValue('4');
  await page.keyboard.press('d');
  await expect(checked(page, 'o1b')).toHaveValue('d');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Why does this not apply?')).toBeVisible();
  await page.locator('#o1b').getByRole('radio').first().focus();
  await page.keyboard.press('1');
  await expect(checked(page, 'o1b')).toHaveValue('1');
  await expect(page.locator('.item input:checked')).toHaveCount(1);
});

test('keys do nothing outside an item and nothing in a note', async ({ page, site }) => {
  await start(page, site.url);
  await page.keyboard.press('3');
  await expect(page.locator('.item input:checked')).toHaveCount(0);
  await page.locator('#o1a').getByText('Add a note').click();
  const note = page.locator('#o1a').getByRole('textbox', { name: 'Private note' });
  await note.pressSequentially('2 dates, no 3');
  await expect(note).toHaveValue('2 dates, no 3');
  await expect(page.locator('.item input:checked')).toHaveCount(0);
});

test('a safety item offers no “not applicable”, by mouse or by key', async ({ page, site }) => {
  await start(page, site.url);
  await page.goto(page.url().replace('/o1/', '/o4/'));
  const item = page.locator('#o4c');
  // Five levels, don't know and ask someone.
  await expect(item.getByRole('radio')).toHaveCount(7);
  await item.getByRole('radio').first().focus();
  await page.keyboard.press('n');
  await expect(checked(page, 'o4c')).toHaveCount(0);
});

test('an answer can be cleared, and the wheel of answers follows', async ({ page, site }) => {
  await start(page, site.url);
  await page.locator('#o1a').locator('.choice:has([value="3"])').click();
  await expect(page.getByText('1 of 60 items answered')).toBeVisible();
  await page.getByRole('button', { name: 'Clear this answer' }).click();
  await expect(page.getByText('0 of 60 items answered')).toBeVisible();
  await expect(page.locator('.item input:checked')).toHaveCount(0);
});

test('a second tab follows the first, and neither loses an answer', async ({
  page,
  site,
  context,
}) => {
  await start(page, site.url);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('#o1c').locator('.choice:has([value="2"])').click();
  await expect(checked(page, 'o1c')).toHaveValue('2');
  await page.locator('#o1d').locator('.choice:has([value="4"])').click();
  await expect(checked(other, 'o1d')).toHaveValue('4');
  await expect(checked(other, 'o1c')).toHaveValue('2');
});

test('a note keeps what is being typed while another tab saves', async ({
  page,
  site,
  context,
}) => {
  await start(page, site.url);
  await page.locator('#o1a').getByText('Add a note').click();
  const note = page.locator('#o1a').getByRole('textbox', { name: 'Shared note' });
  await note.pressSequentially('Half a sen');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('#o1b').locator('.choice:has([value="3"])').click();
  await expect(checked(page, 'o1b')).toHaveValue('3');
  await note.pressSequentially('tence');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.reload();
  await expect(page.locator('#o1a-note-shared')).toHaveValue('Half a sentence');
});

test('leaving and coming back by the list goes on at the first domain not answered', async ({
  page,
  site,
}) => {
  await start(page, site.url);
  for (const item of ['o1a', 'o1b', 'o1c', 'o1d']) {
    await page.locator(`#${item}`).locator('.choice:has([value="3"])').click();
  }
  await saved(page);
  await page.goto(site.url);
  await page
    .locator('main')
    .getByRole('link', { name: /^Continue/ })
    .click();
  await expect(page.getByText('4 of 60 items answered')).toBeVisible();
  await page.getByRole('link', { name: 'Continue with Digital technology' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Digital technology');
});

test('the way from the first page to a plan can be gone with the keyboard alone', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await press(page, page.getByRole('link', { name: 'Start assessment' }));
  await tabTo(page, page.getByLabel('Name of your'));
  await page.keyboard.type('Elm Street Surgery');
  await page.keyboard.press('Enter');
  await expect(page.locator('.item')).toHaveCount(4);
  for (const item of ['o1a', 'o1b', 'o1c', 'o1d']) {
    await tabTo(page, page.locator(`#${item} input[type=radio]`).first());
    await page.keyboard.press('1');
    await expect(checked(page, item)).toHaveValue('1');
  }
  await saved(page);
  await press(page, page.getByRole('link', { name: 'Results' }));
  await expect(page.locator('tr[data-domain="o1"]')).toContainText('25, Early');
  await press(page, page.getByRole('link', { name: 'Choose actions' }));
  await press(page, page.locator('[data-kind="action"] .button-second').first());
  await expect(page.locator('.action')).toHaveCount(1);
});

test('what was said at the start can be changed, and the words follow', async ({ page, site }) => {
  await start(page, site.url);
  await page.getByRole('link', { name: 'All domains' }).first().click();
  await page.locator('.site-details > summary').click();
  await page.getByLabel('Country').selectOption('australia');
  await page.getByLabel('(one person)').fill('wellbeing adviser');
  await page.getByLabel('Name of your').fill('Oak Street Surgery');
  await page.keyboard.press('Tab');
  await expect(page.locator('.trail-site')).toHaveText('Oak Street Surgery');
  // New words take no field from under the typing hand.
  await expect(page.locator('#site-country')).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(page.locator('.trail-site')).toHaveText('Oak Street Surgery');
  await page.getByRole('link', { name: /^Trusting relationships/ }).click();
  await expect(page.locator('#o1a')).toContainText('wellbeing adviser');
});

test('an emptied name stays as it was', async ({ page, site }) => {
  await start(page, site.url);
  await page.getByRole('link', { name: 'All domains' }).first().click();
  await page.locator('.site-details > summary').click();
  await page.getByLabel('Name of your').fill('');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.reload();
  await expect(page.locator('.trail-site')).toHaveText('Elm Street Surgery');
});

/** Tabs until the element has focus; a person gives up after two hundred. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < 200; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The Tab key never came there');
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
