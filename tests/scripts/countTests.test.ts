import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countTests } from '../../scripts/countTests.ts';

const folder = mkdtempSync(join(tmpdir(), 'linkready-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

test.each([
  ['a clean unit run', vitest, true, { passed: 5, failed: 0, skipped: 1 }],
  ['failed unit tests', { ...vitest, numFailedTests: 2 }, false, { passed: 5, failed: 2 }],
  ['a file that does not load', { ...vitest, numFailedTestSuites: 1 }, false, { failed: 1 }],
  ['a crash after the last test', vitest, false, { passed: 5, failed: 1 }],
  ['a run without tests', { ...vitest, numPassedTests: 0 }, true, { passed: 0, failed: 1 }],
  [
    'a browser run with a test that passed only when repeated',
    { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } },
    false,
    { passed: 3, failed: 2 },
  ],
  ['a browser run that never started', { stats: { expected: 0 } }, false, { failed: 1 }],
  ['a report of another kind', { numbers: [] }, true, { passed: 0, failed: 1 }],
])('%s is counted for what it is', (_, report, succeeded, count) => {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  expect(countTests(path, succeeded)).toMatchObject(count);
});

test('a run that left no report is one failure', () => {
  expect(countTests(join(folder, 'none.json'), true)).toMatchObject({ passed: 0, failed: 1 });
});
