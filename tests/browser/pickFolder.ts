import type { Page } from '@playwright/test';

/** Answers the system's own dialogue for files and folders with a real folder of the browser's. */
export async function pickFolder(page: Page, name: string): Promise<void> {
  await page.addInitScript((folder) => {
    const pick = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle(folder, { create: true });
    };
    Object.assign(window, { showDirectoryPicker: pick, showSaveFilePicker: pick });
  }, name);
}
