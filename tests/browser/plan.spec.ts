import type { Locator, Page } from '@playwright/test';
import {
  downloadOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  saved,
  test,
} from './harness';
import { openExample } from './openExample';

const titles = [
  'Make a one-page escalation card',
  'Put lone-working and debrief steps into use',
  'Agree what happens when a patient misses a session',
  'Share the spread of referrals by clinician',
];

const headings = (page: Page) => page.locator('.action h3');
const actionOf = (page: Page, title: string) =>
  page.locator('.action').filter({ has: page.getByRole('heading', { name: title }) });

async function openPlan(page: Page, url: string): Promise<string> {
  // Before the first date of the example's plan.
  await page.clock.setFixedTime(new Date('2026-03-02T10:00:00Z'));
  const id = await openExample(page, url);
  await page.goto(`${url}plan/?a=${id}`);
  await expect(headings(page)).toHaveCount(4);
  return id;
}

async function expectOrder(page: Page, order: readonly number[]): Promise<void> {
  const expected = order.map((index) => new RegExp(`^${titles[index]}`));
  await expect(headings(page)).toHaveText(expected);
}

test('a plan is made with the keyboard alone, and focus is never lost', async ({ page, site }) => {
  await openPlan(page, site.url);
  const add = page.getByRole('button', { name: 'Add to plan' }).first();
  const title = (await page.locator('.suggestion h3').first().innerText()).trim();
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(headings(page).nth(4)).toContainText(title);
  await expect(page.locator('.suggestion button:focus')).toHaveCount(1);

  await actionOf(page, title).getByRole('button', { name: 'Move up' }).focus();
  for (const place of [4, 3, 2, 1]) {
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Moved: ${title}. It is now ${place} of 5.`)).toBeVisible();
    await expect(actionOf(page, title).getByRole('button', { name: 'Move up' })).toBeFocused();
  }
  // At the top it stays, and stays focused.
  await page.keyboard.press('Enter');
  await expect(headings(page).first()).toContainText(title);
  await saved(page);
  await page.reload();
  await expect(headings(page).first()).toContainText(title);

  await actionOf(page, title).getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await expect(headings(page)).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'Your plan' })).toBeFocused();
});

test('an action is dragged to another place with the mouse, and back by Undo', async ({
  page,
  site,
}) => {
  await openPlan(page, site.url);
  await dragByMouse(page, gripOf(page, titles[3] ?? ''), actionOf(page, titles[0] ?? ''), 'before');
  await expectOrder(page, [3, 0, 1, 2]);
  await saved(page);
  await page.reload();
  await expectOrder(page, [3, 0, 1, 2]);
  await dragByMouse(page, gripOf(page, titles[3] ?? ''), actionOf(page, titles[1] ?? ''), 'after');
  await expectOrder(page, [0, 1, 3, 2]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectOrder(page, [3, 0, 1, 2]);
});

test('Escape lets go of a dragged action where it was', async ({ page, site }) => {
  await openPlan(page, site.url);
  const grip = gripOf(page, titles[0] ?? '');
  const box = await boxOf(grip);
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x, box.y + 60, { steps: 4 });
  await expect(page.locator('.actions-dragging')).toHaveCount(1);
  await page.mouse.move(box.x, box.y + 160, { steps: 4 });
  await page.keyboard.press('Escape');
  await expect(page.locator('.actions-dragging')).toHaveCount(0);
  await page.mouse.up();
  await expectOrder(page, [0, 1, 2, 3]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 780 } });

  test('an action is dragged by its grip, while the page stays where it is', async ({
    page,
    site,
  }) => {
    await openPlan(page, site.url);
    const grip = gripOf(page, titles[0] ?? '');
    // Away from the window's edges, where the page moves along.
    await grip.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const from = await boxOf(grip);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove', y: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: from.x, y }] });
    await touch('touchStart', from.y);
    await touch('touchMove', from.y + 12);
    await expect(page.locator('.actions-dragging')).toHaveCount(1);
    const target = await boxOf(headings(page).nth(2));
    await touch('touchMove', target.y);
    await touch('touchMove', target.y + 20);
    await expect(page.locator('.action-after, .action-before')).toHaveCount(1);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expectOrder(page, [1, 2, 0, 3]);
  });
});

test('suggestions are filtered, counted, and found again after a reload', async ({
  page,
  site,
}) => {
  await openPlan(page, site.url);
  const shown = page.locator('.suggestion');
  await page.getByLabel('Domain', { exact: true }).selectOption('o1');
  await expect(page.getByText(/^Showing (\d+) of \1\.$/)).toBeVisible();
  const count = await shown.count();
  expect(count).toBeGreaterThan(0);
  await expect(page.getByText(`Showing ${count} of ${count}.`)).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('Domain', { exact: true })).toHaveValue('o1');
  await expect(shown).toHaveCount(count);
  await page.goto(`${page.url()}&effort=high`);
  await expect(shown).toHaveCount(0);
  await expect(page.getByText('No suggestion matches.')).toBeVisible();
  await page.getByRole('button', { name: /^Show all/ }).click();
  await expect(shown).toHaveCount(8);
  expect(new URL(page.url()).searchParams.get('domain')).toBeNull();
});

test('an action of one’s own takes every field, and keeps its private note out of what is sent', async ({
  page,
  site,
}) => {
  const id = await openPlan(page, site.url);
  await page.getByText('Write your own action').click();
  await page.getByLabel('What will you do?').fill('Ask the library for a room');
  await page.locator('#own-domain').selectOption('o6');
  await page.locator('form').getByRole('button', { name: 'Add to plan' }).click();
  const action = actionOf(page, 'Ask the library for a room');
  await action.getByLabel('Led by').selectOption('other');
  await action.getByLabel('Due date').fill('2026-09-09');
  await action.getByText('More about this action').click();
  await action.getByLabel('Name (optional)').fill('Sam Quill');
  await action.getByLabel('How you will know it worked').fill('A key to the room');
  await action.getByLabel('Shared note').fill('Tuesdays suit them.');
  await action.getByLabel('Private note').fill('Walrus-9921');
  await action.getByLabel('Status').selectOption('stopped');
  await action.getByLabel('Why was it stopped?').fill('The library closed');
  await page.keyboard.press('Tab');
  await action.getByText('How it went so far').click();
  await expect(action.locator('.history li')).toHaveText([
    '2 March 2026: Not started, said by Practice manager.',
    '2 March 2026: Stopped, said by Practice manager. Why: The library closed',
  ]);
  await saved(page);
  await page.reload();
  await expect(action.getByLabel('Due date')).toHaveValue('2026-09-09');
  await action.getByText('More about this action').click();
  await expect(action.getByLabel('Private note')).toHaveValue('Walrus-9921');
  await expect(action.locator('[id$="-domain"]')).toHaveValue('o6');
  await expectAccessible(page);

  await page.goto(`${site.url}documents/?a=${id}`);
  await page.getByText('See exactly what they will see').click();
  const preview = page.locator('.preview');
  await expect(preview).toContainText('Ask the library for a room');
  await expect(preview).toContainText('Tuesdays suit them.');
  await expect(preview).not.toContainText('Sam Quill');
  const sent = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Download the file to send' }).click(),
  );
  expect(sent.bytes.toString()).toContain('Tuesdays suit them.');
  expect(sent.bytes.toString()).not.toMatch(/Sam Quill|Walrus-9921/);
  await page.getByLabel('Show the names of owners').check();
  await expect(preview).toContainText('Sam Quill');
  await expect(preview).not.toContainText('Walrus-9921');
});

test('a removal and a change of status are taken back', async ({ page, site }) => {
  await openPlan(page, site.url);
  const action = actionOf(page, titles[1] ?? '');
  await action.getByLabel('Status').selectOption('done');
  await expect(page.getByText(`Done: ${titles[1]}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(action.getByLabel('Status')).toHaveValue('notStarted');
  await action.getByText('More about this action').click();
  await action.getByText('How it went so far').click();
  await expect(action.locator('.history li')).toHaveCount(1);
  await action.getByRole('button', { name: 'Remove' }).click();
  await expect(headings(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectOrder(page, [0, 1, 2, 3]);
});

test('what the actions aim at is on the wheel and in a table, and in no file', async ({
  page,
  site,
}) => {
  const id = await openPlan(page, site.url);
  await page.getByText('What these actions aim at').click();
  const row = page.locator('.aims tr', { hasText: 'Medical collaboration' });
  // Levels 2 2 1 3, of which the action raises the 1 to 4: 11 of 16.
  await expect(row).toContainText('50, Developing');
  await expect(row).toContainText('69, Routine');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.goto(`${site.url}documents/?a=${id}`);
  const table = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Scores (.csv)' }).click(),
  );
  expect(table.bytes.toString()).toContain('Medical collaboration');
  expect(table.bytes.toString()).not.toContain('68.75');
});

interface Point {
  readonly x: number;
  readonly y: number;
}

const gripOf = (page: Page, title: string) => actionOf(page, title).locator('.action-grip');

/** The middle of an element in the window. */
async function boxOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function dragByMouse(
  page: Page,
  grip: Locator,
  beside: Locator,
  side: 'before' | 'after',
): Promise<void> {
  await grip.scrollIntoViewIfNeeded();
  const from = await boxOf(grip);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 8, { steps: 2 });
  // The list has folded up: only now is the target where it will be.
  await expect(page.locator('.actions-dragging')).toHaveCount(1);
  const to = await boxOf(beside);
  await page.mouse.move(from.x, to.y + (side === 'before' ? -15 : 15), { steps: 6 });
  await page.mouse.up();
}
