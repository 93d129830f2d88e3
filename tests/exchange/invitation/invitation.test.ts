import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeInvitationLink,
  encodeInvitationLink,
  findParticulars,
  type Invitation,
  parseInvitation,
  writeAssessmentFile,
  writeInvitation,
} from '../../../src/exchange';
import { encodeBase64url } from '../../../src/exchange/bytes/base64url';
import { seal } from '../../../src/exchange/bytes/crc32';
import { createAssessment, problemNames } from '../../../src/model';
import { seed } from '../../model/merge/arbitraryAssessment';
import { encode, example, writtenAt, writtenBy } from '../exampleFile';
import { invitation, shortest } from './exampleInvitation';

const root = 'https://linkready.example/app/';
const runs = { seed, numRuns: 500 };

function linkTo(one: Invitation): string {
  const link = encodeInvitationLink(root, one);
  if (!link.ok) throw new Error(link.problem.name);
  return link.value;
}

const linkOf = (bytes: Uint8Array) => `#i=${encodeBase64url(seal(bytes))}`;
const linkOfData = (data: unknown) => linkOf(encode(JSON.stringify(data)));

const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const arbitraryInvitation: fc.Arbitrary<Invitation> = fc
  .record({
    commissioner: word,
    network: optional(word),
    purpose: optional(word),
    deadline: optional(fc.constant('2026-11-15')),
    quick: optional(fc.boolean()),
    reserveItems: optional(fc.boolean()),
    seenBy: fc.array(word, { minLength: 1, maxLength: 4 }),
    expectedCode: optional(word),
  })
  .map((fields) => ({ ...shortest, ...fields }));

describe('an invitation’s file', () => {
  it('reads back as it was written, as bytes and as pasted text', () => {
    fc.assert(
      fc.property(arbitraryInvitation, (one) => {
        const bytes = writeInvitation(one);
        expect(parseInvitation(bytes)).toEqual({ ok: true, value: one });
        const pasted = ` \n${new TextDecoder().decode(bytes)}`;
        expect(parseInvitation(pasted)).toEqual({ ok: true, value: one });
      }),
      runs,
    );
  });

  it('has the same bytes however its fields are ordered', () => {
    const { id, ...rest } = invitation;
    expect(writeInvitation({ ...rest, id })).toEqual(writeInvitation(invitation));
  });

  it('[M6] keeps fields that came later', () => {
    const later = { ...invitation, colour: 'green', round: { ...invitation.round, wave: 3 } };
    expect(parseInvitation(writeInvitation(later))).toEqual({ ok: true, value: later });
  });

  it.each([
    ['seenBy', [], 'more'],
    ['seenBy', undefined, 'missing'],
    ['commissioner', '', 'longer'],
    ['country', 'England', 'form'],
    ['deadline', '2026-02-30', 'date'],
    ['purpose', 'x'.repeat(1_001), 'shorter'],
    ['roleTitle', { singular: 'one' }, 'missing'],
    ['instrument', '../2026-1', 'form'],
    ['id', '<b>', 'form'],
  ])('with the field %s as %j is refused with the place', (field, value, rule) => {
    const spoilt = { ...invitation, [field]: value };
    expect(parseInvitation(writeInvitation(spoilt))).toMatchObject({
      problem: { name: 'fileInvalid', values: { rule } },
    });
  });

  it('of a newer format is refused as newer', () => {
    const text = new TextDecoder().decode(writeInvitation(invitation));
    expect(parseInvitation(text.replace('"formatVersion": 1', '"formatVersion": 2'))).toEqual({
      ok: false,
      problem: { name: 'fileNewer' },
    });
  });

  it('is told from an assessment’s file', () => {
    const bytes = writeAssessmentFile(example, { privateNotes: false, writtenAt, writtenBy });
    expect(parseInvitation(bytes)).toEqual({
      ok: false,
      problem: { name: 'fileOtherPurpose', values: { purpose: 'colleague' } },
    });
  });

  it('larger than a page of text is refused', () => {
    const padded = new TextDecoder().decode(writeInvitation(invitation)).padEnd(100_001);
    expect(parseInvitation(padded)).toMatchObject({ problem: { name: 'fileTooLarge' } });
  });
});

describe('an invitation’s link', () => {
  it('leads to the start page and reads back as it was written', () => {
    fc.assert(
      fc.property(arbitraryInvitation, (one) => {
        const link = linkTo(one);
        expect(link).toMatch(/^https:\/\/linkready\.example\/app\/start\/#i=[\w-]+$/);
        expect(decodeInvitationLink(link)).toEqual({ ok: true, value: one });
        expect(decodeInvitationLink(link.slice(link.indexOf('#')))).toEqual({
          ok: true,
          value: one,
        });
        expect(parseInvitation(link)).toEqual({ ok: true, value: one });
      }),
      runs,
    );
  });

  it('is short enough for a mail with everything in it', () => {
    expect(linkTo(invitation).length).toBeLessThan(800);
    expect(linkTo(shortest).length).toBeLessThan(300);
  });

  it('is deflated where that is shorter, and plain where it is not', () => {
    const deflated = deflateSync(encode(JSON.stringify({ formatVersion: 1, invitation })));
    expect(decodeInvitationLink(linkOf(deflated))).toEqual({ ok: true, value: invitation });
    const plain = linkOfData({ formatVersion: 1, invitation });
    expect(decodeInvitationLink(plain)).toEqual({ ok: true, value: invitation });
    expect(linkTo(invitation).length).toBeLessThan(`${root}start/${plain}`.length);
  });

  it.each([
    ['broken into lines', (link: string) => link.replace(/(.{60})/g, '$1\r\n')],
    ['between angle brackets', (link: string) => `Open <${link}> to begin.`],
    ['at the end of a sentence', (link: string) => `Open ${link}. Many thanks, Ann`],
    ['with other fields', (link: string) => link.replace('#', '#lang=cy&')],
  ])('is found %s', (_title, change) => {
    const text = change(linkTo(invitation));
    expect(parseInvitation(text)).toEqual({ ok: true, value: invitation });
  });

  it('too long for a mail is a problem with a way out', () => {
    const random = fc.sample(fc.string({ minLength: 190, maxLength: 190 }), { seed, numRuns: 20 });
    const long = { ...invitation, seenBy: random };
    expect(encodeInvitationLink(root, long)).toEqual({
      ok: false,
      problem: { name: 'linkTooLong' },
    });
  });

  it('that was cut or changed anywhere is refused', () => {
    const link = linkTo(invitation);
    const start = link.indexOf('#i=') + 3;
    for (let at = start; at < link.length; at += 1) {
      const cut = link.slice(0, at);
      const other = link[at] === 'A' ? 'B' : 'A';
      const changed = `${cut}${other}${link.slice(at + 1)}`;
      for (const bad of [cut, changed]) {
        expect(decodeInvitationLink(bad), bad).toEqual({
          ok: false,
          problem: { name: 'linkNotReadable' },
        });
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['another page', 'https://linkready.example/app/plan/#p=1'],
    ['no code', '#i='],
    ['a list', linkOfData([1, 2])],
    ['a word', linkOfData('invitation')],
    ['nothing but a null', linkOfData(null)],
    ['broken JSON', linkOf(encode('{"formatVersion":1,'))],
    ['no text at all', linkOf(Uint8Array.of(0x7b, 0xff, 0xfe))],
    ['JSON of a thousand levels', linkOf(encode('{"a":'.repeat(300)))],
    ['a bomb', linkOf(deflateSync(Buffer.alloc(1_000_000, ' ')))],
    ['far too much', `#i=${'A'.repeat(5_000)}`],
  ])('that holds %s is refused', (_title, link) => {
    expect(decodeInvitationLink(link)).toMatchObject({ problem: { name: 'linkNotReadable' } });
  });

  it('of a newer format is refused as newer', () => {
    expect(decodeInvitationLink(linkOfData({ formatVersion: 2, invitation }))).toEqual({
      ok: false,
      problem: { name: 'linkNewer' },
    });
  });

  it('is checked like a file', () => {
    const spoilt = { ...invitation, seenBy: [] };
    const reaching = '{"formatVersion":1,"invitation":{"__proto__":{"a":1}}}';
    expect(
      decodeInvitationLink(linkOfData({ formatVersion: 1, invitation: spoilt })),
    ).toMatchObject({
      problem: { name: 'fileInvalid', values: { place: 'invitation › seenBy' } },
    });
    expect(decodeInvitationLink(linkOf(encode(reaching)))).toMatchObject({
      problem: { name: 'fileInvalid', values: { rule: 'name' } },
    });
  });

  it('of any characters gives a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const read = decodeInvitationLink(`#i=${text}`);
        expect(read.ok ? '' : problemNames).toContain(read.ok ? '' : read.problem.name);
        expect(read.ok).toBe(false);
      }),
      runs,
    );
  });
});

describe('starting from an invitation', () => {
  const ids = { assessment: 'a-1', site: 's-1', round: 'r-1', respondent: 'p-1' };
  const begin = (one: Invitation) => {
    const { site, round } = findParticulars(one);
    const named = { ...site, name: 'Elm Street' };
    const now = writtenAt;
    return createAssessment({ instrument: '2026-1', site: named, round, role: 'gp', now, ids });
  };

  it('sets everything but the name', () => {
    expect(begin(invitation)).toMatchObject({
      site: {
        name: 'Elm Street',
        country: 'england',
        network: 'Riverside Network',
        commissioner: 'North Vale Care Board',
        code: 'A12345',
        reserveItems: true,
        roleTitle: { singular: 'community connector' },
      },
      round: {
        name: 'Autumn round',
        date: '2026-10-01',
        quick: false,
        invited: {
          invitation: invitation.id,
          from: 'North Vale Care Board',
          deadline: '2026-11-15',
          purpose: invitation.purpose,
          seenBy: invitation.seenBy,
        },
      },
    });
  });

  it('leaves what was not said as it is without an invitation', () => {
    const { site, round } = begin(shortest);
    expect(Object.keys(site).sort()).toEqual([
      'changedAt',
      'commissioner',
      'country',
      'id',
      'name',
    ]);
    expect(Object.keys(round).sort()).toEqual(['changedAt', 'date', 'id', 'invited', 'name']);
  });

  it('has no field for an answer', () => {
    const schema = readFileSync('public/schema/invitation-1.json', 'utf8');
    expect(schema).not.toMatch(/"(responses|answer|level|notes|respondents)"/);
  });
});
