import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { deploymentNames, deployments } from './deployments';
import { expect, hydrated, offlineReady, test } from './harness';
import { watchProblems } from './watchProblems';

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
