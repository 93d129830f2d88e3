import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { assessmentSchema } from '../../scripts/assessmentSchema.ts';
import type { BenchRow, BenchSection } from '../../scripts/benchTable.ts';
import { findTools } from '../../scripts/findTools.ts';
import { leanJsPdf } from '../../scripts/leanJsPdf.ts';
import { serve } from '../../scripts/serve.ts';
import { actionPlan } from '../../src/documents';
import { writeAssessmentFile } from '../../src/exchange';
import { drawWheel, petalsOf, titledWheel } from '../../src/figures';
import { loadMessages } from '../../src/i18n';
import { type Assessment, actionStatuses, adoptAction, recordAction } from '../../src/model';
import { readTerms } from '../content/readContent';
import { answer, buildAssessment, fixtureTime, fullSheet } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import type { PlanData } from './planDocument/PlanData';
import { readBlocks } from './planDocument/readBlocks';

const libraries = ['ours', 'withPdfkit', 'withPdfmake'] as const;
type Library = (typeof libraries)[number];
const names: Readonly<Record<Library, string>> = {
  ours: 'ours, tagged',
  withPdfkit: 'pdfkit, not tagged',
  withPdfmake: 'pdfmake, not tagged',
};
const rounds = 5;
const runsPerRound = 5;

/** The same plan with our writer and with two other libraries, in one page of one browser. */
export const section: BenchSection = { title: 'An action plan of 28 actions, in Chromium', run };

async function run(): Promise<readonly BenchRow[]> {
  const tools = findTools({ install: false });
  const folder = mkdtempSync(join(tmpdir(), 'linkready-bench-'));
  try {
    const weights = await buildLibraries(folder);
    for (const count of [28, 60, 300]) {
      const data = await describePlan(count, tools.PDFINFO);
      writeFileSync(join(folder, `plan-${count}.json`), JSON.stringify(data));
    }
    for (const face of ['Regular', 'SemiBold']) {
      const file = `LinkReadySans-${face}.ttf`;
      writeFileSync(join(folder, file), readFileSync(join('public/fonts', file)));
    }
    writeFileSync(join(folder, 'index.html'), pageText);
    const site = await serve({ dir: folder, base: '/' });
    const browser = await chromium.launch({
      executablePath: tools.CHROMIUM,
      args: ['--js-flags=--expose-gc'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      return [...(await measureAll(page)), ...weights];
    } finally {
      await browser.close();
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Nothing is loaded twice, and a run is timed from its call to its bytes. */
const pageText = `<!doctype html><script type="module">
  const load = (address) => fetch(address).then((answer) => answer.arrayBuffer());
  const [regular, semibold] = await Promise.all(
    ['Regular', 'SemiBold'].map((face) => load('/LinkReadySans-' + face + '.ttf')));
  globalThis.measure = async (library, count, runs) => {
    const { make } = await import('/' + library + '.js');
    const data = await fetch('/plan-' + count + '.json').then((answer) => answer.json());
    const times = [];
    let size = 0;
    // Nobody pays for what another left behind.
    gc();
    for (let run = 0; run < runs; run += 1) {
      const faces = { regular: new Uint8Array(regular), semibold: new Uint8Array(semibold) };
      const start = performance.now();
      const bytes = await make(data, faces);
      times.push(performance.now() - start);
      size = bytes.length;
    }
    return { times, size };
  };
</script>`;

interface Measured {
  readonly times: readonly number[];
  readonly size: number;
}

async function measure(
  page: Page,
  library: Library,
  count: number,
  runs: number,
): Promise<Measured> {
  await page.waitForFunction(() => 'measure' in globalThis);
  const found: unknown = await page.evaluate(
    ([name, actions, times]) => Reflect.get(globalThis, 'measure')(name, actions, times),
    [library, count, runs] as const,
  );
  if (!isMeasured(found)) throw new Error(`${library} was not measured`);
  return found;
}

function isMeasured(value: unknown): value is Measured {
  return typeof value === 'object' && value !== null && 'times' in value && 'size' in value;
}

async function measureAll(page: Page): Promise<readonly BenchRow[]> {
  const first = new Map<Library, Measured>();
  const warm = new Map<Library, number[]>(libraries.map((library) => [library, []]));
  for (const library of libraries) first.set(library, await measure(page, library, 28, 1));
  for (let round = 0; round < rounds; round += 1) {
    for (const library of libraries) {
      const { times } = await measure(page, library, 28, 1 + runsPerRound);
      // The first run of a round finds the machine's memory full of another library.
      warm.get(library)?.push(...times.slice(1));
    }
  }
  const long = await measure(page, 'ours', 60, 1 + runsPerRound);
  const longest = await measure(page, 'ours', 300, 1 + runsPerRound);
  const warmName = (library: Library) => `${names[library]}: warm`;
  return [
    ...libraries.map((library) => ({
      name: `${names[library]}: first`,
      figures: first.get(library)?.times ?? [],
      unit: 'ms' as const,
    })),
    ...libraries.map((library) => ({
      name: warmName(library),
      figures: warm.get(library) ?? [],
      unit: 'ms' as const,
      comparedWith: warmName('ours'),
    })),
    ...libraries.map((library) => ({
      name: `${names[library]}: file`,
      figures: [(first.get(library)?.size ?? 0) / 1024],
      unit: 'KiB' as const,
      comparedWith: `${names.ours}: file`,
    })),
    rowOf('ours, 60 actions: warm', long.times.slice(1), 'ms', warmName('ours')),
    rowOf('ours, 300 actions: warm', longest.times.slice(1), 'ms', warmName('ours')),
    rowOf('ours, 60 actions: file', [long.size / 1024], 'KiB', `${names.ours}: file`),
    rowOf('ours, 300 actions: file', [longest.size / 1024], 'KiB', `${names.ours}: file`),
  ];
}

function rowOf(
  name: string,
  figures: readonly number[],
  unit: BenchRow['unit'],
  comparedWith: string,
): BenchRow {
  return { name, figures, unit, comparedWith };
}

/** Bundles each library as a page would load it, and weighs it. */
async function buildLibraries(folder: string): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const library of libraries) {
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [assessmentSchema(), leanJsPdf()],
      resolve: { alias: leftOut },
      build: {
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        minify: true,
        modulePreload: false,
        rolldownOptions: {
          input: { [library]: `tests/bench/planDocument/${library}.ts` },
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    });
    const code = readFileSync(join(folder, `${library}.js`));
    const weight = gzipSync(code, { level: 9 }).length / 1024;
    rows.push({ name: `${names[library]}: code, gzip -9`, figures: [weight], unit: 'KiB' });
  }
  return rows;
}

/** As in astro.config.mjs. */
const leftOut = ['html2canvas', 'canvg', 'dompurify', 'fast-png'].map((name) => ({
  find: new RegExp(`^${name}$`),
  replacement: join(process.cwd(), 'scripts/nothing.ts'),
}));

async function describePlan(count: number, pdfinfo: string): Promise<PlanData> {
  const assessment = withActions(count);
  const { translator: _translator, fonts: _fonts, ...input } = planInputOf(assessment);
  const terms = readTerms().get(assessment.site.country);
  if (terms === undefined) throw new Error('The plan has no terms');
  const { bytes } = await actionPlan.write(planInputOf(assessment));
  const listing = execFileSync(pdfinfo, ['-struct-text', '-enc', 'UTF-8', '-'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const file = writeAssessmentFile(assessment, {
    privateNotes: false,
    writtenAt: assessment.changedAt,
    writtenBy: 'LinkReady',
  });
  const wheel = drawWheel(
    petalsOf(input.report, (id) => id),
    titledWheel,
  );
  return {
    input,
    messages: await loadMessages('en'),
    terms,
    blocks: readBlocks(listing),
    wheel: wheel.shapes
      .flatMap((shape) =>
        shape.kind === 'text' ? [] : shape.commands.map((step) => step.join(' ')),
      )
      .join(' '),
    attachment: new TextDecoder().decode(file),
  };
}

function withActions(count: number): Assessment {
  const filled = answer(buildAssessment('Bench Lane Surgery'), fullSheet);
  return Array.from({ length: count }, (_, index) => index).reduce((one, index) => {
    const id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
    const adopted = adoptAction(
      one,
      {
        title: `Agree step ${index + 1} with the team and write down who does it`,
        domain: index % 2 === 0 ? 'o1' : 'c3',
        measure: 'At least 9 in 10 new referrals in the last 3 months',
        owner: { role: 'practiceManager' },
        dueDate: '2026-05-01',
      },
      id,
      fixtureTime,
    );
    const status = actionStatuses[index % 4] ?? 'notStarted';
    return recordAction(adopted, id, { status }, fixtureTime);
  }, filled);
}
