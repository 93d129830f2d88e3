import { describe, expect, it } from 'vitest';
import {
  encodeInvitationLink,
  parseAssessmentFile,
  parseFile,
  writePartText,
} from '../../src/exchange';
import { encode, example } from './exampleFile';
import { invitation } from './invitation/exampleInvitation';
import { mail } from './mail/writeMail';
import { readAll, source, told } from './many/readAll';
import { whole } from './spoilFile';

const indented = JSON.stringify(JSON.parse(whole), undefined, 2);

const part = writePartText(encode(whole), ['Dear Jo, this is my part.']);
const linked = encodeInvitationLink('https://linkready.example/', invitation);
const link = linked.ok ? linked.value : '';

describe('what stands in a text', () => {
  const mailOf = (text: string) => mail({ From: 'jo@example.org', Subject: 'Part' }, text);
  const readText = async (text: string) => (await readAll([source('pasted', text)])).map(told);

  it('a part is read where it was pasted, saved as a note, answered to, or is the text of a mail', async () => {
    const quotedPart = part.replace(/^/gm, '> ');
    for (const text of [
      part,
      quotedPart,
      `Dear Sam\n\n${part}\nJo`,
      mailOf(part),
      mailOf(quotedPart),
    ]) {
      expect(await readText(text)).toEqual(['colleague']);
    }
  });

  it('a part that is cut or changed is told so', async () => {
    expect(await readText(part.slice(0, -200))).toEqual(['partTextCut']);
    const middle = Math.floor(part.length / 2);
    const changed = `${part.slice(0, middle)}AAAA${part.slice(middle + 4)}`;
    expect(await readText(changed)).toEqual(['partTextChanged']);
  });

  it('a part inside a part is not looked for', async () => {
    expect(await readText(writePartText(encode(part), []))).toEqual(['fileForeign']);
  });

  it('a link to an invitation is found in a note, and in a mail of text or of a web page', async () => {
    const page = `<p>Dear Sam, <a href="${link}">start here</a>: ${link}</p>`;
    const html = mail({ From: 'a@b.c', 'Content-Type': 'text/html' }, page);
    for (const text of [`Start here:\n${link}\nJo`, mailOf(`See ${link} soon`), html]) {
      expect(await readText(text)).toEqual(['invitation']);
    }
    expect(await readText(`Start here: ${link.slice(0, -9)}`)).toEqual(['linkNotReadable']);
  });
});

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
