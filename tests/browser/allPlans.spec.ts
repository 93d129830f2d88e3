import JSZip from 'jszip';
import { downloadOf, expect, test } from './harness';
import { readPdf } from './readPdf';
import { startSite } from './startSite';

test.use({ serviceWorkers: 'allow' });

test('the plans of all sites come in one zip, each with its data, made offline', async ({
  page,
  site,
  context,
}) => {
  const names = ['Elm Street Surgery', 'Oak Lane Practice', 'Oak Lane Practice'];
  for (const name of names) await startSite(page, site.url, name);
  await page.goto(site.url);
  await expect(page.getByText('Ready to work offline')).toBeVisible();
  await context.setOffline(true);
  const made = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Download 3 plans (zip)' }).click(),
  );
  await expect(page.getByText('3 plans are in the zip')).toBeVisible();
  expect(made.name).toMatch(/^Action plans \d{4}-\d{2}-\d{2}\.zip$/);

  const files = Object.values((await JSZip.loadAsync(made.bytes)).files);
  const sites = [];
  for (const file of files) {
    const bytes = await file.async('uint8array');
    const found = readPdf(bytes);
    // The page that tells of the data inside prints its fingerprint.
    expect(found.text).toMatch(/[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/);
    sites.push(names.find((name) => found.text.includes(name)));
  }
  expect(sites.toSorted()).toEqual(names);
});

test('a batch shows how far it is, and stops when told to', async ({ page, site }) => {
  for (const name of ['Elm Street Surgery', 'Oak Lane Practice']) {
    await startSite(page, site.url, name);
  }
  // The faces are held back, so that the batch is still under way when it is stopped.
  await page.context().route('**/*.ttf', () => {});
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Download 2 plans (zip)' }).click();
  await expect(page.getByText('0 of 2 made')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Stopped. No file was made.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download 2 plans (zip)' })).toBeEnabled();
});
