import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { precacheList, serviceWorkerFile } from '../../scripts/precacheList.ts';
import { type ServedSite, serve } from '../../scripts/serve.ts';
import { deploymentNames, deployments } from './deployments';
import { test as base, expect, hydrated, offlineReady } from './harness';
import { startSite } from './startSite';

interface Release {
  /** The folder that is being served; a test may change it. */
  readonly folder: string;
}

const test = base.extend<Release>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from here.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'linkready-release-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  site: async ({ deployment, folder }, use) => {
    const { dir, base: path } = deployments[deployment];
    await cp(dir, folder, { recursive: true });
    const site: ServedSite = await serve({ dir: folder, base: path });
    await use(site);
    await site.stop();
  },
});

test.use({ serviceWorkers: 'allow' });

for (const deployment of deploymentNames) {
  test.describe(`built for ${deployments[deployment].base}`, () => {
    test.use({ deployment });

    test('a new version is offered, and comes when it is accepted, not before', async ({
      page,
      site,
      folder,
    }) => {
      await page.goto(site.url);
      await hydrated(page);
      await offlineReady(page);
      await expect(page.getByTestId('apply-update')).toBeHidden();

      await releaseNewVersion(folder);
      await page.reload();
      await hydrated(page);
      const offer = page.getByTestId('apply-update');
      await expect(offer).toBeVisible();
      expect(await versionOf(page)).toBe('1');
      await page.reload();
      await expect(offer, 'the offer comes again on the next page').toBeVisible();
      expect(await versionOf(page)).toBe('1');

      await offer.click();
      await expect.poll(() => versionOf(page)).toBe('2');
      await hydrated(page);
      await expect(offer).toBeHidden();
    });

    test('the page of the very first visit is offered it, too, and reloads once', async ({
      page,
      site,
      folder,
    }) => {
      await page.goto(site.url);
      await hydrated(page);
      await offlineReady(page);
      await releaseNewVersion(folder);
      await checkForUpdate(page);
      const loads: string[] = [];
      page.on('load', () => loads.push(page.url()));
      await page.getByTestId('apply-update').click();
      await expect.poll(() => versionOf(page)).toBe('2');
      await hydrated(page);
      expect(loads).toHaveLength(1);
    });

    test('another tab is never reloaded under the hands of the person', async ({
      page,
      context,
      site,
      folder,
    }) => {
      await page.goto(site.url);
      await hydrated(page);
      await offlineReady(page);
      const other = await context.newPage();
      await other.goto(site.url);
      await hydrated(other);
      await releaseNewVersion(folder);
      await checkForUpdate(page);
      await page.getByTestId('apply-update').click();
      await expect.poll(() => versionOf(page)).toBe('2');
      await expect(other.getByTestId('apply-update')).toBeVisible();
      expect(await versionOf(other)).toBe('1');
      await other.getByTestId('apply-update').click();
      await expect.poll(() => versionOf(other)).toBe('2');
    });
  });
}

test('what is on the device is kept before a new version takes over', async ({
  page,
  site,
  folder,
}) => {
  await startSite(page, site.url, 'Elm Street Surgery');
  await offlineReady(page);
  await releaseNewVersion(folder);
  await checkForUpdate(page);
  await page.getByTestId('apply-update').click();
  await page.waitForEvent('load');
  await page.goto(`${site.url}your-data/`);
  await page.getByText('Whole device: 1 earlier version').click();
  await expect(
    page.getByText('before a new version of LinkReady took over: 1 site, 1 round.'),
  ).toBeVisible();
});

const mark = '<meta name="release" content="2">';

/** Changes the home page and, as a build would, the worker's list. */
async function releaseNewVersion(folder: string): Promise<void> {
  const home = join(folder, 'index.html');
  const worker = join(folder, serviceWorkerFile);
  const before = await revisionOf(folder);
  const html = await readFile(home, 'utf8');
  await writeFile(home, html.replace('</head>', `${mark}</head>`));
  const code = await readFile(worker, 'utf8');
  expect(code).toContain(before);
  await writeFile(worker, code.replace(before, await revisionOf(folder)));
}

async function revisionOf(folder: string): Promise<string> {
  const home = (await precacheList(folder)).find(({ url }) => url === 'index.html');
  return home?.revision ?? '';
}

/** What the browser does by itself once a day. */
async function checkForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

/** A page that is on its way from one version to the next has none. */
async function versionOf(page: Page): Promise<'1' | '2' | undefined> {
  try {
    const marks = await page.locator('meta[name="release"]').count();
    return marks === 0 ? '1' : '2';
  } catch {
    return undefined;
  }
}
