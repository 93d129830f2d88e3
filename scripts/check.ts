import { checks } from './checks.ts';
import { runSteps, tableOf } from './runSteps.ts';

const results = await runSteps(
  checks.map(({ name, run }) => ({
    name,
    run: async () => ((await run()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  })),
);
console.log(tableOf(results));
if (results.some((result) => result.failed > 0)) process.exitCode = 1;
