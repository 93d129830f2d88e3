import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ServedSite, serve } from '../../scripts/serve.ts';
import { deployments } from './deployments';
import { test as base, expect, expectAccessible, saved } from './harness';
import { makeNextVersion } from './nextVersion';
import { answerItems, fileOf, idIn, startSite } from './startSite';

async function noteOn(page: Page, item: string, text: string): Promise<void> {
  const card = page.locator(`#${item}`);
  await card.getByText('Add a note').click();
  await card.getByRole('textbox', { name: 'Shared note' }).fill(text);
  await page.keyboard.press('Tab');
  await saved(page);
}

base(
  'the next round takes notes and live actions along, levels only when asked',
  async ({ page, site }) => {
    const first = await startSite(page, site.url, 'Elm Street Surgery');
    await answerItems(page, { o1a: '1', o1b: '3' });
    await noteOn(page, 'o1a', 'Two people do this');
    await page.goto(`${site.url}plan/?a=${first}`);
    for (const count of [1, 2]) {
      await page.getByRole('button', { name: 'Add to plan' }).first().click();
      await expect(page.locator('.action')).toHaveCount(count);
    }
    await page.locator('.action').first().getByLabel('Status').selectOption({ label: 'Done' });
    await saved(page);
    const before = await savedAssessment(page, site.url, first);

    await page.goto(`${site.url}round/?a=${first}`);
    await expect(page.getByText('1 live action moves on')).toBeVisible();
    await expect(page.getByText('1 action that is done or stopped stays')).toBeVisible();
    await expect(page.getByLabel('Name of this round')).toHaveValue('Round 2');
    await expect(page.getByLabel('Take last round’s notes along')).toBeChecked();
    await expect(page.getByLabel('Start from last round’s levels')).not.toBeChecked();
    await page.getByLabel('Date', { exact: true }).fill('2027-05-01');
    await page.getByRole('button', { name: 'Start this round' }).click();
    await expect(page).toHaveURL(/answer\//);
    const second = idIn(page);
    expect(second).not.toBe(first);

    const next = await savedAssessment(page, site.url, second);
    expect(next.round).toMatchObject({ name: 'Round 2', date: '2027-05-01' });
    expect(next.responses).toEqual([]);
    expect(next.notes.map(({ text }) => text)).toContain('Two people do this');
    expect(next.actions).toHaveLength(1);
    expect(next.earlier).toMatchObject({ assessment: first });
    expect(next.earlier?.finished).toHaveLength(1);
    expect(await savedAssessment(page, site.url, first)).toEqual(before);

    await page.goto(`${site.url}round/?a=${first}`);
    await page.getByLabel('Take last round’s notes along').uncheck();
    await page.getByLabel('Start from last round’s levels').check();
    await expect(page.getByLabel('Name of this round')).toHaveValue('Round 3');
    await page.getByRole('button', { name: 'Start this round' }).click();
    await expect(page).toHaveURL(/answer\//);
    const third = await savedAssessment(page, site.url, idIn(page));
    expect(third.responses.map(({ item }) => item)).toEqual(['o1a', 'o1b']);
    expect(third.notes).toEqual([]);
  },
);

interface Saved {
  readonly round: unknown;
  readonly instrument: string;
  readonly responses: readonly { readonly item: string }[];
  readonly notes: readonly { readonly text: string; readonly about: string }[];
  readonly actions: readonly unknown[];
  readonly earlier?: {
    readonly assessment: string;
    readonly finished: readonly unknown[];
    readonly items: readonly { readonly item: string }[];
  };
}

async function savedAssessment(page: Page, url: string, id: string): Promise<Saved> {
  return JSON.parse((await fileOf(page, url, id)).toString()).assessment;
}

/** The built site with a second, released version of the questions beside the first. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from here.
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'linkready-version-'));
    await cp(deployments.root.dir, folder, { recursive: true });
    const data = join(folder, 'data', 'instrument');
    const former = JSON.parse(await readFile(join(data, '2026-1', 'en.json'), 'utf8'));
    const { instrument, crosswalk } = makeNextVersion(former);
    await mkdir(join(data, '2027-1'));
    await writeFile(join(data, '2027-1', 'en.json'), JSON.stringify(instrument));
    await writeFile(join(data, '2027-1', 'crosswalk.json'), JSON.stringify(crosswalk));
    const page = join(folder, 'round', 'index.html');
    const html = await readFile(page, 'utf8');
    const served = html.replace(/(versions&quot;:.*?)(&quot;2026-1&quot;)/, (_, head, one) => {
      return `${head}${one}],[0,${one.replace('2026', '2027')}`;
    });
    expect(served).not.toBe(html);
    await writeFile(page, served);
    const site: ServedSite = await serve({ dir: folder, base: '/' });
    await use(site);
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  },
});

test('a newer version is reviewed item by item, and the old round stays with its own', async ({
  page,
  site,
}) => {
  const first = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '1', o1b: '3', o1c: '2', o1d: '4' });
  for (const item of ['o1a', 'o1b', 'o1c', 'o1d']) await noteOn(page, item, `Note on ${item}`);
  const before = await savedAssessment(page, site.url, first);

  await page.goto(`${site.url}round/?a=${first}`);
  const review = page.locator('.change-review');
  for (const heading of [
    '1 item is reworded',
    '1 item moved to another domain',
    '1 item is new',
    '1 item is no longer asked',
  ]) {
    await expect(review.getByRole('heading', { name: heading })).toBeVisible();
  }
  const reworded = review.locator('.changed-item').first();
  await expect(reworded).toContainText('Levels from the two rounds are not compared.');
  await expect(reworded).toContainText('Last round: 3 Routine.');
  await expect(reworded.getByLabel('Answer anew')).toBeChecked();
  const moved = review.locator('.changed-item').last();
  await moved.getByLabel('Carry the answer over').check();
  await reworded.getByLabel('Leave last round’s answer and notes behind').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start this round' }).click();
  await expect(page).toHaveURL(/answer\//);

  const next = await savedAssessment(page, site.url, idIn(page));
  expect(next.instrument).toBe('2027-1');
  expect(next.responses.map(({ item }) => item)).toEqual(['c1g']);
  expect(next.notes.map(({ about }) => about).sort()).toEqual(['c1g', 'o1a']);
  expect(next.earlier?.items.map(({ item }) => item).sort()).toEqual(['c1g', 'o1a']);
  expect(await savedAssessment(page, site.url, first)).toEqual(before);
});

test('a newer version can be left for another time', async ({ page, site }) => {
  const first = await startSite(page, site.url, 'Elm Street Surgery');
  await page.goto(`${site.url}round/?a=${first}`);
  await page.getByLabel('Stay with version 2026-1').check();
  await expect(page.locator('.change-review')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start this round' }).click();
  await expect(page).toHaveURL(/answer\//);
  const next = await savedAssessment(page, site.url, idIn(page));
  expect(next.instrument).toBe('2026-1');
});
