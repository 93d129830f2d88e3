import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type PlanInPdf,
  parseFile,
  readAttachments,
  readPlanPdf,
  writeAssessmentFile,
} from '../../../src/exchange';
import { canonicalJson } from '../../../src/model';
import { example as exampleFixture } from '../../fixtures';
import { several } from '../../model/send/sendFixtures';
import { encode, example, writtenAt, writtenBy } from '../exampleFile';
import { makePlanPdf, type PlanPdf, passThrough } from './planPdf';

let plan: PlanPdf;
let second: PlanPdf;

beforeAll(async () => {
  plan = await makePlanPdf(several);
  second = await makePlanPdf(exampleFixture.assessment);
});

async function read(bytes: Uint8Array): Promise<readonly PlanInPdf[]> {
  const plans = await readPlanPdf(bytes);
  if (!plans.ok) throw new Error(canonicalJson(plans.problem));
  return plans.value;
}

function attached(bytes: Uint8Array): readonly Uint8Array[] {
  const files = readAttachments(bytes);
  if (!files.ok) throw new Error(files.problem.name);
  return files.value.map((file) => file.bytes);
}

const refused = (name: string) => ({ ok: false, problem: expect.objectContaining({ name }) });

const ways: readonly (readonly [string, string, readonly string[]])[] = [
  ['as it was written', 'cp', ['in.pdf', 'out.pdf']],
  ['with objects in streams', 'qpdf', ['--object-streams=generate', 'in.pdf', 'out.pdf']],
  ['with every object by itself', 'qpdf', ['--object-streams=disable', 'in.pdf', 'out.pdf']],
  ['made ready for the web', 'qpdf', ['--linearize', 'in.pdf', 'out.pdf']],
  [
    'made ready for the web with objects in streams',
    'qpdf',
    ['--linearize', '--object-streams=generate', 'in.pdf', 'out.pdf'],
  ],
  ['laid open', 'qpdf', ['--qdf', '--object-streams=disable', 'in.pdf', 'out.pdf']],
  ['without compression', 'qpdf', ['--stream-data=uncompress', 'in.pdf', 'out.pdf']],
  ['compressed anew', 'qpdf', ['--recompress-flate', '--compression-level=9', 'in.pdf', 'out.pdf']],
  ['made anew by Ghostscript', 'gs', ['-q', '-o', 'out.pdf', '-sDEVICE=pdfwrite', 'in.pdf']],
  ['split off by pdfseparate', 'pdfseparate', ['-f', '1', '-l', '1', 'in.pdf', 'out.pdf']],
];

describe.each(ways)('a plan’s PDF %s', (_title, program, options) => {
  it('gives its file, byte for byte, and the fingerprint matches', async () => {
    const saved = passThrough({ 'in.pdf': plan.pdf }, program, options);
    expect(attached(saved)).toEqual([plan.file]);
    expect(await read(saved)).toMatchObject([
      { fingerprint: plan.print, fingerprintMatches: true, file: { kind: 'send' } },
    ]);
  });
});

describe('a plan’s PDF', () => {
  it('carries the bytes that an independent tool takes out of it', () => {
    const taken = passThrough(
      { 'in.pdf': plan.pdf },
      'pdfdetach',
      ['-saveall', 'in.pdf'],
      '.linkready',
    );
    expect(taken).toEqual(plan.file);
  });

  it('is recognised by what it holds, whatever it is called', async () => {
    expect(await parseFile(plan.pdf)).toMatchObject({
      ok: true,
      value: { kind: 'pdf', plans: [{ file: { sent: { id: several.id } } }] },
    });
    const late = Buffer.concat([Buffer.from('\r\n\r\n'), plan.pdf]);
    expect(await parseFile(new Uint8Array(late))).toMatchObject({ ok: true });
  });

  it('put together with others gives every plan, two of one name too', async () => {
    const files = { 'a.pdf': plan.pdf, 'b.pdf': second.pdf, 'c.pdf': plan.pdf };
    const joined = passThrough(files, 'pdfunite', ['a.pdf', 'b.pdf', 'c.pdf', 'out.pdf']);
    const plans = await read(joined);
    expect(plans.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      [plan.print, second.print, plan.print].sort(),
    );
    expect(plans.every(({ fingerprintMatches }) => fingerprintMatches)).toBe(true);
  });

  it('that was added to gives the later file', async () => {
    const [number] = /(\d+) 0 obj\s*<<[^>]*\/EmbeddedFile/s.exec(latin(plan.pdf))?.slice(1) ?? [];
    const packed = deflateSync(Buffer.from(second.file)).toString('latin1');
    const update = `\n${number} 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n%%EOF\n`;
    expect(number).toBeDefined();
    const updated = Buffer.concat([plan.pdf, Buffer.from(update, 'latin1')]);
    expect(await read(new Uint8Array(updated))).toMatchObject([
      { fingerprint: second.print, fingerprintMatches: false },
    ]);
  });

  it('whose file was altered says so, and is read all the same', async () => {
    const open = passThrough({ 'in.pdf': plan.pdf }, 'qpdf', [
      '--qdf',
      '--object-streams=disable',
      'in.pdf',
      'out.pdf',
    ]);
    const text = latin(open);
    const altered = text.replace('"item": "o1d", "state": "level", "level": 3', (found) =>
      found.replace(/3$/, '4'),
    );
    expect(altered).not.toBe(text);
    const [one] = await read(Uint8Array.from(Buffer.from(altered, 'latin1')));
    expect(one?.fingerprintMatches).toBe(false);
    expect(one?.file.sent.items.find(({ item }) => item === 'o1d')?.level).toBe(4);
  });

  it('printed to a new PDF has no data any more, and says what to do', async () => {
    const printed = passThrough({ 'in.pdf': plan.pdf }, 'pdftocairo', [
      '-pdf',
      'in.pdf',
      'out.pdf',
    ]);
    expect(await parseFile(printed)).toEqual({ ok: false, problem: { name: 'pdfWithoutData' } });
  });

  it.each([
    ['a password', ['--encrypt', 'open', 'own', '256', '--']],
    ['rights only', ['--encrypt', '', 'own', '256', '--']],
    ['rights of old', ['--allow-weak-crypto', '--encrypt', '', 'own', '40', '--']],
  ])('locked with %s is named as locked', async (_title, options) => {
    const locked = passThrough({ 'in.pdf': plan.pdf }, 'qpdf', [...options, 'in.pdf', 'out.pdf']);
    expect(await parseFile(locked)).toEqual({ ok: false, problem: { name: 'pdfEncrypted' } });
  });

  it('cut before its data is named as cut', async () => {
    const start = latin(plan.pdf).indexOf('/EmbeddedFile');
    expect(await parseFile(plan.pdf.subarray(0, start - 200))).toEqual(refused('fileTruncated'));
  });

  it('with the agenda attached to it still gives the plan', async () => {
    const both = passThrough({ 'in.pdf': plan.pdf, 'agenda.txt': encode('Monday, 9:00') }, 'qpdf', [
      'in.pdf',
      '--add-attachment',
      'agenda.txt',
      '--',
      'out.pdf',
    ]);
    expect(attached(both)).toHaveLength(2);
    expect(await read(both)).toMatchObject([{ fingerprintMatches: true }]);
  });
});

describe('another PDF', () => {
  const attach = async (bytes: Uint8Array, name = 'data.json') => {
    const bare = passThrough({ 'in.pdf': plan.pdf }, 'pdftocairo', ['-pdf', 'in.pdf', 'out.pdf']);
    return passThrough({ 'in.pdf': bare, [name]: bytes }, 'qpdf', [
      'in.pdf',
      '--add-attachment',
      name,
      '--',
      'out.pdf',
    ]);
  };

  it('with foreign attachments only has no data for us', async () => {
    const problem = { name: 'pdfWithoutData' };
    expect(await parseFile(await attach(encode('notes'), 'a.txt'))).toEqual({ ok: false, problem });
    expect(await parseFile(await attach(encode('{"a":1}')))).toEqual({ ok: false, problem });
  });

  it('with the file to send attached by hand is read, as altered for want of a fingerprint', async () => {
    const [one] = await read(await attach(plan.file, 'renamed.txt'));
    expect(one).toMatchObject({ fingerprint: plan.print, fingerprintMatches: false });
  });

  it('with a file for colleagues attached is no way to send one', async () => {
    const file = writeAssessmentFile(example, { privateNotes: true, writtenAt, writtenBy });
    expect(await parseFile(await attach(file))).toEqual({
      ok: false,
      problem: { name: 'fileOtherPurpose', values: { purpose: 'colleague' } },
    });
  });

  it('with a broken file attached is told why', async () => {
    const broken = encode(
      new TextDecoder().decode(plan.file).replace('"state": "level"', '"state": 1'),
    );
    expect(await parseFile(await attach(broken))).toMatchObject(refused('fileInvalid'));
  });
});

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
