import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encode } from '../exampleFile';
import { readAll, source, told } from '../many/readAll';
import { whole } from '../spoilFile';
import { attach, mail, multipart } from './writeMail';

const plan = encode(whole);
const read = async (text: string) =>
  (await readAll([source('saved.eml', text)])).map((one) => [one.path, told(one)]);

describe('mail that was saved', () => {
  it('gives what was attached, and passes over the pictures of its text', async () => {
    const parts = [
      mail({ 'Content-Type': 'text/plain' }, 'Dear Jo,\r\nhere is our plan.'),
      attach('Elm Street – plan.linkready', plan),
      attach('all.zip', zipSync({ 'plan.json': plan })),
      attach('notes.docx', encode('PK\x03\x04'), 'application/msword'),
      attach('logo.png', encode('\x89PNG'), 'image/png', 'inline'),
    ];
    const [first, ...more] = await readAll([source('saved.eml', multipart(parts))]);
    expect(first).toMatchObject({
      path: 'saved.eml / Elm Street – plan.linkready',
      outcome: { ok: true },
    });
    expect(more.map((one) => [one.path, told(one)])).toEqual([
      ['saved.eml / all.zip / plan.json', 'colleague'],
      ['saved.eml / notes.docx', 'zipDamaged'],
    ]);
    expect(more[1]).toMatchObject({ done: 3, of: 3, passedOver: 1 });
  });

  it('gives a file that was pasted into its text, as text or as a web page', async () => {
    const folded = JSON.stringify(JSON.parse(whole), undefined, 1);
    const body = `Dear Jo,\r\n${folded}\r\n-- \r\nSam`;
    const base64 = Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n');
    const page = `<p>Dear Jo,</p><pre>${folded.replaceAll('"', '&quot;')}</pre><p>Sam`;
    for (const text of [
      mail({ 'Content-Type': 'text/plain; charset=utf-8' }, body),
      mail(
        { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
        base64,
      ),
      mail({ 'Content-Type': 'text/html; charset=utf-8' }, page),
    ]) {
      expect(await read(text)).toEqual([['saved.eml', 'colleague']]);
    }
  });

  it('opens a mail that was forwarded inside it, and no deeper', async () => {
    const inmost = multipart([attach('plan.linkready', plan)]);
    const forward = (inner: string) =>
      multipart([
        mail({ 'Content-Type': 'text/plain' }, 'See below'),
        mail({ 'Content-Type': 'message/rfc822' }, inner),
      ]);
    expect(await read(forward(inmost))).toEqual([
      ['saved.eml / mail.eml / plan.linkready', 'colleague'],
    ]);
    expect(await read(forward(forward(inmost)))).toEqual([
      ['saved.eml / mail.eml / mail.eml', 'packedTooDeep'],
    ]);
  });

  it('gives every mail of a mailbox', async () => {
    const one = multipart([attach('plan.linkready', plan)]);
    const box = `From jo@example.org Mon Nov 23 09:30:00 2026\r\n${one}\r\n\r\nFrom sam@example.org Tue Nov 24 10:00:00 2026\r\n${one}`;
    expect(await read(box)).toEqual([
      ['saved.eml / 1.eml / plan.linkready', 'colleague'],
      ['saved.eml / 2.eml / plan.linkready', 'colleague'],
    ]);
    expect(await read(`${one.length}\n${one}`)).toEqual([
      ['saved.eml / plan.linkready', 'colleague'],
    ]);
  });

  it.each([
    [
      'a mail with nothing in it',
      mail({ Subject: 'Plan' }, 'See you on Monday'),
      'mailWithoutData',
    ],
    [
      'a mail locked by S/MIME',
      mail({ 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data' }, 'MIAG'),
      'fileForeign',
    ],
    [
      'a mail locked by OpenPGP',
      mail({ 'Content-Type': 'multipart/encrypted; boundary=x' }, '--x\r\n\r\n--x--'),
      'fileForeign',
    ],
    [
      'a mail with parts in parts for ever',
      Array.from({ length: 100 }, (_, at) =>
        mail({ 'Content-Type': `multipart/mixed; boundary=b${at}` }, `--b${at}\r\n`),
      ).join(''),
      'mailNotReadable',
    ],
    [
      'a mail with headers without end',
      `Subject: x\r\n${'X-Long: y\r\n'.repeat(200_000)}`,
      'mailNotReadable',
    ],
  ])('says so of %s', async (_title, text, problem) => {
    expect((await read(text)).map(([, name]) => name)).toEqual([problem]);
  });
});
