import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsPartText,
  parseFile,
  parsePartText,
  writeAssessmentFile,
  writePartText,
} from '../../../src/exchange';
import { seed } from '../../model/merge/arbitraryAssessment';
import { example } from '../exampleFile';

const words = ['Here is your part of the questions.', 'Copy this whole mail, and paste it.'];
const file = writeAssessmentFile(example, {
  privateNotes: false,
  writtenAt: '2026-09-02T08:00:00.000Z',
  writtenBy: 'LinkReady 1.0.0',
});
const text = writePartText(file, words);

function read(given: string): Uint8Array | string {
  const outcome = parsePartText(given);
  return outcome.ok ? outcome.value : outcome.problem.name;
}

type Mutation = (text: string) => string;
const eachLine =
  (change: (line: string) => string): Mutation =>
  (one) =>
    one.split('\n').map(change).join('\n');
const footer = '\n--\nSent from my phone. Confidential: BEGIN nothing, END nothing.\n';
/** What mail programmes, chats and word processors do to a text. */
const mutations: readonly Mutation[] = [
  eachLine((line) => `> ${line}`),
  eachLine((line) => `>${line}`),
  eachLine((line) => `>> ${line}`),
  eachLine((line) => ` | ${line}`),
  eachLine((line) => `JD> ${line}`),
  eachLine((line) => `${line}   `),
  eachLine((line) => `\t${line}`),
  eachLine((line) => `\u00a0${line}\u00a0`),
  eachLine((line) => `${line}<br>`),
  eachLine((line) => `&gt; ${line}`),
  eachLine((line) => `<p class="x">${line}</p>`),
  (one) => one.replaceAll('\n', '\r\n'),
  (one) => one.replaceAll('\n', '\n\n'),
  (one) => one.replaceAll('\n', ' '),
  (one) => one.replaceAll(' ', '\u00a0'),
  (one) => one.replaceAll('-----', '\u2014\u2014-'),
  (one) => one.replaceAll('"', '\u201c').replaceAll("'", '\u2019'),
  (one) => one.replace(/(.{40})/g, '$1\n'),
  (one) => one.replace(/(.{76})/g, '$1=\n'),
  (one) => one.replace(/(.{10})/g, '$1\u200b'),
  (one) => `On Monday somebody wrote:\n\n${one}${footer}`,
  (one) => `${footer}${one}`,
];

describe('a part as text', () => {
  it('says what it is in words, then goes in lines of 70 characters at most', () => {
    const lines = text.split('\n');
    expect(lines.slice(0, 4)).toEqual([words[0], '', words[1], '']);
    expect(lines[4]).toMatch(/^-----BEGIN LINKREADY PART \d+-----$/);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(70);
    expect(text).toMatch(/^[\n -~]*$/);
  });

  it('is gzip in base 64, as any other programme reads it', () => {
    const [, body = ''] = /PART \d+-----\n([\s\S]*)-----END/.exec(text) ?? [];
    expect(new Uint8Array(gunzipSync(Buffer.from(body, 'base64')))).toEqual(file);
  });

  it('gives the file back', async () => {
    expect(read(text)).toEqual(file);
    const parsed = parsePartText(text);
    expect(parsed.ok && (await parseFile(parsed.value)).ok).toBe(true);
    expect(holdsPartText(text)).toBe(true);
  });

  it.each(mutations.map((mutation, index) => [index, mutation] as const))(
    'survives what happens to a mail, number %i',
    (_index, mutation) => {
      expect(read(mutation(text))).toEqual(file);
    },
  );

  it('survives any three of them, one after the other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...mutations), { minLength: 2, maxLength: 3 }),
        (chosen) => {
          expect(read(chosen.reduce((one, mutation) => mutation(one), text))).toEqual(file);
        },
      ),
      { seed, numRuns: process.env.LINKREADY_LONG === '1' ? 2_000 : 60 },
    );
  });

  it('is refused as cut, wherever it ends too early', () => {
    const [start, stop] = [text.indexOf('-----BEGIN') + 40, text.indexOf('-----END')];
    fc.assert(
      fc.property(fc.integer({ min: start, max: stop - 8 }), (at) => {
        expect(read(text.slice(0, at))).toBe('partTextCut');
        expect(read(text.slice(0, at) + text.slice(stop))).toBe('partTextCut');
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is refused with any character changed, or a line twice', () => {
    // Behind the ten bytes that only say how it was packed.
    const start = text.indexOf('PART ') + 34;
    // The last line twice is only more fill behind the end.
    const stop = text.lastIndexOf('\n', text.indexOf('\n-----END') - 1) - 1;
    fc.assert(
      fc.property(fc.integer({ min: start, max: stop }), (at) => {
        const here = text[at] ?? '';
        fc.pre(/[A-Za-z0-9]/.test(here));
        const wrong = here === 'A' ? 'B' : 'A';
        expect(read(text.slice(0, at) + wrong + text.slice(at + 1))).toBe('partTextChanged');
        const line = text.slice(text.lastIndexOf('\n', at), text.indexOf('\n', at));
        expect(read(text.replace(line, line + line))).toBe('partTextChanged');
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is read where a reply quotes a cut copy of it', () => {
    const cut = text.slice(0, 900);
    expect(read(`${cut}\n-----END LINKREADY PART-----\n${text}`)).toEqual(file);
  });

  it('is not found in other texts', () => {
    for (const other of ['', 'BEGIN LINKREADY PART', '{"format":"linkready"}', 'BEGIN:VCARD']) {
      expect(read(other)).toBe('partTextNotFound');
      expect(holdsPartText(other)).toBe(false);
    }
    expect(read(`${text}${' '.repeat(21_000_000)}`)).toBe('fileTooLarge');
  });
});
