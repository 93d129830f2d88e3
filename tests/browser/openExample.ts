import type { Page } from '@playwright/test';
import { expect } from './harness';

/** Opens the filled-in example and gives back its id; the page shows its results. */
export async function openExample(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Explore an example' }).click();
  await expect(page.getByText('This is an example.')).toBeVisible();
  return new URL(page.url()).searchParams.get('a') ?? '';
}
