import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect } from './harness';

/** A sign as it stands on a paper sheet: a level, don't know, or left out. */
export type Sign = '0' | '1' | '2' | '3' | '4' | 'd' | '-';

/** What tells the text of a code in a picture: a decoder of another hand than the app's. */
export function readPicture(picture: Buffer): string {
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
}

/**
 * What somebody says to an item: a table's own mind, and each person a little off it; every ninth does
 * not know, every eleventh leaves it out. Plain arithmetic, so that the test can say it again.
 */
export function signOf(table: number, person: number, item: number): Sign {
  const number = person * 7 + item * 5 + table * 3;
  if (number % 9 === 4) return 'd';
  if (number % 11 === 6) return '-';
  const level = (table + item + ((person * (item + 2)) % 4)) % 5;
  return (['0', '1', '2', '3', '4'] as const)[level] ?? '0';
}

export const tables = ['Riverside', 'Hillview', 'The Grove'] as const;
/** The items of the domains with a safety item, in the order of the instrument. */
export const items = ['o4', 'c4', 'c8'].flatMap((domain) =>
  ['a', 'b', 'c', 'd'].map((x) => domain + x),
);
const isLong = process.env.LINKREADY_LONG === '1';
/** At each of three tables ten people: with phones, of which the last types; then by hand; then on paper. */
export const phones = isLong ? 4 : 2;
export const papers = [2, 3, 3] as const;
export const hands = papers.map((sheets) => 10 - phones - sheets);

export const signsOf = (table: number, person: number) =>
  items.map((_, item) => signOf(table, person, item));
/** Who sits where, in the order in which they answer. */
export const peopleOf = (table: number) => phones + (hands[table] ?? 0) + (papers[table] ?? 0);
/** What a table settles on. */
export const agreedOf = (table: number, item: number) => (table * 2 + item) % 5;

/** Answers every item of the page for joining, and hands in; gives the code as a picture. */
export async function answerOnPhone(page: Page, signs: readonly Sign[]): Promise<Buffer> {
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const sign of signs) {
    if (sign !== '-') await page.locator(`.choice:has([value="${sign}"])`).click();
    await page.locator('.join-bar .button').click();
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  return page.locator('.code-figure').screenshot();
}

/** Adds a table by its name, with how many sit there. */
export async function addTable(page: Page, name: string, people: number): Promise<void> {
  await page.getByLabel('Add a practice by its name').fill(name);
  await page.getByRole('button', { name: 'Add a table' }).click();
  const row = page.locator('.workshop-table').last();
  await expect(row.getByLabel('Name on the table')).toHaveValue(name);
  await row.getByLabel('People').fill(String(people));
  await row.getByLabel('People').blur();
}

/** Chooses the table that is looked after. */
export async function chooseTable(page: Page, name: string): Promise<void> {
  await page.locator('.workshop-pick', { hasText: name }).click();
}

/** The link of each table's code, as the screen has it. */
export async function readJoinLinks(page: Page, tables: readonly string[]): Promise<string[]> {
  await page.getByRole('button', { name: 'Phones' }).click();
  await page.getByRole('button', { name: 'Show a code here' }).click();
  const links: string[] = [];
  for (const table of tables) {
    await chooseTable(page, table);
    const figure = page.locator('.workshop-join-code', { hasText: table });
    const link = (await figure.getByRole('link').getAttribute('href')) ?? '';
    expect(readPicture(await figure.locator('.code-figure').screenshot())).toBe(link);
    links.push(link);
  }
  return links;
}

/** Hands in a picture of a code, and waits for what is said of it. */
export async function showPicture(page: Page, buffer: Buffer, said: RegExp): Promise<void> {
  await page
    .getByLabel('Or choose a picture of the code')
    .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  await expect(page.locator('.workshop-news p').first()).toHaveText(said);
}

/** Types a short code that somebody reads out, and waits for what is said of it. */
export async function typeCode(page: Page, code: string, said: RegExp): Promise<void> {
  await page.getByLabel('Or type or paste a code').fill(code);
  await page.getByRole('button', { name: 'Read this code' }).click();
  await expect(page.locator('.workshop-news p').first()).toHaveText(said);
}
