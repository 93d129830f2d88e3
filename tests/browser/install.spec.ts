import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { deploymentNames, deployments } from './deployments';
import { expect, hydrated, offlineReady, test } from './harness';
import { startSite } from './startSite';
import { watchProblems } from './watchProblems';

test.use({ serviceWorkers: 'allow' });

test('installing is offered once results of one’s own have been looked at', async ({
  page,
  site,
}) => {
  const offer = page.getByRole('button', { name: 'Install LinkReady on this device' });
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Explore an example' }).click();
  await expect(page.getByText('This is an example.')).toBeVisible();
  await offerInstalling(page);
  await expect(offer).toHaveCount(0);

  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await offerInstalling(page);
  await expect(offer).toHaveCount(0);
  await page.goto(`${site.url}results/?a=${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await offerInstalling(page);
  await expect(offer).toBeVisible();
  await page.goto(site.url);
  await offerInstalling(page);
  await expect(offer).toBeVisible();
});

/** The browser's own offer, which it makes when it likes. */
async function offerInstalling(page: Page): Promise<void> {
  await hydrated(page);
  await expect(page.locator('.status-line[role="status"]')).toBeAttached();
  await page.evaluate(() => {
    dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt: () => undefined }));
  });
}

for (const deployment of deploymentNames) {
  test.describe(`built for ${deployments[deployment].base}`, () => {
    test.use({ deployment });

    test('the browser finds nothing that stands against installing', async ({ site }, info) => {
      const profile = await mkdtemp(join(tmpdir(), 'linkready-profile-'));
      const start = () =>
        chromium.launchPersistentContext(profile, info.project.use.launchOptions ?? {});
      try {
        const context = await start();
        const problems = await watchProblems(context, new URL(site.url).origin);
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(site.url);
        await hydrated(page);
        await offlineReady(page);
        const devTools = await context.newCDPSession(page);
        const manifest = await devTools.send('Page.getAppManifest');
        expect(manifest.errors).toEqual([]);
        expect(manifest.url).toContain(site.url);
        const verdict = await devTools.send('Page.getInstallabilityErrors');
        expect(verdict.installabilityErrors).toEqual([]);
        expect(problems.found).toEqual([]);
        await context.close();

        // A browser that was quit and opened again without a network still has the site.
        await site.stop();
        const again = await start();
        const laterPage = again.pages()[0] ?? (await again.newPage());
        expect((await laterPage.goto(site.url))?.status()).toBe(200);
        await again.close();
      } finally {
        await rm(profile, { recursive: true, force: true });
      }
    });
  });
}
