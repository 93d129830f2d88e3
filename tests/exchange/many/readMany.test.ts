import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMany } from '../../../src/exchange';
import { encode, exampleData } from '../exampleFile';
import { whole } from '../spoilFile';
import { readAll, source, told } from './readAll';

const plan = encode(whole);
const zip = (files: Record<string, Uint8Array>, level: 0 | 6 = 6) => zipSync(files, { level });

describe('many files at once', () => {
  it('gives each a result of its own, with the place where it is', async () => {
    const inner = zip({ 'deep.linkready': plan });
    const read = await readAll([
      source('one.linkready', plan),
      source('plans.zip', zip({ 'north/plan.txt': plan, 'note.txt': strToU8('Dear Jo') })),
      source('both.zip', zip({ 'inner.zip': inner, 'b.json': plan })),
    ]);
    expect(read.map((one) => [one.path, told(one)])).toEqual([
      ['one.linkready', 'colleague'],
      ['plans.zip / north/plan.txt', 'colleague'],
      ['plans.zip / note.txt', 'fileForeign'],
      ['both.zip / inner.zip / deep.linkready', 'colleague'],
      ['both.zip / b.json', 'colleague'],
    ]);
  });

  it('counts what it knows of, and what it has done', async () => {
    const read = await readAll([
      source('a.linkready', plan),
      source('b.zip', zip({ 'x.json': plan, 'y.json': plan, 'z.json': plan })),
      source('c.linkready', plan),
    ]);
    expect(read.map(({ done, of }) => [done, of])).toEqual([
      [1, 3],
      [2, 5],
      [3, 5],
      [4, 5],
      [5, 5],
    ]);
  });

  it('opens a zip inside a zip, stored or packed, and says of the third that it is too deep', async () => {
    for (const level of [0, 6] as const) {
      const third = zip({ 'plan.json': plan }, level);
      const second = zip({ 'third.zip': third, 'plan.json': plan }, level);
      const read = await readAll([source('first.zip', zip({ 'second.zip': second }, level))]);
      expect(read.map((one) => [one.path, told(one)])).toEqual([
        ['first.zip / second.zip / third.zip', 'packedTooDeep'],
        ['first.zip / second.zip / plan.json', 'colleague'],
      ]);
    }
  });

  it('passes over what systems leave behind, and counts it', async () => {
    const read = await readAll([
      source('.DS_Store', 'x'),
      source('folder/Thumbs.db', 'x'),
      source(
        'plans.zip',
        zip({
          'north/': new Uint8Array(),
          '__MACOSX/north/._plan.json': strToU8('x'),
          'north/._plan.json': strToU8('x'),
          'north/.DS_Store': strToU8('x'),
          'north/plan.json': plan,
        }),
      ),
    ]);
    expect(read.map((one) => [one.path, told(one)])).toEqual([
      ['plans.zip / north/plan.json', 'colleague'],
    ]);
    expect(read[0]).toMatchObject({ done: 1, of: 1, passedOver: 6 });
  });

  it('says what a file is that was chosen on its own, be it what a system left', async () => {
    expect((await readAll([source('Thumbs.db', 'x')])).map(told)).toEqual(['fileForeign']);
  });

  it('stops when it is told to, and has changed nothing that was read', async () => {
    const stop = new AbortController();
    const files = Array.from({ length: 5 }, (_, index) => source(`${index}.json`, plan));
    const read: string[] = [];
    for await (const { path } of readMany(files, { signal: stop.signal })) {
      read.push(path);
      if (read.length === 2) stop.abort();
    }
    expect(read).toEqual(['0.json', '1.json']);
  });

  it('shows names without characters that change how a line reads, and not for ever', async () => {
    const name = `../../..\\evil\u202e\u0000${'x'.repeat(300)}.json`;
    const [read] = await readAll([source(name, plan)]);
    expect(read?.path).toMatch(/^…x+\.json$/);
    expect([...(read?.path ?? '')]).toHaveLength(160);
    const [slip] = await readAll([source('a.zip', zip({ '../../\u202epasswd.json': plan }))]);
    expect(slip?.path).toBe('a.zip / ../../·passwd.json');
  });

  it('looks at no more of a file that is too large than tells what it is', async () => {
    const large = (start: string) => source('large', start.padEnd(2_000, 'x'));
    const limits = { fileBytes: 1_000 };
    const read = await Promise.all(
      ['{"format":"linkready",', '%PDF-1.7', '\x89PNG'].map(async (start) => {
        const [one] = await readAll(
          [large(start === '\x89PNG' ? 'BM\0\0\0\0\0\0\0\0' : start)],
          limits,
        );
        return one && told(one);
      }),
    );
    expect(read).toEqual(['fileTooLarge', 'pdfTooLarge', 'fileForeign']);
  });

  it('reads the others where one has gone since it was chosen, or has changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linkready-gone-'));
    const files = await Promise.all(
      ['a', 'gone', 'b', 'changed', 'c'].map(async (name) => {
        writeFileSync(join(folder, name), plan);
        return { path: name, blob: await openAsBlob(join(folder, name)) };
      }),
    );
    rmSync(join(folder, 'gone'));
    writeFileSync(join(folder, 'changed'), 'something else');
    const read = await readAll(files);
    rmSync(folder, { recursive: true });
    expect(read.map((one) => [one.path, told(one)])).toEqual([
      ['a', 'colleague'],
      ['gone', 'fileOutOfReach'],
      ['b', 'colleague'],
      ['changed', 'fileOutOfReach'],
      ['c', 'colleague'],
    ]);
  });

  it('hands on to whom a part was given', async () => {
    const part = JSON.stringify({ ...exampleData(), respondent: 'person-2' });
    const [read] = await readAll([source('part.txt', part)]);
    expect(read?.outcome).toMatchObject({ value: { kind: 'colleague', respondent: 'person-2' } });
  });
});
