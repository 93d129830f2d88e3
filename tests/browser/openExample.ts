import type { Page } from '@playwright/test';
import { expect } from './harness';

/** Opens the filled-in example and gives back its id; the page shows its results. */
export async function openExample(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Explore an example' }).click();
  await expect(page.getByText('This is an example.')).toBeVisible();
  return new URL(page.url()).searchParams.get('a') ?? '';
}

/** Waits until all that was changed on the page is in the database: a reload before that is too early. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.locator('.saved')).toHaveAttribute('data-state', 'saved');
}
