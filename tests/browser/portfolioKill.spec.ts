import { zipSync } from 'fflate';
import { expect, test } from './harness';
import { multiplyAssessment } from './multiplyAssessment';
import { startBrowser } from './startBrowser';

const count = 800;
const batch = 250;

test('a computer that goes out while files are read loses no whole batch, and the same files go on from there', async ({
  site,
}, info) => {
  const profile = info.outputPath('profile');
  const options = info.project.use.launchOptions ?? {};
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index}.linkready`,
      Buffer.from(multiplyAssessment(index)),
    ]),
  );
  const zip = {
    name: 'plans.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(files, { level: 1 })),
  };

  let browser = await startBrowser(profile, options);
  let page = await browser.context.newPage();
  await page.goto(`${site.url}portfolio/`);
  await page.getByLabel('Name of the portfolio').fill('North');
  await page.getByRole('button', { name: 'Make portfolio' }).click();
  await page.locator('#open-file').setInputFiles(zip);
  await expect(page.getByText(/^[1-9]\d* new/)).toBeVisible();
  await browser.kill();

  browser = await startBrowser(profile, options);
  page = await browser.context.newPage();
  await page.goto(`${site.url}portfolio/`);
  await page.getByRole('link', { name: 'North' }).click();
  await page.locator('.site-table tbody tr').first().waitFor();
  const kept = Number(
    /of ([\d,]+) sites/.exec(await page.locator('.sites-count').innerText())?.[1],
  );
  expect(kept).toBeGreaterThan(0);
  expect(kept === count || kept % batch === 0, `${kept} plans are whole batches`).toBe(true);
  await page.getByText('Add files').click();
  await page.locator('#open-file').setInputFiles(zip);
  await expect(page.locator('.sites-count')).toHaveText(`${count} of ${count} sites`);
  await expect(page.getByText(`${kept} plans were here already, the same`)).toBeVisible();
  await browser.kill();
});
