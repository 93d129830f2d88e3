import { readFileSync } from 'node:fs';
import { defaultLocale } from '../i18n';
import { makeExamples } from '../islands/fileFormat/makeExamples';
import { currentVersion, readInstrument, readTranslator } from './content';

/** A file to download, at its address below the site's root. */
export interface ListedExample {
  readonly name: string;
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** One file of each kind, made from the example practice that is offered on the home page. */
export async function listExamples(): Promise<readonly ListedExample[]> {
  const made = await makeExamples(
    new Uint8Array(readFileSync('public/examples/example.linkready')),
    await readInstrument(currentVersion, defaultLocale),
    await readTranslator(defaultLocale),
  );
  return made.map((one) => ({ ...one, address: `data/examples/${one.name}` }));
}
