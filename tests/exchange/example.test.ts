import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAssessmentFile } from '../../src/exchange';
import { example } from '../fixtures';
import { makeSamples } from '../fixtures/samples/assessmentFiles';

const shipped = readFileSync('public/examples/example.linkready');

test('the example offered on the home page is the fixture, as the writer writes it', async () => {
  // `npm run samples -- --out DIR` writes it anew.
  const sample = (await makeSamples()).find(({ name }) => name === 'example.linkready');
  expect(shipped.toString()).toBe(Buffer.from(sample?.bytes ?? []).toString());
});

test('the example opens, and is marked as one', () => {
  const parsed = parseAssessmentFile(shipped);
  expect(parsed).toMatchObject({
    ok: true,
    value: { example: true, site: { name: example.assessment.site.name } },
  });
});
