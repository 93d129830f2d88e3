import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import type { BenchRow, BenchSection } from '../../scripts/benchTable.ts';
import { findTools } from '../../scripts/findTools.ts';
import { serve } from '../../scripts/serve.ts';

const presses = 60;

/** How long a key press takes to be seen, and to be durable, in Chromium on the built site. */
export const section: BenchSection = { title: 'Answering an item by key', run };

async function run(): Promise<readonly BenchRow[]> {
  const site = await serve({ dir: 'dist', base: '/' });
  const browser = await chromium.launch({ executablePath: findTools({ install: false }).CHROMIUM });
  try {
    const usual = await measure(browser, site.url, 1);
    const slow = await measure(browser, site.url, 4);
    return [
      { name: 'key press to painted answer', figures: usual.painted, unit: 'ms' },
      { name: 'key press to saved', figures: usual.saved, unit: 'ms' },
      // Its own time: other work on the machine does not count, so that two runs compare.
      { name: 'work of the page for one answer', figures: [usual.work], unit: 'ms' },
      { name: 'painted, processor slowed 4 times', figures: slow.painted, unit: 'ms' },
      {
        name: 'painted, slowed: 95th percentile',
        figures: [percentile95(slow.painted)],
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

interface Times {
  readonly painted: readonly number[];
  readonly saved: readonly number[];
  /** Milliseconds of the main thread for one answer, until all is still. */
  readonly work: number;
}

async function measure(browser: Browser, url: string, slowdown: number): Promise<Times> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}start/`);
  await page.getByLabel('Name of your').fill('Bench Practice');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await page.locator('.item').first().waitFor();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.locator('#o1a input').first().focus();
  const before = await readWork(devTools);
  const times = await pressKeys(page);
  const work = ((await readWork(devTools)) - before) / presses;
  await page.context().close();
  return { ...times, work };
}

async function readWork(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function pressKeys(page: Page): Promise<Omit<Times, 'work'>> {
  await page.evaluate(recordPresses);
  for (let press = 0; press < presses; press += 1) {
    // One answer after the other, so that every press changes something.
    await page.keyboard.press(String(press % 5));
    await page.waitForFunction(
      (count) => document.body.dataset.presses === String(count),
      press + 1,
    );
  }
  const times = await page.evaluate(() => document.body.dataset.times ?? '[]');
  const pairs: readonly (readonly [number, number])[] = JSON.parse(times);
  return { painted: pairs.map(([seen]) => seen), saved: pairs.map(([, kept]) => kept) };
}

/** Runs in the page: notes for each key press when the answer was painted and when it was saved. */
function recordPresses(): void {
  const times: [number, number][] = [];
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      let painted = 0;
      // The task after the next frame's callbacks runs once that frame is painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          painted = performance.now() - timeStamp;
        };
        channel.port2.postMessage(0);
      });
      const wait = () => {
        const state = document.querySelector<HTMLElement>('.saved')?.dataset.state;
        if (state !== 'saved' || painted === 0) {
          setTimeout(wait, 1);
          return;
        }
        times.push([painted, performance.now() - timeStamp]);
        document.body.dataset.times = JSON.stringify(times);
        document.body.dataset.presses = String(times.length);
      };
      setTimeout(wait, 0);
    },
    true,
  );
}

function percentile95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
