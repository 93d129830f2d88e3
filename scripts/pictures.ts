// Takes the README's pictures from the built site: `npm run build && npm run pictures`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findTools } from './findTools.ts';
import { serve } from './serve.ts';

const folder = 'docs/pictures';
const tools = findTools({ install: true });
const site = await serve({ dir: 'dist', base: '/' });
const browser = await chromium.launch({ executablePath: tools.CHROMIUM });
const scratch = mkdtempSync(join(tmpdir(), 'linkready-pictures-'));
mkdirSync(folder, { recursive: true });
try {
  await takeResultsAndPlan(browser, site.url);
  await takeWorkshop(browser, site.url);
  await takePortfolio(browser, site.url);
} finally {
  await browser.close();
  await site.stop();
  rmSync(scratch, { recursive: true, force: true });
}

async function takeResultsAndPlan(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, locale: 'en-GB' });
  await page.goto(address);
  await page.getByRole('button', { name: 'Explore an example' }).click();
  await page.locator('.score-table').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.locator('.wheel-frame').scrollIntoViewIfNeeded();
  await page.locator('.wheel-frame').screenshot({ path: join(folder, 'results.png') });

  await page.getByRole('link', { name: 'Take it away' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download action plan (PDF)' }).click(),
  ]);
  const pdf = join(scratch, 'plan.pdf');
  await download.saveAs(pdf);
  execFileSync(tools.PDFTOPPM, [
    '-r',
    '60',
    '-f',
    '1',
    '-l',
    '3',
    '-png',
    pdf,
    join(scratch, 'page'),
  ]);
  const sheet = await browser.newPage({ viewport: { width: 1540, height: 730 } });
  const pictures = ['01', '02', '03'].map((number) => `<img src="page-${number}.png">`).join('');
  const html = `<style>body{margin:0;display:flex;gap:16px;padding:8px;background:#d9dee0}</style>${pictures}`;
  await sheet.route('http://sheet/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    return name === ''
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ path: join(scratch, name) });
  });
  await sheet.goto('http://sheet/');
  await sheet.screenshot({ path: join(folder, 'plan.png') });
}

/** What a room sees on the wall once everybody's answers are in. */
async function takeWorkshop(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
  await page.goto(`${address}workshop/`);
  await page.getByRole('button', { name: 'Rehearse with example people' }).click();
  await page.getByRole('button', { name: 'Talk and agree' }).click();
  await page.getByRole('button', { name: 'Reveal to everybody' }).click();
  await page.getByRole('link', { name: 'Show it on this screen' }).click();
  await page.getByText('Talk about this').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, 'workshop.png') });
}

async function takePortfolio(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 940 }, locale: 'en-GB' });
  await page.goto(`${address}portfolio/`);
  await page.getByRole('button', { name: 'Explore an example portfolio' }).click();
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, 'portfolio.png') });
}
