import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseSendFile } from '../../../src/exchange';
import { makeSamples } from '../../fixtures/samples/portfolioExample';

test('the example portfolio that ships holds the plans of its fixture, and each opens', async () => {
  // `npm run samples -- --out DIR` writes it anew.
  const [sample] = await makeSamples();
  const shipped = unzipSync(readFileSync('public/examples/portfolio.zip'));
  const made = unzipSync(sample?.bytes ?? new Uint8Array());
  expect(Object.keys(shipped)).toEqual(Object.keys(made));
  expect(Object.keys(shipped).length).toBeGreaterThan(25);
  for (const [name, bytes] of Object.entries(shipped)) {
    expect(Buffer.from(bytes).toString(), name).toBe(Buffer.from(made[name] ?? []).toString());
    expect(parseSendFile(bytes).ok, name).toBe(true);
  }
});
