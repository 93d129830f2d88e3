import { type BenchSection, benchTable } from './benchTable.ts';
import { useModules } from './loadModules.ts';

// One subject where it is named: `npm run bench -- portfolioPage`.
const [subject = '*'] = process.argv.slice(2);

// Figures are reported here and asserted nowhere: a busy machine must not fail a test.
await useModules(`tests/bench/${subject}.ts`, async ({ path, exports }) => {
  const { section } = exports;
  if (!isSection(section)) throw new Error(`${path} exports no section`);
  console.log(`\n${section.title}\n`);
  try {
    console.log(benchTable(await section.run()));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
});

function isSection(value: unknown): value is BenchSection {
  return typeof value === 'object' && value !== null && 'title' in value && 'run' in value;
}
