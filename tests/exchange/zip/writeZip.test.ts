import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../src/exchange';

const text = (words: string) => new TextEncoder().encode(words);

async function read(zip: Uint8Array) {
  const files = Object.values((await JSZip.loadAsync(zip)).files);
  return Promise.all(files.map(async (file) => [file.name, await file.async('string')]));
}

describe('a zip of several files', () => {
  it('gives every file back to an independent reader, by name', async () => {
    const zip = writeZip([
      { name: 'Ysgol Ŵyn.pdf', bytes: text('one') },
      { name: 'empty.pdf', bytes: text('') },
    ]);
    expect(await read(zip)).toEqual([
      ['Ysgol Ŵyn.pdf', 'one'],
      ['empty.pdf', ''],
    ]);
  });

  it('keeps files of the same name apart, capitals aside', async () => {
    const zip = writeZip([
      { name: 'Plan.pdf', bytes: text('one') },
      { name: 'plan.PDF', bytes: text('two') },
      { name: 'Plan.pdf', bytes: text('three') },
      { name: 'plan', bytes: text('four') },
      { name: 'plan', bytes: text('five') },
    ]);
    expect(await read(zip)).toEqual([
      ['Plan.pdf', 'one'],
      ['plan (2).PDF', 'two'],
      ['Plan (3).pdf', 'three'],
      ['plan', 'four'],
      ['plan (2)', 'five'],
    ]);
  });

  it('gives the same bytes for the same files', () => {
    const files = [{ name: 'a.pdf', bytes: text('one') }];
    expect(writeZip(files)).toEqual(writeZip(files));
  });
});
