import { useModules } from './loadModules.ts';

await useModules('scripts/release/runRelease.ts', async ({ path, exports }) => {
  const { runRelease } = exports;
  if (!isCommand(runRelease)) throw new Error(`${path} exports no runRelease`);
  if (!(await runRelease())) process.exitCode = 1;
});

function isCommand(value: unknown): value is () => Promise<boolean> {
  return typeof value === 'function';
}
