import { readFileSync } from 'node:fs';
import type { Count } from './runSteps.ts';

/**
 * Counts the tests in the JSON report of Vitest or Playwright. A run that ended badly without naming a failed
 * test, or that left no report, counts as one failure, so that a crash never looks like a pass.
 */
export function countTests(path: string, succeeded: boolean): Count {
  const report = parsed(path);
  const count = counted(report);
  if (count === undefined) return { passed: 0, failed: 1, note: 'The run left no report.' };
  if (!succeeded && count.failed === 0) {
    return { ...count, failed: 1, note: 'The run ended badly; see above.' };
  }
  if (count.passed + count.failed === 0) return { ...count, failed: 1, note: 'No tests were run.' };
  return count;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function counted(report: unknown): Count | undefined {
  if (typeof report !== 'object' || report === null) return undefined;
  if ('numPassedTests' in report) return vitestCount(report);
  if ('stats' in report) return playwrightCount(report.stats);
  return undefined;
}

/** Failed files count, too: a file that does not load holds no failed test. */
function vitestCount(report: object): Count {
  const failedTests = numberAt(report, 'numFailedTests');
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: failedTests > 0 ? failedTests : numberAt(report, 'numFailedTestSuites'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** A test that passed only when repeated has failed. */
function playwrightCount(stats: unknown): Count | undefined {
  if (typeof stats !== 'object' || stats === null) return undefined;
  return {
    passed: numberAt(stats, 'expected'),
    failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
    skipped: numberAt(stats, 'skipped'),
  };
}

function numberAt(holder: object, key: string): number {
  const value: unknown = Object.entries(holder).find(([name]) => name === key)?.[1];
  return typeof value === 'number' ? value : 0;
}
