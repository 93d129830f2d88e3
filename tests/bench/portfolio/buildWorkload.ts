import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { assessmentSchema } from '../../../scripts/assessmentSchema.ts';

/** Builds the worker of the bench as the site would, as `workload.js` in a folder. */
export async function buildWorkload(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [assessmentSchema()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { workload: 'tests/bench/portfolio/workload.ts' },
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
  if (readFileSync(join(folder, 'workload.js')).length === 0) throw new Error('Nothing was built');
}
