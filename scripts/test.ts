import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checks } from './checks.ts';
import { countTests } from './countTests.ts';
import { findTools } from './findTools.ts';
import { runCommand } from './runCommand.ts';
import { type Count, runSteps, type Step, tableOf } from './runSteps.ts';

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } });
if (values.long) process.env.LINKREADY_LONG = '1';

const unitReport = '.out/unit.json';
const browserReport = '.out/browser.json';
rmSync('.out', { recursive: true, force: true });
mkdirSync('.out', { recursive: true });

const subPath = { OUT_DIR: 'dist-sub', BASE_PATH: '/some/sub/path' };
const isDone = new Set<string>();

const steps: readonly Step[] = [
  { name: 'tools', run: async () => passedOrFailed('tools', lookForTools()) },
  ...checks.map(({ name, run }) => ({
    name,
    run: async () => passedOrFailed(name, await run()),
  })),
  { name: 'unit tests', run: unitTests },
  { name: 'build', run: () => build('build', { OUT_DIR: 'dist', BASE_PATH: '/' }) },
  { name: 'build under a sub-path', run: () => build('build under a sub-path', subPath) },
  { name: 'browser tests', run: browserTests },
];

const results = await runSteps(steps);
console.log(tableOf(results));
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
// Set, not called: what is still on its way to the console has to arrive before the last line.
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);

function lookForTools(): boolean {
  // Every test below takes the programs from its environment.
  Object.assign(process.env, findTools({ install: true }));
  return true;
}

async function unitTests(): Promise<Count> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const succeeded = await runCommand({
    program: 'vitest',
    arguments: ['run', '--config', 'tests/vitest.config.ts', '--allowOnly=false', ...reporters],
  });
  return countTests(unitReport, succeeded);
}

async function build(name: string, environment: Readonly<Record<string, string>>): Promise<Count> {
  rmSync(environment.OUT_DIR ?? 'dist', { recursive: true, force: true });
  return passedOrFailed(
    name,
    await runCommand({ program: 'astro', arguments: ['build'], environment }),
  );
}

async function browserTests(): Promise<Count> {
  const needed = ['tools', 'build', 'build under a sub-path'];
  const absent = needed.filter((name) => !isDone.has(name));
  if (absent.length > 0) throw new Error(`Not run: ${absent.join(' and ')} failed.`);
  const succeeded = await runCommand({
    program: 'playwright',
    arguments: ['test', '--config', 'tests/playwright.config.ts', '--forbid-only'],
  });
  return countTests(browserReport, succeeded);
}

function passedOrFailed(name: string, succeeded: boolean): Count {
  if (succeeded) isDone.add(name);
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
