import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { useModules } from './loadModules.ts';

/** A file for looking at. */
export interface Sample {
  /** File name with its ending, telling the fixture and the document apart. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file in `tests/fixtures/samples` exports one, named `makeSamples`: each document of each fixture. */
export type SampleMaker = () => Promise<readonly Sample[]>;

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out;
if (out === undefined) {
  console.error('Say where the samples go: npm run samples -- --out DIR');
  process.exitCode = 1;
} else {
  mkdirSync(out, { recursive: true });
  let count = 0;
  await useModules('tests/fixtures/samples/*.ts', async ({ path, exports }) => {
    const { makeSamples } = exports;
    if (!isMaker(makeSamples)) throw new Error(`${path} exports no makeSamples`);
    for (const { name, bytes } of await makeSamples()) {
      writeFileSync(join(out, name), bytes);
      console.log(`${join(out, name)}  ${bytes.length} bytes`);
      count += 1;
    }
  });
  if (count === 0) {
    console.error('No samples were made: tests/fixtures/samples holds no maker.');
    process.exitCode = 1;
  }
}

function isMaker(value: unknown): value is SampleMaker {
  return typeof value === 'function';
}
