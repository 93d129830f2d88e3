import { describe, expect, it } from 'vitest';
import { parseAssessmentFile, parseFile } from '../../src/exchange';
import { encode, example } from './exampleFile';
import { whole } from './spoilFile';

const indented = JSON.stringify(JSON.parse(whole), undefined, 2);

describe('a file in a text that somebody wrote', () => {
  it.each([
    ['with words before it', `Dear Jo,\n\nhere {it} is:\n${whole}`],
    ['with words after it', `${whole}\n--\nSent from my phone`],
    ['as an answer quotes it', `You wrote:\n${indented.replace(/^/gm, '> ')}\n> Sam`],
    ['quoted twice', indented.replace(/^/gm, '>> ')],
    [
      'with blanks that do not break',
      indented.replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)),
    ],
    ['with brackets that do not match around it', `:-] [1] }} ${whole} {{`],
  ])('is read %s', (_title, text) => {
    expect(parseAssessmentFile(encode(text))).toEqual({ ok: true, value: example });
  });

  it('is not chosen from two', async () => {
    const read = await parseFile(encode(`${whole}\nand\n${whole}`));
    expect(read).toEqual({ ok: false, problem: { name: 'fileNotReadable' } });
  });

  it('is told to be cut where its end is missing', async () => {
    const read = await parseFile(encode(`Dear Jo\n${whole.slice(0, 700)}`));
    expect(read).toMatchObject({ ok: false });
  });

  it('is read in two bytes a letter, with or without their mark', () => {
    const little = Uint8Array.from(Buffer.from(whole, 'utf16le'));
    const big = Uint8Array.from(Buffer.from(whole, 'utf16le').swap16());
    for (const bytes of [little, big, Uint8Array.from([0xff, 0xfe, ...little])]) {
      expect(parseAssessmentFile(bytes)).toEqual({ ok: true, value: example });
    }
  });
});
