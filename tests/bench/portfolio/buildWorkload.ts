import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { assessmentSchema } from '../../../scripts/assessmentSchema.ts';
import { realInstrument } from '../../fixtures/instrument';

/** Builds the worker of the bench as the site would, as `workload.js` in a folder, with the questions it asks for. */
export async function buildWorkload(folder: string): Promise<void> {
  const instrument = realInstrument();
  const questions = join(folder, 'data/instrument', instrument.version);
  mkdirSync(questions, { recursive: true });
  writeFileSync(join(questions, 'en.json'), JSON.stringify(instrument));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [assessmentSchema()],
    worker: {
      format: 'es',
      plugins: () => [assessmentSchema()],
      rolldownOptions: { output: { codeSplitting: false } },
    },
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
