import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../src/exchange';
import { readAll, source } from '../many/readAll';
import { binaries } from './binaries';
import { gathered } from './gathered';
import { mails } from './mails';
import { otherTools } from './otherTools';
import { ours } from './ours';
import { pdfs } from './pdfs';
import { texts } from './texts';
import { zips } from './zips';

const corpus = { otherTools, texts, binaries, zips, pdfs, mails, ours, gathered };
const samples = Object.values(corpus).flat();

const file = new URL('../../../content/locales/en/problems.json', import.meta.url);
const sentences: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));

function tell({ outcome }: ReadFile): string {
  if (outcome.ok) return outcome.value.kind;
  return [outcome.problem.name, ...Object.values(outcome.problem.values ?? {})].join(' ').trimEnd();
}

describe('a corpus of files that people bring', () => {
  it('holds at least 200 kinds', () => {
    expect(new Set(samples.map(([title]) => title)).size).toBe(samples.length);
    expect(samples.length).toBeGreaterThanOrEqual(200);
  });

  describe.each(Object.entries(corpus))('%s', (_name, some) => {
    it.each(some)('[M7] %s', async (_title, content, told) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const before = bytes.slice();
      const read = await readAll([source('brought', bytes)]);
      expect(Buffer.compare(bytes, before)).toBe(0);
      if (typeof told === 'string') expect(read.map(tell).join(', ')).toBe(told);
      else {
        const places = read.map((one) => [one.path.replace('brought / ', ''), tell(one)]);
        expect(Object.fromEntries(places)).toEqual(told);
      }
      expectSentences(read);
    });
  });
});

/** Each problem can be told, with every value that its sentence asks for. */
function expectSentences(read: readonly ReadFile[]): void {
  for (const { outcome } of read) {
    if (outcome.ok) continue;
    const { name, values } = outcome.problem;
    const format = new IntlMessageFormat(sentences[`problem.${name}`] ?? '', 'en', undefined, {
      ignoreTag: true,
    });
    expect(String(format.format(values))).toMatch(/^[^{}]{60,}$/);
  }
}
