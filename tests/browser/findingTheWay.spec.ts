import { checked, press, start } from './answerPage';
import { expect, expectAccessible, expectNoSidewaysScroll, saved, test } from './harness';

test('Undo takes answers back one by one, by button and by key, and says so', async ({
  page,
  site,
}) => {
  await start(page, site.url);
  await press(page, 'o1a', '1');
  await press(page, 'o1a', '4');
  await press(page, 'o1b', 'd');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back. Item 2: not answered.')).toBeVisible();
  await expect(checked(page, 'o1b')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(checked(page, 'o1a')).toHaveValue('1');
  await expect(checked(page, 'o1a')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.item-choices input:checked')).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(page.locator('.item')).toHaveCount(4);
  await expect(page.locator('.item-choices input:checked')).toHaveCount(0);
});

test('Ctrl+Z in a note is the note’s own, and takes no answer back', async ({ page, site }) => {
  await start(page, site.url);
  await press(page, 'o1a', '2');
  await page.locator('#o1a').getByText('Add a note').click();
  await page.locator('#o1a').getByRole('textbox', { name: 'Private note' }).pressSequentially('x');
  await page.keyboard.press('Control+z');
  await expect(checked(page, 'o1a')).toHaveValue('2');
});

test('an answer that is cleared leaves focus in its item', async ({ page, site }) => {
  await start(page, site.url);
  await press(page, 'o1a', '2');
  await page.getByRole('button', { name: 'Clear this answer' }).click();
  await page.keyboard.press('3');
  await expect(checked(page, 'o1a')).toHaveValue('3');
});

test('continue leads to the item after the last one answered, where a key answers it', async ({
  page,
  site,
}) => {
  const id = await start(page, site.url);
  await page.goto(`${site.url}answer/o3/?a=${id}`);
  await press(page, 'o3a', '2');
  await saved(page);
  await page.goto(`${site.url}answer/?a=${id}`);
  await page.getByRole('link', { name: /^Continue with/ }).click();
  await expect(page).toHaveURL(/\/answer\/o3\/\?.*#o3b$/);
  await expect(page.locator('#o3b')).toBeInViewport();
  await page.keyboard.press('1');
  await expect(checked(page, 'o3b')).toHaveValue('1');
});

test('checking the answers leads to an item and back again', async ({ page, site }) => {
  const id = await start(page, site.url);
  await press(page, 'o1a', '2');
  await press(page, 'o1b', 'a');
  await page.locator('#o1a').getByText('Add a note').click();
  await page.locator('#o1a').getByRole('textbox', { name: 'Shared note' }).fill('As agreed');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.goto(`${site.url}answer/check/?a=${id}`);
  await expect(page.locator('#check-o1a')).toContainText('2 Agreed. Staff have agreed');
  await expect(page.locator('#check-o1a')).toContainText('Shared note');
  await expect(page.locator('#check-o1b')).toContainText('For the link worker');
  await expect(page.locator('#check-o1c')).toContainText('Not answered');
  await expect(page.getByText('1 of 60 items answered. 1 is for someone else.')).toBeVisible();
  await expectAccessible(page);
  await page.locator('#check-o1a').getByRole('link', { name: 'Change' }).click();
  await expect(checked(page, 'o1a')).toBeFocused();
  await page.keyboard.press('3');
  await saved(page);
  await page.getByRole('link', { name: 'Back to check your answers' }).click();
  await expect(page.locator('#check-o1a')).toContainText('3 Routine');
});

test('answering fits a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  const id = await start(page, site.url);
  await page.locator('#o1a .choice:has([value="a"])').click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport();
  await saved(page);
  for (const route of ['answer/o1/', 'answer/', 'answer/ask/', 'answer/check/']) {
    await page.goto(`${site.url}${route}?a=${id}`);
    await expect(page.locator('.trail')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 390, height: 780 });
  }
});
