import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import {
  encodeInvitationLink,
  type ReadFile,
  writeAssessmentFile,
  writeBackup,
  writeInvitation,
  writePartText,
  writeSendFile,
} from '../../src/exchange';
import { canonicalJson, prepareToSend, problemNames } from '../../src/model';
import { seed } from '../model/merge/arbitraryAssessment';
import { instrument } from '../model/send/sendFixtures';
import { writeRawZip } from './corpus/writeRawZip';
import { encode, example, writtenAt, writtenBy } from './exampleFile';
import { invitation } from './invitation/exampleInvitation';
import { attach, mail, multipart } from './mail/writeMail';
import { readAll, source, told } from './many/readAll';
import { filespec, packed, pdfOf } from './pdf/writePdfParts';
import { whole } from './spoilFile';

vi.setConfig({ testTimeout: 600_000 });

const about = { writtenAt, writtenBy };
const colleague = writeAssessmentFile(example, { privateNotes: true, ...about });
const sent = writeSendFile(prepareToSend(example, instrument, { ownerNames: false }), about);
const backup = writeBackup(
  { assessments: [example], snapshots: [], workshops: [], settings: [{ key: 'a', value: 1 }] },
  about,
);
const link = encodeInvitationLink('https://linkready.example/', invitation);
if (!backup.ok || !link.ok) throw new Error('The examples cannot be written');

const parts = [attach('plan.linkready', colleague), attach('plans.zip', zipSync({ a: sent }))];

/** A file of each kind in each container; as small as they can be, so that each blow counts. */
const sources: readonly Uint8Array[] = [
  colleague,
  sent,
  writeInvitation(invitation),
  backup.value.bytes,
  gzipSync(backup.value.bytes),
  encode(writePartText(colleague, ['Dear Jo'])),
  encode(`Start here: ${link.value}`),
  zipSync({ 'a.json': colleague, 'b/c.txt': sent }),
  zipSync({ 'inner.zip': zipSync({ 'a.json': colleague }) }, { level: 0 }),
  writeRawZip([{ name: 'é.json', data: sent, flags: 0x800 }], { comment: 'ours' }),
  encode(multipart(parts)),
  encode(mail({ From: 'jo@example.org', 'Content-Type': 'text/plain' }, whole)),
  encode(`From a@b.c Mon Nov 23 09:30:00 2026\n${multipart(parts)}`),
  pdfOf(packed(2, sent, ''), filespec(3, 2)),
  zipSync({ 'plan.pdf': pdfOf(packed(2, sent, ''), filespec(3, 2)) }),
];

/** Words that mean something to one reader or another. */
const words = [
  'PK\x01\x02',
  'PK\x05\x06',
  'PK\x03\x04',
  '\xff\xff\xff\xff',
  '\0\0\0\0',
  '--=_part_1',
  'Content-Type: message/rfc822\r\n\r\n',
  '%PDF-',
  'endobj',
  '/Length 9',
  '{"format":"linkready"',
  '"__proto__":',
  '1e999',
  '[[[[[[[[',
  '\x1f\x8b\x08',
  '-----BEGIN LINKREADY PART 99-----',
];

const blow = fc.record({
  where: fc.nat(),
  from: fc.nat(),
  count: fc.integer({ min: 1, max: 500 }),
  byte: fc.nat({ max: 255 }),
  how: fc.constantFrom('set', 'set', 'cut', 'end', 'copy', 'fill', 'double', 'word'),
  word: fc.constantFrom(...words),
});
type Blow = typeof blow extends fc.Arbitrary<infer T> ? T : never;

function spoil(bytes: Uint8Array, { where, from, count, byte, how, word }: Blow): Uint8Array {
  const at = where % Math.max(1, bytes.length);
  const start = from % Math.max(1, bytes.length);
  if (how === 'end') return bytes.slice(0, at);
  if (how === 'cut')
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + count)]);
  if (how === 'double') return Uint8Array.from([...bytes.subarray(0, at), ...bytes]);
  const changed = bytes.slice();
  if (how === 'set') changed[at] = byte;
  if (how === 'fill') changed.fill(byte, at, at + count);
  if (how === 'copy') changed.copyWithin(at, start, start + count);
  if (how === 'word') changed.set(Buffer.from(word, 'latin1').subarray(0, bytes.length - at), at);
  return changed;
}

/** What was read can be written, and reads as the same. */
async function expectWhole({ outcome }: ReadFile): Promise<void> {
  if (!outcome.ok) {
    expect(problemNames).toContain(outcome.problem.name);
    return;
  }
  if (outcome.value.kind !== 'colleague') return;
  const { assessment } = outcome.value;
  const written = writeAssessmentFile(assessment, { privateNotes: true, ...about });
  const [again] = await readAll([source('again', written)]);
  if (again?.outcome.ok !== true) throw new Error(canonicalJson(again?.outcome));
}

describe('containers that were changed at random', () => {
  const runs = process.env.LINKREADY_LONG === '1' ? 100_000 : 5_000;

  it('[M7] give each file whole or a problem, and never throw', async () => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sources.length - 1 }),
        fc.array(blow, { minLength: 1, maxLength: 3 }),
        async (which, blows) => {
          const bytes = blows.reduce(spoil, sources[which] ?? colleague);
          const before = Buffer.from(bytes);
          const read = await readAll([source('brought', bytes)]);
          expect(before.equals(bytes)).toBe(true);
          // Each file that is opened gives as many as it lists, and each of them is told once.
          expect(read.length).toBeLessThan(20);
          for (const one of read) {
            await expectWhole(one);
            outcomes.set(told(one), (outcomes.get(told(one)) ?? 0) + 1);
          }
        },
      ),
      { seed, numRuns: runs },
    );
    // Some were hurt where it matters, each in its own way, and some were not.
    for (const kind of ['colleague', 'send', 'pdf', 'invitation', 'backup']) {
      expect(outcomes.get(kind), kind).toBeGreaterThan(5);
    }
    expect(outcomes.size).toBeGreaterThan(18);
  });
});
