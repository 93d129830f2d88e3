import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { BenchRow, BenchSection } from '../../scripts/benchTable.ts';
import { findTools } from '../../scripts/findTools.ts';
import { serve } from '../../scripts/serve.ts';
import { actionPlan } from '../../src/documents';
import { full } from '../fixtures';
import { realInstrument } from '../fixtures/instrument';
import { planDataOf } from '../fixtures/planData';
import { planInputOf } from '../fixtures/planInput';
import { buildWorkload } from './portfolio/buildWorkload';

/** How many files are imported; 10,000 takes a minute or two. */
const mostFiles = Number(process.env.LINKREADY_FILES ?? 10_000);
const rounds = 3;
const pdfs = 1_000;

/** A portfolio in a worker of Chromium: imports beside their floor, opening, filtering, and growth. */
export const section: BenchSection = { title: 'Portfolios, in a worker of Chromium', run };

async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'linkready-portfolio-'));
  try {
    await buildWorkload(folder);
    writeFileSync(join(folder, 'instrument.json'), JSON.stringify(realInstrument()));
    writeFileSync(join(folder, 'plan.pdf'), await writePdf());
    for (const part of ['pdf.mjs', 'pdf.worker.mjs']) {
      cpSync(
        join('node_modules/pdfjs-dist/build', part),
        join(folder, part.replace('.mjs', '.js')),
      );
    }
    writeFileSync(join(folder, 'index.html'), pageText);
    const site = await serve({ dir: folder, base: '/' });
    const browser = await chromium.launch({
      executablePath: findTools({ install: false }).CHROMIUM,
    });
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.waitForFunction(() => 'measure' in globalThis);
      return [
        ...(await measureImports(page)),
        ...(await measureOpening(page)),
        ...(await measurePdfs(page)),
      ];
    } finally {
      await browser.close();
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each workload has a worker of its own, so that nobody pays for another's memory. */
const pageText = `<!doctype html><script type="module">
  const instrument = await fetch('/instrument.json').then((answer) => answer.json());
  const pdf = new Uint8Array(await fetch('/plan.pdf').then((answer) => answer.arrayBuffer()));
  globalThis.measure = (order) => new Promise((resolve, reject) => {
    const worker = new Worker('/workload.js', { type: 'module' });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data.times) resolve(data.times); else reject(new Error(data.failed));
    };
    worker.postMessage({ ...order, instrument, files: order.kind === 'pdf' ? [pdf] : order.files });
  });
  globalThis.measurePdfjs = async (times) => {
    const pdfjs = await import('/pdf.js');
    pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
    const worker = new pdfjs.PDFWorker();
    const start = performance.now();
    for (let run = 0; run < times; run += 1) {
      const task = pdfjs.getDocument({ data: pdf.slice(), worker, verbosity: 0 });
      const document = await task.promise;
      const found = await document.getAttachments();
      const count = found instanceof Map ? found.size : Object.keys(found ?? {}).length;
      if (count !== 1) throw new Error('pdf.js found ' + count + ' attachments');
      await task.destroy();
    }
    return { pdfjs: performance.now() - start };
  };
</script>`;

async function measure(page: Page, call: string, order: unknown): Promise<Record<string, number>> {
  return page.evaluate(([name, given]) => Reflect.get(globalThis, name)(given), [
    call,
    order,
  ] as const);
}

async function measureImports(page: Page): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const files of [100, 1_000, 10_000].filter((count) => count <= mostFiles)) {
    const floors: number[] = [];
    const wholes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { floor = 0, whole = 0 } = await measure(page, 'measure', { kind: 'import', files });
      floors.push(floor);
      wholes.push(whole);
    }
    const floor = `floor of importing ${files} files`;
    rows.push({ name: floor, figures: floors, unit: 'ms' });
    rows.push({
      name: `importing ${files} files`,
      figures: wholes,
      unit: 'ms',
      comparedWith: floor,
    });
  }
  return rows;
}

const steps = {
  rebuilt: 'build the columns anew',
  read: 'read the columns',
  open: 'read, arrange and list',
  filter: 'filter, the first time',
  filterAgain: 'filter again',
  sort: 'sort by a domain',
  compare: 'compare everything',
} as const;

async function measureOpening(page: Page): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const sizes = [100, 1_000, 10_000];
  for (const sites of sizes) {
    const times = await measure(page, 'measure', { kind: 'open', sites });
    for (const [step, words] of Object.entries(steps)) {
      const smaller = `${sites / 10} sites x 3: ${words}`;
      rows.push({
        name: `${sites} sites x 3: ${words}`,
        figures: [times[step] ?? Number.NaN],
        unit: 'ms',
        ...(sites > 100 && { comparedWith: smaller }),
      });
    }
  }
  return rows;
}

async function measurePdfs(page: Page): Promise<readonly BenchRow[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push((await measure(page, 'measurePdfjs', pdfs)).pdfjs ?? Number.NaN);
    ours.push((await measure(page, 'measure', { kind: 'pdf', times: pdfs })).ours ?? Number.NaN);
  }
  const name = `attachments of ${pdfs} PDFs by pdf.js`;
  return [
    { name, figures: theirs, unit: 'ms' },
    { name: `plans of ${pdfs} PDFs, checked`, figures: ours, unit: 'ms', comparedWith: name },
  ];
}

async function writePdf(): Promise<Uint8Array> {
  const { assessment } = full;
  const { attachment } = await planDataOf(assessment);
  const { bytes } = await actionPlan.write({
    ...planInputOf(assessment),
    attachments: [attachment],
  });
  return bytes;
}
