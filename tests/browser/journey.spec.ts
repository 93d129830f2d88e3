import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  full,
  fullSheet,
  greekNote,
  notApplicableReason,
  privateNote,
  welshNote,
} from '../fixtures';
import { downloadOf, expect, expectAccessible, offlineReady, saved, test } from './harness';
import { readPdf } from './readPdf';
import { startBrowser } from './startBrowser';
import { watchProblems } from './watchProblems';

test.use({ serviceWorkers: 'allow' });

const siteName = full.assessment.site.name;
const dueDates = ['2026-12-01', '2027-01-15', '2027-02-28', '2027-03-31', '2027-06-30'];
const writtenDates = [
  '1 December 2026',
  '15 January 2027',
  '28 February 2027',
  '31 March 2027',
  '30 June 2027',
];
const notes = [
  { item: 'o6b', audience: 'shared', text: welshNote },
  { item: 'c6c', audience: 'shared', text: greekNote },
  { item: 'c3c', audience: 'private', text: privateNote },
] as const;

test.setTimeout(240_000);

test('a practice manager answers sixty items offline, survives a kill, plans, and takes it all away', async ({
  site,
}, info) => {
  const options = info.project.use.launchOptions ?? {};
  const profile = await mkdtemp(join(tmpdir(), 'linkready-journey-'));
  let browser = await startBrowser(profile, options);
  try {
    const { origin } = new URL(site.url);
    let problems = await watchProblems(browser.context, origin);
    let page = await browser.context.newPage();

    // Loads once, then the network is gone for good.
    await page.goto(site.url);
    await offlineReady(page);
    await site.stop();

    const id = await startAssessment(page);
    await answerEverything(page);
    await saved(page);
    expect(problems.found).toEqual([]);
    await browser.kill();

    // Another day: everything said to be saved is there.
    browser = await startBrowser(profile, options);
    problems = await watchProblems(browser.context, origin);
    page = await browser.context.newPage();
    await page.goto(site.url);
    await expect(page.getByRole('heading', { name: siteName })).toBeVisible();
    await expectEveryAnswer(page, site.url, id);

    await page.goto(`${site.url}results/?a=${id}`);
    const scores = await expectScores(page);
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Choose actions' }).click();
    const actions = await planFiveActions(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Download the action plan' }).click();

    const pdf = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Download action plan (PDF)' }).click(),
    );
    expectPlanDocument(pdf.bytes, actions);

    // A file carries it all to an empty device.
    await page.getByLabel('Include private notes').check();
    const file = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Save a file' }).click(),
    );
    await wipe(page, origin);
    await page.goto(site.url);
    await expect(page.getByRole('button', { name: 'Explore an example' })).toBeVisible();
    await expect(page.getByRole('heading', { name: siteName })).toHaveCount(0);
    await page
      .getByLabel('Open a file')
      .setInputFiles({ name: 'renamed.txt', mimeType: 'text/plain', buffer: file.bytes });
    await expect(page.getByText(`${siteName} is open on this device.`)).toBeVisible();
    await page.goto(`${site.url}results/?a=${id}`);
    expect(await expectScores(page)).toEqual(scores);
    await page.goto(`${site.url}plan/?a=${id}`);
    await expect(page.locator('.action')).toHaveCount(5);
    await page.goto(`${site.url}documents/?a=${id}`);
    const again = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Download action plan (PDF)' }).click(),
    );
    expect(withoutTime(readPdf(again.bytes).text)).toBe(withoutTime(readPdf(pdf.bytes).text));
    expect(problems.found).toEqual([]);
  } finally {
    await browser.context.close();
    await rm(profile, { recursive: true, force: true });
  }
});

async function startAssessment(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Start assessment' }).click();
  await page.getByLabel('Name of your').fill(siteName);
  await page.getByLabel('Country').selectOption('wales');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trusting relationships');
  return new URL(page.url()).searchParams.get('a') ?? '';
}

/** Sixty answers with the keyboard, page after page. */
async function answerEverything(page: Page): Promise<void> {
  for (const [domain, marks] of Object.entries(fullSheet)) {
    await expect(page).toHaveURL(new RegExp(`/answer/${domain}/`));
    for (const [index, mark] of marks.split(' ').entries()) {
      const item = page.locator(`#${domain}${'abcd'[index]}`);
      await item.getByRole('radio').first().focus();
      await page.keyboard.press(mark);
      await expect(item.locator(`input[value="${mark}"]`)).toBeChecked();
      if (mark === 'n') {
        await item.getByLabel('Why does this not apply?').fill(notApplicableReason);
      }
    }
    for (const { item, audience, text } of notes.filter((note) => note.item.startsWith(domain))) {
      const card = page.locator(`#${item}`);
      await card.getByText('Add a note').click();
      const name = audience === 'private' ? 'Private note' : 'Shared note';
      await card.getByRole('textbox', { name }).fill(text);
      await page.keyboard.press('Tab');
    }
    await saved(page);
    if (domain !== 'c9') await page.getByRole('link', { name: /^Next:/ }).click();
  }
}

async function expectEveryAnswer(page: Page, url: string, id: string): Promise<void> {
  for (const [domain, marks] of Object.entries(fullSheet)) {
    await page.goto(`${url}answer/${domain}/?a=${id}`);
    for (const [index, mark] of marks.split(' ').entries()) {
      const item = page.locator(`#${domain}${'abcd'[index]}`);
      await expect(item.locator('input:checked')).toHaveValue(mark);
    }
  }
  await page.goto(`${url}answer/c3/?a=${id}`);
  await expect(page.locator('#c3c-note-private')).toHaveValue(privateNote);
  await page.goto(`${url}answer/c2/?a=${id}`);
  await expect(page.locator('#c2a-reason')).toHaveValue(notApplicableReason);
}

/** The scores on the screen equal those worked out by hand; returns what the table says. */
async function expectScores(page: Page): Promise<readonly string[]> {
  const { expected } = full;
  if (expected === undefined) throw new Error('The full example has no figures');
  const rows = page.locator('.score-table tr[data-domain]');
  await expect(rows).toHaveCount(15);
  for (const [domain, score] of Object.entries(expected.domains)) {
    const cell = page.locator(`tr[data-domain="${domain}"] td`).first();
    await expect(cell).toHaveText(
      score === 'no score' ? 'No score yet' : new RegExp(`^${literally(score)}, `),
    );
  }
  const groups = page.locator('.score-group td');
  await expect(groups.nth(0)).toContainText(expected.opportunities);
  await expect(groups.nth(1)).toContainText(expected.challenges);
  await expect(page.locator('.lead')).toContainText(`Overall: ${expected.overall}`);
  await expect(page.locator('.callout li')).toHaveCount(expected.flags.length);
  return rows.allInnerTexts();
}

interface PlannedAction {
  readonly title: string;
  readonly owner: string;
}

async function planFiveActions(page: Page): Promise<readonly PlannedAction[]> {
  const planned: PlannedAction[] = [];
  for (const [index, day] of dueDates.entries()) {
    const first = page.locator('.suggestion[data-kind="action"]').first();
    const title = (await first.getByRole('heading').innerText()).trim();
    await first.getByRole('button', { name: 'Add to plan' }).click();
    const action = page.locator('.action').nth(index);
    await expect(action.getByRole('heading')).toHaveText(title);
    await action.getByLabel('Due date').fill(day);
    await page.keyboard.press('Tab');
    const owner = await action.getByLabel('Led by').locator('option:checked').innerText();
    planned.push({ title, owner });
  }
  await expect(page.getByText('5 live actions')).toBeVisible();
  return planned;
}

function expectPlanDocument(bytes: Uint8Array, actions: readonly PlannedAction[]): void {
  const { pages, text } = readPdf(bytes);
  expect(text).toContain(siteName);
  expectPrintedScores(pages[1] ?? '');
  const plan = pages[2] ?? '';
  for (const [index, { title, owner }] of actions.entries()) {
    const row = plan.split('\n').find((line) => line.includes(writtenDates[index] ?? '-'));
    // A long owner goes on in the next line of its cell.
    const [ownerBegins = owner] = owner.split(' ');
    expect(row, title).toMatch(new RegExp(`^${index + 1} .*${ownerBegins}.* Not started$`, 'i'));
    expect(text).toContain(title);
  }
  for (const written of [welshNote, greekNote, notApplicableReason]) {
    expect(text).toContain(written);
  }
  expect(text).not.toContain('Zebra-7741');
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('Zebra-7741');
}

/** "At a glance" has a row a domain: title, score, the range where there is one, band. */
function expectPrintedScores(page: string): void {
  const figures = Object.values(full.expected?.domains ?? {});
  const rows = page.split('\n').filter((line) => /\d of \d$/.test(line.trim()));
  expect(rows).toHaveLength(figures.length);
  for (const [index, figure] of figures.entries()) {
    const [, value, range] = /^(\d+)(?: \((.+)\))?$/.exec(figure) ?? [];
    const printed =
      value === undefined
        ? 'No score yet'
        : ` ${value} +${range === undefined ? '' : `${range} +`}[A-Z]`;
    expect(rows[index]).toMatch(new RegExp(printed));
  }
}

async function wipe(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank');
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'indexeddb,local_storage,cookies,file_systems,websql',
  });
}

/** The PDF says when it was made, and so does the file inside; everything else must be the same. */
function withoutTime(text: string): string {
  return text.replaceAll(/\d{2}:\d{2}/g, '').replace(/(?:[0-9A-Z]{4} ){4}/, '');
}

function literally(text: string): string {
  return text.replaceAll(/[()]/g, '\\$&');
}
