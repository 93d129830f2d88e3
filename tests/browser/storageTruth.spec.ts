import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, LaunchOptions, Page } from '@playwright/test';
import { expect, saved, test } from './harness';
import { type StartedBrowser, startBrowser } from './startBrowser';
import { answerItems, fileOf, openFile, startSite } from './startSite';

const notProved = 'Saved in this browser. Some work computers clear this at sign-out.';
const monday = new Date('2026-11-02T09:00:00');
const mondayNoon = new Date('2026-11-02T12:00:00');
const tuesday = new Date('2026-11-03T09:00:00');

const isLong = process.env.LINKREADY_LONG === '1';
const kills = isLong ? 30 : 5;

test.setTimeout(isLong ? 1_800_000 : 240_000);

let profile = '';
test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'linkready-truth-'));
});
test.afterEach(async () => {
  await rm(profile, { recursive: true, force: true });
});

test('the sign trusts a browser once a session on a later day has found everything again', async ({
  site,
}, info) => {
  await onDay(monday, info.project.use.launchOptions, async (page) => {
    const id = await startSite(page, site.url, 'Elm Street Surgery');
    await answerItems(page, { o1a: '3' });
    await page.goto(`${site.url}answer/?a=${id}`);
    await expect(page.getByText(notProved)).toBeVisible();
    await page.reload();
    await expect(page.getByText(notProved)).toBeVisible();
  });
  await onDay(mondayNoon, info.project.use.launchOptions, async (page) => {
    await page.goto(site.url);
    await expect(page.getByText(notProved)).toBeVisible();
    await page.reload();
    await expect(page.getByText(notProved)).toBeVisible();
  });
  await onDay(tuesday, info.project.use.launchOptions, async (page) => {
    await page.goto(site.url);
    const found = 'Saved in this browser, and found again on 3 November 2026.';
    await expect(page.getByText(found)).toBeVisible();
    await page.getByRole('link', { name: /^Continue/ }).click();
    await expect(page.getByText(found)).toBeVisible();
  });
});

test('a page that stayed open over night proves nothing, nor does a tab beside it', async ({
  site,
}, info) => {
  await onDay(monday, info.project.use.launchOptions, async (page, context) => {
    const id = await startSite(page, site.url, 'Elm Street Surgery');
    await page.goto(`${site.url}answer/?a=${id}`);
    await expect(page.getByText(notProved)).toBeVisible();
    await context.clock.setFixedTime(tuesday);
    const beside = await context.newPage();
    await beside.goto(site.url);
    await expect(beside.getByText(notProved)).toBeVisible();
    await page.getByRole('link', { name: 'Home' }).click();
    await expect(page.getByRole('heading', { name: 'Elm Street Surgery' })).toBeVisible();
    await expect(page.getByText(notProved)).toBeVisible();
  });
});

test('where a computer clears everything at sign-out, the file goes on, and the sign does not boast', async ({
  site,
}, info) => {
  const { origin } = new URL(site.url);
  let file: Buffer = Buffer.alloc(0);
  let id = '';
  await onDay(monday, info.project.use.launchOptions, async (page) => {
    id = await startSite(page, site.url, 'Elm Street Surgery');
    await answerItems(page, { o1a: '3', o1b: '2' });
    file = await fileOf(page, site.url, id);
  });
  await onDay(tuesday, info.project.use.launchOptions, async (page, context) => {
    const devTools = await context.newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.goto(site.url);
    await expect(page.getByText('Nothing is saved here yet.')).toBeVisible();
    await openFile(page, file);
    await expect(page.getByText('Elm Street Surgery is open on this device.')).toBeVisible();
    await page.goto(`${site.url}answer/o1/?a=${id}`);
    await expect(page.locator('#o1a input:checked')).toHaveValue('3');
    await expect(page.locator('#o1b input:checked')).toHaveValue('2');
    await page.goto(site.url);
    await expect(page.getByText(notProved)).toBeVisible();
  });
});

test(`no answer that was said to be saved is lost in ${kills} kills of the browser`, async ({
  site,
}, info) => {
  let browser = await startBrowser(profile, info.project.use.launchOptions ?? {});
  let page = await browser.context.newPage();
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  // The same moments in every run: a lost answer can be looked for again.
  let seed = 20_261_102;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  let checked = 0;
  try {
    for (let round = 0; round < kills; round += 1) {
      await page.goto(`${site.url}answer/o1/?a=${id}`);
      const promised = await answerUntilKilled(
        { browser, page },
        { round, answers: 1 + Math.floor(random() * 5), milliseconds: random() * 600 },
      );
      browser = await startBrowser(profile, info.project.use.launchOptions ?? {});
      page = await browser.context.newPage();
      await page.goto(`${site.url}answer/o1/?a=${id}`);
      await expect(page.locator('.item').first()).toBeVisible();
      for (const [item, { said, later }] of promised) {
        const value = await page.locator(`#${item} input:checked`).inputValue();
        // One that was on its way at the end may have come through.
        expect([said, ...later], `${item} after kill ${round + 1}`).toContain(value);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(kills);
  } finally {
    await browser.context.close();
  }
});

interface Promised {
  /** What the screen said was saved. */
  readonly said: string;
  /** What was given after that, unconfirmed. */
  readonly later: readonly string[];
}

/** When a browser is killed: so long after it was asked for so many answers. */
interface Moment {
  readonly round: number;
  readonly answers: number;
  readonly milliseconds: number;
}

/** Answers as fast as the page says "saved", until the browser's process is killed under it. */
async function answerUntilKilled(
  { browser, page }: { readonly browser: StartedBrowser; readonly page: Page },
  moment: Moment,
): Promise<ReadonlyMap<string, Promised>> {
  const promised = new Map<string, Promised>();
  let killed: Promise<void> | undefined;
  try {
    for (let press = 0; ; press += 1) {
      const item = `o1${'abcd'[press % 4]}`;
      const value = String((press + moment.round) % 5);
      const before = promised.get(item);
      if (before) promised.set(item, { ...before, later: [...before.later, value] });
      if (press === moment.answers) {
        killed = new Promise<void>((done) => setTimeout(done, moment.milliseconds)).then(() =>
          browser.kill(),
        );
      }
      await page.locator(`#${item} .choice:has([value="${value}"])`).click({ timeout: 20_000 });
      await expect(page.locator(`#${item} input:checked`)).toHaveValue(value);
      await saved(page);
      promised.set(item, { said: value, later: [] });
    }
  } catch (reason) {
    // The page went with its browser, in the middle of whatever it did.
    if (killed === undefined) throw reason;
  }
  await killed;
  return promised;
}

/** A browser session of its own on the same profile, with the day that it is. */
async function onDay(
  day: Date,
  options: LaunchOptions | undefined,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const { context } = await startBrowser(profile, options ?? {});
  try {
    await context.clock.setFixedTime(day);
    await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}
