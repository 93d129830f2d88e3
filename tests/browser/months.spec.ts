import type { Page } from '@playwright/test';
import {
  downloadOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  saved,
  test,
} from './harness';
import { openExample } from './openExample';
import { readPdf } from './readPdf';

/** The day clocks change in each place, so that a day of 23 hours lies on the date. */
const zones = [
  { timezoneId: 'Europe/London', day: '2026-03-29', written: '29 March 2026' },
  { timezoneId: 'America/Los_Angeles', day: '2026-03-08', written: '8 March 2026' },
  { timezoneId: 'Pacific/Auckland', day: '2026-04-05', written: '5 April 2026' },
] as const;

for (const { timezoneId, day, written } of zones) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test(`a due date stays ${written} wherever it goes`, async ({ page, site }) => {
      // Half an hour into the day here; the day before or the same one in Greenwich.
      await page.clock.setFixedTime(await instantOf(page, day, '00:30'));
      const id = await openExample(page, site.url);
      await page.goto(`${site.url}plan/?a=${id}`);
      const action = page.locator('.action').first();
      await action.getByLabel('Due date').fill(day);
      await page.keyboard.press('Tab');
      await saved(page);
      await page.reload();
      await expect(action.getByLabel('Due date')).toHaveValue(day);
      // Due today is not overdue, at either end of the day.
      await expect(action.getByText('Due soon')).toBeVisible();
      await page.clock.setFixedTime(await instantOf(page, day, '23:30'));
      await saved(page);
      await page.reload();
      await expect(action.getByText('Due soon')).toBeVisible();

      await page.goto(`${site.url}documents/?a=${id}`);
      await page.getByText('See exactly what they will see').click();
      await expect(page.locator('.preview')).toContainText(`due ${written}`);
      const calendar = await downloadOf(page, () =>
        page.getByRole('button', { name: /dates? \(\.ics\)/ }).click(),
      );
      const compact = day.replaceAll('-', '');
      expect(calendar.bytes.toString()).toContain(`DTSTART;VALUE=DATE:${compact}`);
      const table = await downloadOf(page, () =>
        page.getByRole('button', { name: 'Plan (.csv)' }).click(),
      );
      expect(table.bytes.toString()).toContain(day);

      // A day later it is.
      await page.clock.setFixedTime(await instantOf(page, addDay(day), '00:30'));
      await page.goto(`${site.url}plan/?a=${id}`);
      await expect(action.getByText('Overdue')).toBeVisible();
    });
  });
}

test('three months on, a meeting goes through the plan by keyboard, and round two begins', async ({
  page,
  site,
}) => {
  test.setTimeout(150_000);
  await page.clock.setFixedTime(new Date('2026-03-02T10:00:00Z'));
  const id = await openExample(page, site.url);
  await page.clock.setFixedTime(new Date('2026-06-02T10:00:00Z'));
  await page.goto(`${site.url}plan/?a=${id}`);
  await expect(page.locator('.counts')).toContainText('3 overdue, 1 due in the next 30 days.');
  await page.getByRole('link', { name: 'Review the plan in a meeting' }).click();

  const overdue = page.locator('section', { has: page.getByRole('heading', { name: 'Overdue' }) });
  await expect(overdue.locator('.review-row')).toHaveCount(3);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'contrast');
  await page.emulateMedia({ colorScheme: 'light' });
  await reviewByKeyboard(page);
  await printsOnOnePage(page, ['Make a one-page escalation card', '15 July 2026', 'Too costly']);

  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });

  // Suggested by band, and kept when it is taken: six months after 2 March for Developing.
  await page.getByRole('button', { name: 'Use 2 September 2026' }).click();
  await expect(page.getByLabel('Date of the next assessment')).toHaveValue('2026-09-02');
  await page.clock.setFixedTime(new Date('2026-06-02T10:05:00Z'));
  await page.getByRole('button', { name: 'Finish this review' }).click();
  await expect(page.getByText('Noted.')).toBeVisible();
  await saved(page);
  await page.getByRole('link', { name: 'Back to the plan' }).click();
  const counts = page.locator('.counts');
  await expect(counts).toContainText('2 live actions.');
  await expect(counts).toContainText(
    'Nothing overdue, 1 due in the next 30 days, 1 done, 1 stopped.',
  );
  await expect(counts).toContainText('Next assessment: 2 September 2026.');

  // The next meeting is told what came since this one, and that is nothing.
  await page.clock.setFixedTime(new Date('2026-09-02T10:00:00Z'));
  await page.goto(`${site.url}review/?a=${id}`);
  await expect(page.locator('.review-row')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: /^Done/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Start the next round' }).click();
  await beginRoundTwo(page);
});

test.describe('with a plan of forty long actions', () => {
  // A worker would answer for the file that is put in the example's place.
  test.use({ serviceWorkers: 'block' });

  test('the review prints on one page, and says how many more there are', async ({
    page,
    site,
  }) => {
    await page.clock.setFixedTime(new Date('2026-03-02T10:00:00Z'));
    await page.route('**/examples/example.linkready', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: fillPlan(await response.text(), 40) });
    });
    const id = await openExample(page, site.url);
    await page.goto(`${site.url}review/?a=${id}`);
    await expect(page.locator('.review-row')).toHaveCount(40);
    await printsOnOnePage(page, ['Overdue', '28 more actions are in LinkReady.']);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
});

/** Done, stopped with why, and a new date, without a mouse. */
async function reviewByKeyboard(page: Page): Promise<void> {
  const rows = page.locator('.review-row');
  const statusOf = (row: number) => rows.nth(row).locator('input:checked');
  await rows.nth(0).getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('3');
  await expect(statusOf(0)).toHaveValue('done');
  await page.keyboard.press('u');
  await expect(statusOf(0)).toHaveValue('inProgress');
  await page.keyboard.press('3');
  await expect(statusOf(0)).toHaveValue('done');
  await expect(statusOf(0)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('4');
  const reason = rows.nth(1).getByLabel('Why was it stopped?');
  await expect(reason).toBeFocused();
  // Figures in a field are text.
  await page.keyboard.type('Too costly: 1200 a year');
  await page.keyboard.press('Enter');
  await expect(statusOf(1)).toHaveValue('stopped');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await expect(rows.nth(2).getByLabel('Due date')).toBeFocused();
  await rows.nth(2).getByLabel('Due date').fill('2026-07-15');
  await page.keyboard.press('Escape');
  await expect(statusOf(2)).toBeFocused();
  // Nothing has jumped away under a decision.
  await expect(rows.nth(0)).toContainText('Make a one-page escalation card');
}

async function printsOnOnePage(page: Page, texts: readonly string[]): Promise<void> {
  for (const options of [{ format: 'A4' }, { preferCSSPageSize: true }] as const) {
    const { pages, text, info } = readPdf(await page.pdf(options));
    expect(pages).toHaveLength(1);
    expect(info.get('Page size')).toContain('A4');
    for (const expected of texts) expect(text).toContain(expected);
  }
}

/** Live actions move on with what was said of them; what is over is told. */
async function beginRoundTwo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start this round' }).click();
  await expect(page).toHaveURL(/\/answer\//);
  await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).click();
  await expect(page.locator('.action')).toHaveCount(2);
  const moved = page.locator('.action').first();
  await expect(moved.getByLabel('Due date')).toHaveValue('2026-07-15');
  const since = page.locator('.since');
  await expect(since).toContainText('1 done, 1 stopped');
  await since.locator('summary').click();
  await expect(since).toContainText('Make a one-page escalation card (Done)');
  await expectAccessible(page);
}

/** The example's file with another plan: long titles, owners and reasons, in every part of a review. */
function fillPlan(file: string, count: number): string {
  const data = JSON.parse(file);
  const [pattern] = data.assessment.actions;
  const days = ['2026-01-31', '2026-03-20', '2026-12-01', undefined];
  data.assessment.actions = Array.from({ length: count }, (_, index) => {
    const status = ['notStarted', 'inProgress', 'notStarted', 'stopped'][index % 4];
    return {
      ...pattern,
      id: `long-${index}`,
      title: `${index}. ${'A long undertaking '.repeat(10)}`,
      owner: { role: 'linkWorkerManager', name: 'Bartholomew Featherstonehaugh '.repeat(3) },
      dueDate: days[index % 3],
      status,
      order: index,
      statusHistory: [
        { at: pattern.changedAt, status, reason: 'There was never any time for it. '.repeat(9) },
      ],
    };
  });
  return JSON.stringify(data);
}

/** A time of day on the clocks of the place that the page is in. */
async function instantOf(page: Page, day: string, time: string): Promise<Date> {
  return new Date(await page.evaluate((local) => Date.parse(local), `${day}T${time}:00`));
}

function addDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
