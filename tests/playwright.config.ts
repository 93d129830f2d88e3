import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findTools } from '../scripts/findTools.ts';

const out = fileURLToPath(new URL('../.out', import.meta.url));

// Without a browser the run ends here, with the sentence that says what to install. Workers inherit what is found.
if (process.env.TEST_WORKER_INDEX === undefined) {
  Object.assign(process.env, findTools({ install: false }));
}

export default defineConfig({
  testDir: './browser',
  outputDir: `${out}/browser`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A page under test does what it does in a moment; a busy machine may give it none for seconds.
  timeout: process.env.LINKREADY_LONG === '1' ? 600_000 : 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `${out}/browser.json` }]],
  use: {
    // Pictures of every step took more than half of the time, and what the page was is told anyway.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    // Keeping the whole site for offline use takes longer than most tests: those about it allow it.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: process.env.CHROMIUM ?? '', args: ['--disable-quic'] },
      },
    },
  ],
});
