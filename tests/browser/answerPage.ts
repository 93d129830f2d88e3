import type { Locator, Page } from '@playwright/test';
import { expect } from './harness';
import { startSite } from './startSite';

/** Starts an assessment of a site whose particulars do not matter; gives its id. */
export function start(page: Page, url: string): Promise<string> {
  return startSite(page, url, 'Elm Street Surgery');
}

/** Presses a key in an item, as a person does who is in it, and sees it chosen. */
export async function press(page: Page, item: string, key: string): Promise<void> {
  await page.locator(`#${item}`).getByRole('radio').first().focus();
  await page.keyboard.press(key);
  await expect(page.locator(`#${item} input[value="${key}"]`)).toBeChecked();
}

/** What is chosen in an item. */
export function checked(page: Page, item: string): Locator {
  return page.locator(`#${item} .item-choices input:checked`);
}
