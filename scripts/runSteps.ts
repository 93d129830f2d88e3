/** How many things a step found right and wrong. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  /** Said in the table when something needs saying. */
  readonly note?: string;
}

/** A part of a run. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

/** What a step came to. */
export interface StepResult extends Count {
  readonly name: string;
  /** In seconds. */
  readonly seconds: number;
}

/** Runs every step in turn, whatever became of those before it. */
export async function runSteps(steps: readonly Step[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const { name, run } of steps) {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const count = await run().catch(told);
    results.push({ name, seconds: (performance.now() - start) / 1000, ...count });
  }
  return results;
}

/** A small table of results, as text. */
export function tableOf(results: readonly StepResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map((result) => {
    const skipped =
      result.skipped === undefined || result.skipped === 0 ? '' : `, ${result.skipped} skipped`;
    const note = result.note === undefined ? '' : `  ${result.note}`;
    const time = `${result.seconds.toFixed(1)} s`.padStart(9);
    const verdict = result.failed > 0 ? 'FAILED' : 'passed';
    const counts = `${result.passed} passed, ${result.failed} failed${skipped}`;
    return `${verdict}  ${result.name.padEnd(width)} ${time}  ${counts}${note}`;
  });
  return `\n${rows.join('\n')}\n`;
}

function told(error: unknown): Count {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  return { passed: 0, failed: 1, note: message };
}
