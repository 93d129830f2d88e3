import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseFile, readAttachments } from '../../../src/exchange';
import { createPdfLexer } from '../../../src/exchange/pdf/createPdfLexer';
import { type PdfValue, textOf } from '../../../src/exchange/pdf/PdfValue';
import { problemNames } from '../../../src/model';
import { seed } from '../../model/merge/arbitraryAssessment';
import { several } from '../../model/send/sendFixtures';
import { makePlanPdf, type PlanPdf, passThrough } from './planPdf';
import { filespec, packed, pdfOf, plain } from './writePdfParts';

vi.setConfig({ testTimeout: 600_000 });

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function textsOf(bytes: Uint8Array): readonly string[] | string {
  const files = readAttachments(bytes);
  if (!files.ok) return files.problem.name;
  return files.value.map((file) => Buffer.from(file.bytes).toString('latin1'));
}

describe('attachments are found', () => {
  it.each([
    ['in a plain stream', pdfOf(plain(2, 'hello'), filespec(3, 2))],
    ['in a packed stream', pdfOf(packed(2, 'hello', ''), filespec(3, 2))],
    [
      'with a filter in a list',
      pdfOf(packed(2, 'hello', '').replace('/FlateDecode', '[/FlateDecode]'), filespec(3, 2)),
    ],
    [
      'with a length in an object behind it',
      pdfOf(plain(2, 'hello', '9 0 R'), '9 0 obj 5 endobj', filespec(3, 2)),
    ],
    [
      'with a length that is wrong',
      pdfOf(plain(2, 'hello', '4000').replace('hello\n', 'hello'), filespec(3, 2)),
    ],
    [
      'with carriage returns',
      pdfOf(plain(2, 'hello').replace('stream\n', 'stream\r\n'), filespec(3, 2)),
    ],
    [
      'named by an object of its own',
      pdfOf(plain(2, 'hello'), '3 0 obj<</EF 4 0 R>>endobj', '4 0 obj<</UF 2 0 R>>endobj'),
    ],
    [
      'in a list of names',
      pdfOf(plain(2, 'hello'), '3 0 obj<</Names[(a)<</EF<</F 2 0 R>>>>]>>endobj'),
    ],
    [
      'in a stream of objects',
      pdfOf(plain(2, 'hello'), packed(5, '3 0 <</EF<</F 2 0 R>>>>', '/Type/ObjStm/N 1/First 4')),
    ],
    ['after comments', pdfOf(plain(2, 'hello'), '3 0 obj % EF (\n<</EF %)\n<</F 2 0 R>>>>endobj')],
    ['once, though two places name it', pdfOf(plain(2, 'hello'), filespec(3, 2), filespec(4, 2))],
  ])('%s', (_title, pdf) => {
    expect(textsOf(pdf)).toEqual(['hello']);
  });

  it('whatever looks like an object inside another stream', () => {
    const inside = '7 0 obj<</EF<</F 2 0 R>>>>endobj';
    expect(textsOf(pdfOf(plain(2, 'hello'), plain(4, inside)))).toBe('pdfWithoutData');
  });

  it('with names and descriptions in every way a PDF writes them', () => {
    const specification =
      '3 0 obj<</F(x)/UF<FEFF00E90020 0063>/Desc(a \\(b\\) \\143\\\n (c) \\\\)/EF<</F 2 0 R>>>>endobj';
    const files = readAttachments(pdfOf(plain(2, 'hello'), specification));
    expect(files).toMatchObject({ value: [{ name: 'é c', description: 'a (b) c (c) \\' }] });
  });
});

describe('hostile PDFs', () => {
  const bomb = packed(2, new Uint8Array(40_000_000), '/Type/ObjStm/N 1/First 4');

  it.each([
    ['a bomb for an attachment', pdfOf(bomb.replace('/Type/ObjStm', ''), filespec(3, 2))],
    ['a bomb of objects', pdfOf(bomb)],
    ['many bombs of objects', pdfOf(...Array.from({ length: 300 }, () => bomb))],
    ['a length that is its own', pdfOf(plain(2, '', '2 0 R'), filespec(3, 2))],
    ['a file that is its own', pdfOf('3 0 obj<</EF 3 0 R>>endobj')],
    ['a file that is no stream', pdfOf('2 0 obj 7 endobj', filespec(3, 2))],
    ['a file that is not there', pdfOf(filespec(3, 2))],
    [
      'a filter that nobody knows',
      pdfOf(plain(2, 'x').replace('<<', '<</Filter/Foo'), filespec(3, 2)),
    ],
    [
      'filters upon filters',
      pdfOf(plain(2, 'x').replace('<<', '<</Filter[/FlateDecode/FlateDecode]'), filespec(3, 2)),
    ],
    ['lists of a million levels', pdfOf(`2 0 obj ${'['.repeat(1_000_000)}`)],
    ['dictionaries of many levels', pdfOf(`2 0 obj ${'<</A'.repeat(300_000)}`)],
    [
      'objects in a stream at wrong places',
      pdfOf(packed(2, '3 9999999 4 -1 5 1e9 ', '/Type/ObjStm/N 3/First 20')),
    ],
    ['a first place beyond the end', pdfOf(packed(2, '3 0 7', '/Type/ObjStm/N 1/First 1e9'))],
    ['a length below nothing', pdfOf(plain(2, 'x', '-5'))],
    ['nothing but its first line', bytesOf('%PDF-1.7\n%%EOF')],
  ])('%s: there is no data', (_title, pdf) => {
    expect(['pdfWithoutData', 'fileNotReadable']).toContain(textsOf(pdf));
  });

  it.each([
    ['the same list again and again', `${'1 0 obj ['.repeat(200_000)}`],
    ['the same text again and again', `${'1 0 obj ('.repeat(200_000)}`],
    ['streams without an end', `${'1 0 obj<<>>stream\n'.repeat(200_000)}`],
    ['blanks without an end', `1 0 obj${' '.repeat(3_000_000)}`],
    ['figures without an end', '1 '.repeat(2_000_000)],
    ['comments without an end', `1 0 obj ${'%\n'.repeat(1_000_000)}`],
    [
      'a stream of objects that are one',
      packed(
        2,
        `${'3 0 '.repeat(50_000)}[${'1 '.repeat(50_000)}]`,
        '/Type/ObjStm/N 50000/First 200000',
      ),
    ],
  ])('%s: the reading ends', (_title, body) => {
    expect(textsOf(pdfOf(body))).toBeTypeOf('string');
  });

  it('larger than a limit is refused before it is looked at', () => {
    const pdf = pdfOf(plain(2, 'hello'), filespec(3, 2));
    expect(readAttachments(pdf, { bytes: 50 })).toMatchObject({ problem: { name: 'pdfTooLarge' } });
    expect(readAttachments(pdf, { objects: 1 })).toMatchObject({
      problem: { name: 'pdfWithoutData' },
    });
    expect(readAttachments(pdf, { streamBytes: 4 })).toMatchObject({
      problem: { name: 'pdfWithoutData' },
    });
  });

  it('text strings of every encoding are text', () => {
    const read = (written: string): PdfValue | undefined => createPdfLexer(written).read(0)?.value;
    expect(textOf(read('<EFBBBFC3A9>'))).toBe('é');
    expect(textOf(read('<FEFF>'))).toBe('');
    expect(textOf(read('(plain)'))).toBe('plain');
    expect(textOf(read('/Name'))).toBe('');
    expect(read('<4')).toBeUndefined();
    expect(read('<< /A >>')).toBeUndefined();
    expect(read('/A#42')).toEqual({ kind: 'name', name: 'AB' });
    expect(read('-.5')).toEqual({ kind: 'number', number: -0.5 });
    expect(read('12 0 R')).toEqual({ kind: 'reference', object: 12 });
    expect(read('12 0 Rx')).toEqual({ kind: 'number', number: 12 });
  });
});

describe('PDFs that were changed at random', () => {
  let plan: PlanPdf;
  let sources: readonly Uint8Array[];

  beforeAll(async () => {
    plan = await makePlanPdf(several);
    const through = (...options: string[]) =>
      passThrough({ 'in.pdf': plan.pdf }, 'qpdf', [...options, 'in.pdf', 'out.pdf']);
    sources = [
      plan.pdf,
      through('--object-streams=generate'),
      through('--qdf', '--object-streams=disable'),
      through('--linearize'),
    ];
  });

  const runs = process.env.LINKREADY_LONG === '1' ? 20_000 : 2_000;
  const bite = fc.record({
    where: fc.nat(),
    from: fc.nat(),
    count: fc.integer({ min: 1, max: 2_000 }),
    byte: fc.nat({ max: 255 }),
    how: fc.constantFrom('set', 'cut', 'end', 'copy', 'fill', 'keyword'),
    keyword: fc.constantFrom(
      'endobj',
      'stream\n',
      '/Length 9',
      '<<',
      '>>',
      ' obj',
      '/EF',
      '0 R',
      '(',
    ),
  });

  it('give their file, a changed one or a problem, and never more than the limits', async () => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 3 }),
        fc.array(bite, { minLength: 1, maxLength: 6 }),
        async (which, bites) => {
          const bytes = bites.reduce(spoil, sources[which] ?? plan.pdf);
          const before = Buffer.from(bytes);
          const read = await parseFile(bytes);
          expect(before.equals(bytes)).toBe(true);
          if (!read.ok) expect(problemNames).toContain(read.problem.name);
          const told = read.ok ? read.value.kind : read.problem.name;
          outcomes.set(told, (outcomes.get(told) ?? 0) + 1);
          if (!read.ok || read.value.kind !== 'pdf') return;
          for (const { file, fingerprint, fingerprintMatches } of read.value.plans) {
            // What still has its fingerprint is what was put in.
            if (fingerprintMatches) expect(fingerprint).toBe(plan.print);
            expect(file.kind).toBe('send');
          }
        },
      ),
      { seed, numRuns: runs },
    );
    // Some were hurt where it matters, and some were not.
    expect(outcomes.get('pdf')).toBeGreaterThan(100);
    expect(outcomes.size).toBeGreaterThan(3);
  });
});

interface Bite {
  readonly where: number;
  readonly from: number;
  readonly count: number;
  readonly byte: number;
  readonly how: string;
  readonly keyword: string;
}

function spoil(bytes: Uint8Array, { where, from, count, byte, how, keyword }: Bite): Uint8Array {
  const at = where % bytes.length;
  const start = from % bytes.length;
  if (how === 'end') return bytes.slice(0, Math.max(1, at));
  if (how === 'cut') return join(bytes.subarray(0, at), bytes.subarray(at + count));
  const changed = bytes.slice();
  if (how === 'set') changed[at] = byte;
  if (how === 'fill') changed.fill(byte, at, at + count);
  if (how === 'copy') changed.copyWithin(at, start, start + count);
  if (how === 'keyword') changed.set(bytesOf(keyword).subarray(0, bytes.length - at), at);
  return changed;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([a, b]));
}
