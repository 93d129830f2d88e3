import type { Page } from '@playwright/test';
import { downloadOf, expect, hydrated, test } from './harness';
import { multiplyAssessment } from './multiplyAssessment';
import { openFile } from './startSite';

/** What would do harm as HTML, as a message's pattern, as a formula, or by turning a line round. */
const hostile = `=1+1 <img src=x onerror=alert(1)> {count, plural, '' {x}} \u202etxet`;

/** An assessment in which everything that people can type is hostile. */
function hostileFile(): string {
  const file = JSON.parse(multiplyAssessment(1));
  const { assessment } = file;
  const stamp = { changedAt: '2026-11-01T10:00:00.000Z' };
  const [first] = assessment.respondents;
  Object.assign(assessment.site, {
    name: hostile,
    network: hostile,
    commissioner: hostile,
    code: hostile,
    roleTitle: { singular: hostile, plural: hostile },
  });
  Object.assign(assessment.round, {
    name: hostile,
    invited: { invitation: 'i-1', from: hostile, purpose: hostile, seenBy: [hostile] },
  });
  assessment.respondentLabels.push({ ...stamp, id: 'l', respondent: first.id, text: hostile });
  for (const audience of ['private', 'shared']) {
    const id = `o1a.${first.id}.${audience}`;
    assessment.notes = assessment.notes.filter((note: { id: string }) => note.id !== id);
    const about = { about: 'o1a', respondent: first.id, audience, text: hostile };
    assessment.notes.push({ ...stamp, id, ...about });
  }
  for (const action of assessment.actions) {
    Object.assign(action, {
      title: hostile,
      measure: hostile,
      owner: { ...action.owner, name: hostile },
    });
  }
  return JSON.stringify(file);
}

test('what was typed elsewhere is shown as text on every screen', async ({ page, site }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(site.url);
  await openFile(page, Buffer.from(hostileFile()));
  await expect(page.getByText('is open on this device.')).toBeVisible();
  await expect(page.locator('.site-card')).toContainText(hostile);
  const link = page.locator('.site-card a[href*="?a="]').first();
  const id = new URL(await link.evaluate((one: HTMLAnchorElement) => one.href)).searchParams.get(
    'a',
  );

  // Of the same assessment from elsewhere the preview tells the name, too.
  const other = hostileFile().replaceAll('2026-11-01T10', '2026-11-02T10').replace('txet', 'tset');
  await openFile(page, Buffer.from(other));
  await expect(page.locator('.incoming h2')).toContainText('<img src=x');
  await expectNothingCame(page);
  for (const address of screens) {
    await page.goto(`${site.url}${address}?a=${id}`);
    await hydrated(page);
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page.getByRole('main')).toContainText('<img src=x', { timeout: 15_000 });
    await expectNothingCame(page);
  }
  expect(dialogs).toEqual([]);

  await page.goto(`${site.url}documents/?a=${id}`);
  const csv = page.getByRole('button', { name: /csv/i }).first();
  const { bytes } = await downloadOf(page, () => csv.click());
  // No cell begins as a formula does.
  expect(bytes.toString()).not.toMatch(/(^|[",;\t\n])=1\+1/m);
});

const screens = [
  'answer/',
  'answer/o1/',
  'answer/check/',
  'answer/ask/',
  'results/',
  'plan/',
  'review/',
  'documents/',
];

async function expectNothingCame(page: Page): Promise<void> {
  await expect(page.locator('img[src="x"], [onerror]')).toHaveCount(0);
}
