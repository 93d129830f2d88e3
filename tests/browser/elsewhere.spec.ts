import { writeBackup } from '../../src/exchange/backup/writeBackup';
import { writePortfolioFile } from '../../src/exchange/portfolio/writePortfolioFile';
import { writeWorkshopFile } from '../../src/exchange/workshop/writeWorkshopFile';
import { full } from '../fixtures';
import { prepareWorkshop } from '../fixtures/workshop';
import { expect, expectAccessible, test } from './harness';
import { multiplyAssessment } from './multiplyAssessment';
import { openFile } from './startSite';

const about = { writtenAt: '2026-11-28T10:00:00.000Z', writtenBy: 'LinkReady' };

/** A portfolio's zip that is handed on: a list of one expected site, and no plan. */
async function portfolioFile(name: string): Promise<Buffer> {
  const site = { id: 'Z1', code: 'Z1', name: 'Quiet Lane Surgery', further: {} };
  const index = { id: 'handed-on', name, expected: { columns: [], sites: [site] }, joins: [] };
  async function* plans() {}
  const blob = await writePortfolioFile(index, plans(), about);
  return Buffer.from(await blob.arrayBuffer());
}

test('a portfolio opened on the home page goes on to Many sites, into one of its own or one that is here', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await openFile(page, await portfolioFile('North Vale'), 'handed-on.zip');
  await expect(page.getByRole('heading', { name: 'A portfolio that was handed on' })).toBeFocused();
  await expect(
    page.getByText('North Vale, with no plan and a list of 1 expected site.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on to Many sites' }).click();
  await expect(page.getByRole('heading', { name: 'North Vale: where shall it go?' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Read it in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'North Vale' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing new came in' })).toBeFocused();
  await page.getByText('1 file holds no plan').click();
  await expect(page.getByText(/The list that a portfolio is handed on with/)).toBeVisible();
  await page.getByRole('link', { name: 'Returns', exact: true }).click();
  await expect(page.getByText('Quiet Lane Surgery').first()).toBeVisible();
  // A reload takes nothing in again.
  await page.reload();
  await expect(page.getByText('Quiet Lane Surgery').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing new came in' })).toHaveCount(0);

  await page.goto(site.url);
  await openFile(page, await portfolioFile('South Vale'), 'handed-on.zip');
  await page.getByRole('button', { name: 'Go on to Many sites' }).click();
  await page.getByLabel('Put it into').selectOption({ label: 'North Vale' });
  await page.getByRole('button', { name: 'Read it in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'North Vale' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing new came in' })).toBeFocused();
});

test('a workshop opened on the home page goes on to Workshops, where it is shown and taken over', async ({
  page,
  site,
}) => {
  const workshop = prepareWorkshop();
  const { title } = workshop.sitting;
  const bytes = writeWorkshopFile({ workshop, assessments: [] }, { ...about, privateNotes: false });
  await page.goto(site.url);
  await openFile(page, Buffer.from(bytes));
  await expect(page.getByRole('heading', { name: 'A workshop', exact: true })).toBeFocused();
  await expect(page.getByText(title)).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('heading', { name: 'A workshop', exact: true })).toHaveCount(0);
  await openFile(page, Buffer.from(bytes));
  await page.getByRole('button', { name: 'Go on to Workshops' }).click();
  await expect(page.getByRole('region', { name: title })).toBeFocused();
  await expectAccessible(page);
});

test('a backup opened on the home page goes on to Your data, where it is shown before it comes back', async ({
  page,
  site,
}) => {
  const { assessment } = full;
  const parts = { assessments: [assessment], snapshots: [], workshops: [], settings: [] };
  const backup = writeBackup(parts, about);
  if (!backup.ok) throw new Error(backup.problem.name);
  const bytes = Buffer.from(backup.value.bytes);
  await page.goto(site.url);
  await openFile(page, bytes);
  await expect(page.getByText('From 28 November 2026, with 1 round.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on to Your data' }).click();
  await expect(page.getByRole('heading', { name: /^The backup of 28 November/ })).toBeFocused();
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('1 round is new', { exact: false })).toBeVisible();

  // Among other files, it is named with a way there.
  await page.goto(site.url);
  const mimeType = 'application/octet-stream';
  await page.getByLabel('Open a file').setInputFiles([
    { name: 'backup.linkready', mimeType, buffer: bytes },
    { name: 'one.linkready', mimeType, buffer: Buffer.from(multiplyAssessment(1)) },
  ]);
  await expect(page.getByRole('link', { name: 'Go to Your data' })).toBeVisible();
});
