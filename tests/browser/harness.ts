import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type ServedSite, serve } from '../../scripts/serve.ts';
import { type DeploymentName, deployments } from './deployments';
import { type ProblemWatch, watchProblems } from './watchProblems';

/** What axe takes, by the name that its builder knows it. */
type RunOptions = Parameters<AxeBuilder['options']>[0];

interface Options {
  /** Which build is served; `test.use({ deployment: 'subPath' })` changes it. */
  readonly deployment: DeploymentName;
}

interface Fixtures {
  /** A site of the test's own; `await site.stop()` takes the network away for good. */
  readonly site: ServedSite;
  /** Whatever it finds fails the test at its end. */
  readonly problems: ProblemWatch;
}

/** Playwright's `test` with a served site, and with every console error, policy violation and foreign request fatal. */
export const test = base.extend<Options & Fixtures>({
  deployment: ['root', { option: true }],
  site: async ({ deployment }, use) => {
    const site = await serve(deployments[deployment]);
    await use(site);
    await site.stop();
  },
  problems: [
    async ({ context, site }, use) => {
      const problems = await watchProblems(context, new URL(site.url).origin);
      await use(problems);
      expect(problems.found).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until every island listens: clicks before that are lost. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** Waits until the service worker holds the whole site and answers for this page. */
export async function offlineReady(page: Page): Promise<void> {
  const state = () => page.evaluate(() => navigator.serviceWorker.controller?.state);
  await expect.poll(state, { timeout: 30_000 }).toBe('activated');
}

/** Waits until the page says that all that was changed on it is saved: leaving before that is too early. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('.saved')).toHaveAttribute('data-state', 'saved');
}

/** A file that the browser has saved. */
export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does something that downloads a file, and reads the file. */
export async function downloadOf(page: Page, action: () => Promise<void>): Promise<DownloadedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/**
 * Fails when axe finds anything on the page as it is now, by the rules of WCAG 2.2 A and AA and axe's best
 * practices, and by the AAA rule for the contrast of text. `contrast` runs the rules about colour alone: enough
 * when nothing but the colour scheme has changed.
 */
export async function expectAccessible(
  page: Page,
  rules: 'all' | 'contrast' = 'all',
): Promise<void> {
  // No page has a frame: the way that looks into those takes a second page and most of the time.
  const axe = new AxeBuilder({ page }).options(axeOptions[rules]).setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `${node.target.join(' ')}  ${node.failureSummary ?? ''}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
  expect(found).toEqual([]);
}

const contrastRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/** What is sound is not listed. */
const resultTypes: RunOptions['resultTypes'] = ['violations'];

const axeOptions: Readonly<Record<'all' | 'contrast', RunOptions>> = {
  all: {
    resultTypes,
    runOnly: {
      type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
    rules: { 'color-contrast-enhanced': { enabled: true } },
  },
  contrast: { resultTypes, runOnly: { type: 'rule', values: contrastRules } },
};

/** Opens everything on the page that can be opened. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((parts) => {
    for (const part of parts) if (part instanceof HTMLDetailsElement) part.open = true;
  });
  await page.locator('main [aria-expanded="false"]').evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });
}

/** Fails when the page is wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond, `pixels beyond the edge at ${page.url()}`).toBeLessThanOrEqual(0);
}
