import { readFileSync } from 'node:fs';
import { makeExamples } from '../../../src/islands/fileFormat/makeExamples';
import { example } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';
import { planInputOf } from '../../fixtures/planInput';

/** The examples that the page about files offers, by name. */
export const examples: ReadonlyMap<string, Uint8Array> = new Map(
  (
    await makeExamples(
      new Uint8Array(readFileSync('public/examples/example.linkready')),
      realInstrument(),
      planInputOf(example.assessment).translator,
    )
  ).map(({ name, bytes }) => [name, bytes]),
);

export function exampleNamed(name: string): Uint8Array {
  const bytes = examples.get(name);
  if (bytes === undefined) throw new Error(`There is no example ${name}`);
  return bytes;
}
