import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  findFingerprint,
  fingerprint,
  nameSendFile,
  parseAssessmentFile,
  parseFile,
  parseSendFile,
  type SendFile,
  writeAssessmentFile,
  writeInvitation,
  writeSendFile,
} from '../../../src/exchange';
import {
  type Assessment,
  canonicalJson,
  mergeAssessments,
  prepareToSend,
  problemNames,
  type SentAssessment,
} from '../../../src/model';
import { arbitraryAssessment, seed } from '../../model/merge/arbitraryAssessment';
import { instrument, secrets, sendFixtures, several } from '../../model/send/sendFixtures';
import { encode, example, writtenAt, writtenBy } from '../exampleFile';
import { shortest } from '../invitation/exampleInvitation';

vi.setConfig({ testTimeout: 600_000 });

const options = { writtenAt, writtenBy };
const send = (assessment: Assessment, ownerNames = false) =>
  prepareToSend(assessment, instrument, { ownerNames });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function read(bytes: Uint8Array): SendFile {
  const file = parseSendFile(bytes);
  if (!file.ok) throw new Error(canonicalJson(file.problem));
  return file.value;
}

describe.each([...sendFixtures])('the file to send of the fixture %s', (_name, assessment) => {
  const sent = send(assessment);
  const bytes = writeSendFile(sent, options);

  it('reads back as it was sent', () => {
    expect(read(bytes)).toEqual({
      format: 'linkready',
      formatVersion: 1,
      kind: 'send',
      writtenAt,
      writtenBy,
      sent: JSON.parse(JSON.stringify(sent)),
    });
  });

  it('written again from what was read has the same bytes and fingerprint', async () => {
    const again = writeSendFile(read(bytes).sent, options);
    expect(text(again)).toBe(text(bytes));
    expect(await fingerprint(again)).toBe(await fingerprint(bytes));
  });

  it('[P6, M5a] holds nothing that stays with the practice', () => {
    for (const secret of secrets) expect(text(bytes)).not.toContain(secret);
  });

  it('[M7] is no version of the assessment: it cannot be merged into one', () => {
    expect(parseAssessmentFile(bytes)).toEqual({
      ok: false,
      problem: { name: 'fileOtherPurpose', values: { purpose: 'send' } },
    });
  });
});

describe('what a file to send holds', () => {
  it('is possible, whatever histories were merged', () => {
    fc.assert(
      fc.property(arbitraryAssessment, arbitraryAssessment, (a, b) => {
        const sent = send(mergeAssessments(a, b), true);
        expect(read(writeSendFile(sent, options)).sent.id).toBe(a.id);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('[P6] is no word of a private note, a label or a lost record', () => {
    fc.assert(
      fc.property(arbitraryAssessment, (assessment) => {
        const marked: Assessment = {
          ...assessment,
          respondentLabels: assessment.respondentLabels.map((one) => ({ ...one, text: 'SECRET' })),
          notes: assessment.notes.map((note) =>
            note.audience === 'private' ? { ...note, text: 'SECRET' } : note,
          ),
          history: assessment.history.map((one) => ({ ...one, text: 'SECRET' })),
          actions: assessment.actions.map((one) => ({
            ...one,
            ...(one.owner && { owner: { ...one.owner, name: 'SECRET' } }),
          })),
        };
        expect(text(writeSendFile(send(marked), options))).not.toContain('SECRET');
      }),
      { seed, numRuns: 300 },
    );
  });
});

const good = writeSendFile(send(several), options);

/** The file with one place of what is sent set to a value. */
function spoil(path: string, value: unknown): Uint8Array {
  const data = JSON.parse(text(good));
  const steps = ['sent', ...path.split('.')];
  const last = steps.pop() ?? '';
  const inside = steps.reduce<object>((object, step) => Reflect.get(object, step), data);
  if (value === undefined) Reflect.deleteProperty(inside, last);
  else Reflect.set(inside, last, value);
  return encode(JSON.stringify(data));
}

const items: SentAssessment['items'] = read(good).sent.items;
const at = (item: string) => items.findIndex((one) => one.item === item);

describe('a file to send that is not right', () => {
  it.each([
    ['no items', 'items', undefined, 'sent › items', 'missing'],
    ['a respondent too many', 'respondents', 501, 'sent › respondents', 'smaller'],
    ['a third of a level', 'items.1.level', 1.3, 'sent › items › 2 › level', 'form'],
    ['a level without a level', 'items.1.level', undefined, 'sent › items › 2 › level', 'missing'],
    ['an unknown basis', 'items.1.basis', 'guess', 'sent › items › 2 › basis', 'choice'],
    ['an item twice', 'items.1.item', items[0]?.item, 'sent › items › 2 › item', 'unique'],
    [
      'a half by one person',
      `items.${at('c2b')}.level`,
      1.5,
      `sent › items › ${at('c2b') + 1}`,
      'form',
    ],
    ['more people than answers', 'items.0.respondents', 5, 'sent › items › 1', 'form'],
    ['a level that the answers do not give', 'items.0.level', 4, 'sent › items › 1', 'form'],
    [
      'half an agreed level',
      `items.${at('o1d')}.level`,
      2.5,
      `sent › items › ${at('o1d') + 1}`,
      'form',
    ],
    [
      'a tally of four levels',
      'items.0.tally.levels',
      [1, 1, 1, 1],
      'sent › items › 1 › tally › levels',
      'more',
    ],
    [
      'a due date that is none',
      'actions.0.dueDate',
      '2026-02-30',
      'sent › actions › 1 › dueDate',
      'date',
    ],
    ['an action twice', 'actions.1.id', 'a-1', 'sent › actions › 2 › id', 'unique'],
    ['an id that is a path', 'site.id', '../x', 'sent › site › id', 'form'],
    ['a name from within', 'site.constructor', 1, 'sent › site › constructor', 'name'],
  ])('with %s is refused with the place', (_title, path, value, place, rule) => {
    expect(parseSendFile(spoil(path, value))).toMatchObject({
      ok: false,
      problem: { name: 'fileInvalid', values: { place, rule } },
    });
  });

  it('of a newer shape or format is refused as newer', () => {
    const newer = { ok: false, problem: { name: 'fileNewer' } };
    expect(parseSendFile(spoil('shape', 2))).toEqual(newer);
    const format = text(good).replace('"formatVersion": 1', '"formatVersion": 2');
    expect(parseSendFile(encode(format))).toEqual(newer);
  });

  it('[M6] keeps fields that came later', () => {
    const file = parseSendFile(spoil('site.colour', 'green'));
    expect(file).toMatchObject({ ok: true, value: { sent: { site: { colour: 'green' } } } });
  });

  it('with bytes or values changed at random gives the whole file or a problem', () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.nat({ max: 255 }),
      cut: fc.nat({ max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = [...good];
        for (const { at: place, byte, cut } of changes)
          bytes.splice(place % bytes.length, cut, byte);
        const file = parseSendFile(Uint8Array.from(bytes));
        if (!file.ok) {
          expect(problemNames).toContain(file.problem.name);
          return;
        }
        expect(parseSendFile(writeSendFile(file.value.sent, options)).ok).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('the fingerprint', () => {
  it('is the first 80 bits of SHA-256, in four groups of four', async () => {
    // SHA-256 of "abc" begins BA7816BF 8F01CFEA 4141 (FIPS 180-4); five bits are a character.
    expect(await fingerprint(encode('abc'))).toBe('Q9W1 DFWF 077Y MGA1');
  });

  it('is another for every change', async () => {
    const prints = new Set<string>();
    for (let place = 0; place < 100; place += 1) {
      const changed = good.slice();
      changed[place * 7] = (changed[place * 7] ?? 0) ^ 1;
      prints.add(await fingerprint(changed));
    }
    expect(prints.size).toBe(100);
    expect(prints.has(await fingerprint(good))).toBe(false);
  });

  it('is found in a sentence, and in nothing else', async () => {
    const print = await fingerprint(good);
    expect(findFingerprint(`The data of this plan. Fingerprint ${print}.`)).toBe(print);
    expect(findFingerprint('Plan of Elm Street Surgery, 2026-09-01')).toBeUndefined();
    expect(findFingerprint('1234 5678 9012')).toBeUndefined();
  });
});

describe('opening a file of any kind', () => {
  const colleague = writeAssessmentFile(example, { ...options, privateNotes: true });

  it.each([
    ['for colleagues', colleague, 'colleague'],
    ['to send', good, 'send'],
    ['with an invitation', writeInvitation(shortest), 'invitation'],
  ])('tells one %s by what it holds', async (_title, bytes, kind) => {
    expect(await parseFile(bytes)).toMatchObject({ ok: true, value: { kind } });
  });

  it.each([
    ['a kind of file to come', text(colleague).replace('"colleague"', '"letter"'), 'fileNewer'],
    ['no kind', text(colleague).replace('"kind": "colleague",', ''), 'fileInvalid'],
    ['another programme’s data', '{"a": 1}', 'fileForeign'],
    ['nothing', '', 'fileEmpty'],
  ])('refuses %s', async (_title, written, name) => {
    expect(await parseFile(encode(written))).toMatchObject({ ok: false, problem: { name } });
  });
});

describe('the name of a file to send', () => {
  it('says what it is for', () => {
    expect(nameSendFile(send(several))).toBe(
      'linkready-Five-Ways-Practice-2026-03-02-to-send.linkready',
    );
  });
});
