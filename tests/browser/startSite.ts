import type { Page } from '@playwright/test';
import { downloadOf, expect, saved } from './harness';

/** Starts an assessment with a name alone, or with more fields by their labels; gives its id. */
export async function startSite(
  page: Page,
  url: string,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  await page.goto(`${url}start/`);
  await page.getByLabel('Name of your').fill(name);
  if (Object.keys(more).length > 0) await page.getByText('Add more now').click();
  for (const [label, text] of Object.entries(more)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page.locator('.item')).toHaveCount(4);
  return idIn(page);
}

/** The assessment that a page's address names. */
export function idIn(page: Page): string {
  return new URL(page.url()).searchParams.get('a') ?? '';
}

/** Chooses levels on the page that is open, by item. */
export async function answerItems(
  page: Page,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [item, value] of Object.entries(answers)) {
    await page.locator(`#${item} .choice:has([value="${value}"])`).click();
  }
  await saved(page);
}

/** Everything about an assessment, as the file that continues it anywhere. */
export async function fileOf(page: Page, url: string, id: string): Promise<Buffer> {
  await page.goto(`${url}answer/?a=${id}`);
  const save = () => page.locator('.finish').getByRole('button').click();
  return (await downloadOf(page, save)).bytes;
}

/** Chooses a file on the home page. */
export async function openFile(page: Page, buffer: Buffer, name = 'a.linkready'): Promise<void> {
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}
