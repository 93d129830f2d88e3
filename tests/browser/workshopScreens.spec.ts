import type { Page } from '@playwright/test';
import { encodeShort } from '../../src/exchange/codes/shortCode';
import { markSession } from '../../src/exchange/workshop/joinCode';
import { recordResponse } from '../../src/model';
import { buildAssessment, fixtureTime, respondentId } from '../fixtures';
import { realInstrument } from '../fixtures/instrument';
import { downloadOf, expect, expectAccessible, expectNoSidewaysScroll, test } from './harness';
import { typeCode } from './workshopRoom';

/** Opens a rehearsal with three tables of example people; gives its id. */
async function rehearse(page: Page, url: string): Promise<string> {
  await page.goto(`${url}workshop/`);
  await page.getByRole('button', { name: 'Rehearse' }).click();
  await expect(page.locator('.workshop-bar')).toBeVisible();
  return new URL(page.url()).searchParams.get('w') ?? '';
}

for (const { name, viewport } of [
  { name: 'a phone', viewport: { width: 390, height: 780 } },
  { name: 'a desktop', viewport: { width: 1366, height: 900 } },
]) {
  test(`the screens of a workshop are accessible on ${name}, light and dark`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const id = await rehearse(page, site.url);
    for (const address of [
      'workshop/?',
      `workshop/prepare/?w=${id}`,
      `workshop/run/?w=${id}&way=paper`,
      `workshop/run/?w=${id}&way=codes`,
      `workshop/run/?w=${id}&part=talk`,
      `workshop/leave/?w=${id}`,
      'join/?',
    ]) {
      await page.goto(site.url + address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('.loading')).toHaveCount(0);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, 'contrast');
      await page.emulateMedia({ colorScheme: 'light' });
      // 320 px is a desktop at 400 % zoom.
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize(viewport);
    }
  });
}

test('the wall follows in a window of its own, fits every projector, and shows nobody before all are shown', async ({
  page,
  site,
}) => {
  const id = await rehearse(page, site.url);
  await page.getByRole('button', { name: 'Talk and agree' }).click();
  const wall = await page.context().newPage();
  await wall.goto(`${site.url}workshop/wall/?w=${id}`);
  await expect(wall.locator('.wall')).toHaveAttribute('data-view', 'agenda');
  await site.stop();

  await page.locator('.workshop-talk-list li button').first().click();
  await expect(wall.locator('.wall')).toHaveAttribute('data-view', 'item');
  await expect(wall.getByText('30 of 30 in')).toBeVisible();
  await page.getByLabel('The room sees').selectOption('spread');
  await expect(wall.locator('.wall')).toHaveAttribute('data-view', 'spread');
  await expect(wall.locator('.workshop-dots')).toHaveCount(0);
  await page.locator('.workshop-talk-item').focus();
  await page.keyboard.press('r');
  await expect(wall.locator('.workshop-dots')).toHaveCount(3);
  await expectAccessible(wall);
  await wall.getByRole('button', { name: 'White on black' }).click();
  await expectAccessible(wall, 'contrast');

  const views = ['agenda', 'join', 'item', 'spread', 'domain', 'plan', 'nothing'] as const;
  for (const view of views) {
    await page.getByLabel('The room sees').selectOption(view);
    await expect(wall.locator('.wall')).toHaveAttribute('data-view', view);
    // Roles would tell who said what.
    await expect(wall.locator('.wall')).not.toContainText(/nurse|reception|GP|manager/i);
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
    ] as const) {
      await wall.setViewportSize({ width, height });
      const beyond = await wall
        .locator('.wall')
        .evaluate((one) => [
          one.scrollWidth - one.clientWidth,
          one.scrollHeight - one.clientHeight,
        ]);
      expect({ view, width, beyond }).toEqual({ view, width, beyond: [0, 0] });
    }
  }
});

test('a device that cannot work offline is told so, with what to do', async ({ page, site }) => {
  // Service workers are blocked here, as in a private window.
  const id = await rehearse(page, site.url);
  await page.goto(`${site.url}workshop/prepare/?w=${id}`);
  const ready = page.locator('.workshop-ready');
  await expect(ready).toHaveAttribute('data-verdict', 'no');
  await expect(ready.locator('[data-check="worker"]')).toContainText('Stay online');
  await expect(ready.locator('[data-check="storage"]')).toContainText('This browser saves');
});

test('a code with somebody’s mark that says something else is asked about, and another counts apart', async ({
  page,
  site,
}) => {
  const id = await rehearse(page, site.url);
  await page.getByRole('button', { name: 'Phones' }).click();
  const codeOf = (level: 0 | 1 | 2) => {
    const said = { state: 'level', level } as const;
    const begun = buildAssessment('Elsewhere');
    const assessment = recordResponse(begun, 'o1q', respondentId, said, fixtureTime);
    const order = { assessment, instrument: realInstrument(), respondent: respondentId };
    return encodeShort({ ...order, scope: { kind: 'quick' }, session: markSession(id) });
  };
  const question = page.getByRole('alertdialog');
  await typeCode(page, codeOf(0), /does not say the table/);
  await question.getByRole('button').first().click();
  const news = page.locator('.workshop-news p');
  await expect(news.first()).toHaveText(/^In at .*: 1 answer/);
  await typeCode(page, codeOf(0), /The very same again/);

  const before = await news.count();
  await page.getByLabel('Or type or paste a code').fill(codeOf(1));
  await page.getByRole('button', { name: 'Read this code' }).click();
  await expect(question).toContainText('Nothing was taken yet. Whose is it?');
  await expect(news).toHaveCount(before);
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Another person' }).click();
  await question.getByRole('button').nth(1).click();
  await expect(news.first()).toHaveText(/^In at .*: 1 answer/);

  // Each of the two comes again as the one they are; a third answer of theirs is a correction, if they say so.
  await typeCode(page, codeOf(1), /The very same again/);
  await page.getByLabel('Or type or paste a code').fill(codeOf(2));
  await page.getByRole('button', { name: 'Read this code' }).click();
  await expect(question.getByRole('button')).toHaveCount(3);
  await question
    .getByRole('button', { name: /^The same person/ })
    .nth(1)
    .click();
  await expect(news.first()).toHaveText(/^Corrected by the same person at .* 1 answer is changed/);
});

test('a second laptop takes over from a file, and the first is cleared, with a way back', async ({
  page,
  site,
  browser,
}) => {
  const id = await rehearse(page, site.url);
  await page.getByRole('button', { name: 'Talk and agree' }).click();
  await page.locator('.workshop-talk-list li button').first().click();
  await page.locator('.workshop-talk-item').focus();
  await page.keyboard.press('r');
  await page.keyboard.press('p');
  await expect(page.getByText('Parked (1)')).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByText('Parked (1)')).toHaveCount(0);
  await page.keyboard.press('3');
  await expect(page.getByLabel('Why, in one sentence')).toBeFocused();
  await page.keyboard.type('Seen last month');
  await page.keyboard.press('Enter');
  await expect(page.locator('.workshop-talk-item')).toBeFocused();
  await page.locator('.trail').getByRole('link', { name: 'Leave with it' }).click();
  const saved = await downloadOf(page, () =>
    page.getByRole('button', { name: "Save the workshop's file" }).click(),
  );

  const second = await browser.newContext({ locale: 'en-GB' });
  const other = await second.newPage();
  await other.goto(`${site.url}workshop/`);
  await other
    .getByLabel('Open the file of a workshop')
    .setInputFiles({ name: 'w.txt', mimeType: 'text/plain', buffer: saved.bytes });
  await other.getByRole('button', { name: 'Take it over' }).click();
  await other.waitForURL(/workshop\/run/);
  await other.goto(`${site.url}workshop/leave/?w=${id}`);
  await expect(other.locator('.workshop-leave-table').first()).toContainText('1 item agreed');
  await second.close();

  const feedback = page.getByRole('group', { name: 'Was this time well spent?' });
  await feedback.getByRole('button', { name: 'Yes' }).click();
  await feedback.getByRole('button', { name: 'Yes' }).click();
  await expect(feedback.getByLabel(/^Yes, to/)).toHaveValue('2');
  await page.getByRole('button', { name: 'Clear this workshop from the laptop' }).click();
  await expect(page.getByText('cleared from this laptop')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('cleared from this laptop')).toHaveCount(0);
  await page.goto(`${site.url}workshop/leave/?w=${id}`);
  await expect(page.locator('.workshop-leave-table').first()).toContainText('1 item agreed');
});
