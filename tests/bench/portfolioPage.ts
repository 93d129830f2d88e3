import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { BenchRow, BenchSection } from '../../scripts/benchTable.ts';
import { findTools } from '../../scripts/findTools.ts';
import { serve } from '../../scripts/serve.ts';
import { writeSendFile, writeZip } from '../../src/exchange';
import { realInstrument } from '../fixtures/instrument';
import { makePortfolio } from '../fixtures/portfolio/makePortfolio';
import { buildWorkload } from './portfolio/buildWorkload';
import { benchPortfolio } from './portfolio/fillPortfolio';
import { burnCore, measureScroll, noteFrames, recordPaints } from './portfolio/inPage';

const sizes = (process.env.LINKREADY_SITES ?? '100,1000,10000').split(',').map(Number);
const openings = 15;

/** What somebody waits for on a portfolio's page, in Chromium on the built site: three rounds a site. */
export const section: BenchSection = { title: "A portfolio's page, in Chromium", run };

async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'linkready-page-'));
  cpSync('dist', folder, { recursive: true });
  await buildWorkload(folder);
  const site = await serve({ dir: folder, base: '/' });
  const browser = await chromium.launch({ executablePath: findTools({ install: false }).CHROMIUM });
  try {
    writeFileSync(join(folder, 'burn.js'), burnText);
    const rows: BenchRow[] = [...(await measureFrames(browser, site.url, folder))];
    for (const sites of sizes) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      rows.push(...(await measurePage(context, site.url, sites)));
      await context.close();
    }
    return rows;
  } finally {
    await browser.close();
    await site.stop();
    rmSync(folder, { recursive: true });
  }
}

/** A worker that does nothing but take a processor. */
const burnText = `onmessage = ({ data }) => {
  const end = performance.now() + data;
  while (performance.now() < end);
  postMessage('done');
};`;
const readFiles = 2_000;

/** How the page keeps moving while files are read, and beside a worker that merely burns a core as long. */
async function measureFrames(
  browser: Browser,
  url: string,
  folder: string,
): Promise<readonly BenchRow[]> {
  const instrument = realInstrument();
  const { plans } = makePortfolio({ sites: readFiles * 1.2, rounds: 1, instruments: [instrument] });
  const files = [...plans()].slice(0, readFiles).map((sent) => ({
    name: `${sent.id}.linkready`,
    bytes: writeSendFile(sent, { writtenAt: sent.changedAt, writtenBy: 'LinkReady' }),
  }));
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}portfolio/`);
  await page.getByRole('button', { name: 'Make portfolio' }).click();
  const field = page.locator('#open-file');
  await field.waitFor();
  // From the disk: handed over as bytes, it would keep the page busy itself.
  const zip = join(folder, 'plans.zip');
  writeFileSync(zip, writeZip(files));
  const start = performance.now();
  await page.evaluate(noteFrames);
  await field.setInputFiles(zip);
  await page.locator('#results-title').waitFor({ timeout: 120_000 });
  const reading = await takeGaps(page);
  await page.waitForTimeout(3_000);
  await page.evaluate(noteFrames);
  await page.evaluate(burnCore, performance.now() - start - 3_000);
  const burning = await takeGaps(page);
  await page.context().close();
  const beside = 'beside a worker that burns a core, between frames';
  return [
    { name: beside, figures: burning, unit: 'ms' },
    {
      name: `reading ${readFiles} files, between frames`,
      figures: reading,
      unit: 'ms',
      comparedWith: beside,
    },
    { name: `${beside}: 99th percentile`, figures: [percentile99(burning)], unit: 'ms' },
    {
      name: `reading ${readFiles} files: 99th percentile`,
      ...{ figures: [percentile99(reading)], unit: 'ms' as const },
      comparedWith: `${beside}: 99th percentile`,
    },
  ];
}

async function takeGaps(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.noted = 'all';
    const gaps: readonly number[] = JSON.parse(dataset.gaps ?? '[]');
    return gaps;
  });
}

function percentile99(gaps: readonly number[]): number {
  return gaps.toSorted((a, b) => a - b)[Math.ceil(gaps.length * 0.99) - 1] ?? Number.NaN;
}

async function measurePage(
  context: BrowserContext,
  url: string,
  sites: number,
): Promise<readonly BenchRow[]> {
  const page = await context.newPage();
  await page.goto(`${url}scores/`);
  // As for somebody who was here before: what is kept for offline use is kept.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await fill(page, sites);
  const address = `${url}portfolio/?p=${benchPortfolio}`;
  await page.addInitScript(recordPaints);
  const first = await open(page, address, 0);
  const opened: number[] = [];
  for (let run = 0; run < openings; run += 1) {
    opened.push(await open(page, address, 500));
  }
  await page.waitForTimeout(2_000);
  const typed = await typeWords(page);
  const sorted = await sortColumns(page);
  await page.goto(`${address}&long=1`);
  await page.locator('.long-row a').first().waitFor();
  const scrolled = await page.evaluate(measureScroll, { frames: 180, pixels: 700 });
  const heap = await measureHeap(page);
  await page.close();
  const beside = (name: string) => {
    const smaller = sizes[sizes.indexOf(sites) - 1];
    return smaller === undefined ? {} : { comparedWith: `${smaller} sites: ${name}` };
  };
  const row = (name: string, figures: readonly number[], unit: BenchRow['unit'] = 'ms') => ({
    ...{ name: `${sites} sites: ${name}`, figures, unit },
    ...beside(name),
  });
  return [
    row('opened the first time, columns built', [first]),
    row('navigation to painted table', opened),
    row('letter typed to painted table', typed),
    row('sorted to painted table', sorted),
    row('fast scroll, between frames', scrolled.gaps),
    row(
      'fast scroll, frames later than 25 ms',
      [scrolled.gaps.filter((gap) => gap > 25).length],
      'count',
    ),
    row('fast scroll, frames with a blank row', [scrolled.blank], 'count'),
    row('heap of the page', [heap / 1024 / 1024], 'MiB'),
  ];
}

async function fill(page: Page, sites: number): Promise<void> {
  await page.evaluate(
    (order) =>
      new Promise<void>((resolve, reject) => {
        const worker = new Worker('/workload.js', { type: 'module' });
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          if (data.times) resolve();
          else reject(new Error(data.failed));
        };
        worker.postMessage(order);
      }),
    { kind: 'fill', sites, instrument: realInstrument() },
  );
}

/**
 * Milliseconds from the start of the navigation until the table is painted.
 *
 * @param patience milliseconds in which the page is left alone: whoever asks it something makes it wait.
 */
async function open(page: Page, address: string, patience: number): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForTimeout(patience);
  await page.waitForFunction(() => 'painted' in document.documentElement.dataset);
  return page.evaluate(() => Number(document.documentElement.dataset.painted));
}

async function typeWords(page: Page): Promise<readonly number[]> {
  const field = page.locator('#filter-text');
  await field.focus();
  const times: number[] = [];
  for (const key of ['s', 'u', 'r', 'g', 'e', 'Backspace', 'Backspace', 'Backspace', 'e', 'l']) {
    times.push(await paintedAfter(page, 'keydown', () => page.keyboard.press(key)));
  }
  await field.fill('');
  return times;
}

async function sortColumns(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const column of [2, 3, 4, 4, 5, 5]) {
    const head = page.locator(`.site-table thead th:nth-child(${column}) button`);
    times.push(await paintedAfter(page, 'click', () => head.click()));
  }
  return times;
}

/** Milliseconds from an event to the frame in which the page shows what came of it. */
async function paintedAfter(
  page: Page,
  event: 'keydown' | 'click',
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((name) => {
    delete document.documentElement.dataset.answered;
    addEventListener(
      name,
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            document.documentElement.dataset.answered = String(performance.now() - timeStamp);
          };
          channel.port2.postMessage(0);
        });
      },
      { capture: true, once: true },
    );
  }, event);
  await act();
  await page.waitForFunction(() => 'answered' in document.documentElement.dataset);
  // What waits for the paint shall not fall into the next letter.
  await page.waitForTimeout(400);
  return page.evaluate(() => Number(document.documentElement.dataset.answered));
}

async function measureHeap(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize;
}
