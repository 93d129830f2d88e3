import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CodedResponses,
  decodeLevels,
  decodeResponses,
  decodeSheet,
  drawQrCode,
  encodeResponses,
  isAbout,
  mergeCoded,
} from '../../../src/exchange';
import { decodeBase32, encodeBase32 } from '../../../src/exchange/bytes/base32';
import { seal, unseal } from '../../../src/exchange/bytes/crc32';
import {
  type Answer,
  type Assessment,
  addRespondent,
  findAnswer,
  findItems,
  type Level,
  mergeAssessments,
  recordAsk,
  recordResponse,
  recordRole,
  removeRespondent,
} from '../../../src/model';
import { buildAssessment, fixtureTime, respondentId } from '../../fixtures';
import { seed } from '../../model/merge/arbitraryAssessment';
import { instrument } from '../../model/send/sendFixtures';

const core = findItems(instrument, 'core').map(({ id }) => id);
const every = instrument.domains.flatMap(({ items }) => items.map(({ id }) => id));
const reason = 'We have no branch';
const base = buildAssessment('Code Street Surgery');
const later = (minutes: number) =>
  new Date(Date.parse(fixtureTime) + 60_000 * minutes).toISOString();

const answers: readonly (Answer | undefined)[] = [
  ...([0, 1, 2, 3, 4] as const).map((level): Answer => ({ state: 'level', level })),
  { state: 'dontKnow' },
  { state: 'notApplicable', reason },
  { state: 'notApplicable' },
  undefined,
];
const anySheet = fc.dictionary(fc.constantFrom(...every), fc.constantFrom(...answers));
const anySession = fc.option(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { nil: undefined });

function fill(
  assessment: Assessment,
  sheet: Readonly<Record<string, Answer | undefined>>,
  respondent = respondentId,
  from = 1,
): Assessment {
  return Object.entries(sheet).reduce(
    (one, [item, answer], index) =>
      recordResponse(one, item, respondent, answer, later(from + index)),
    assessment,
  );
}

const sixty = fill(
  base,
  Object.fromEntries(core.map((item, index) => [item, { state: 'level', level: level(index) }])),
);
const code = encodeResponses({ assessment: sixty, instrument, respondent: respondentId });

function level(index: number): Level {
  return ([0, 1, 2, 3, 4] as const)[index % 5] ?? 0;
}

function decode(text: string): CodedResponses {
  const read = decodeResponses(text, [instrument]);
  if (!read.ok) throw new Error(read.problem.name);
  return read.value;
}

/** What a reader sees of an answer that came by a code. */
function bare(answer: Answer | undefined): Answer | undefined {
  return answer?.state === 'notApplicable' ? { state: 'notApplicable' } : answer;
}

function resealed(change: (bytes: Uint8Array) => Uint8Array | undefined): string {
  const bytes = unseal(decodeBase32(code.slice(5)) ?? new Uint8Array())?.slice();
  return `LRA1:${encodeBase32(seal(change(bytes ?? new Uint8Array()) ?? new Uint8Array()))}`;
}

describe('a code of one respondent’s answers', () => {
  it('of 60 answers has 41 squares a side, in a session too', () => {
    const order = { assessment: sixty, instrument, respondent: respondentId };
    const inSession = encodeResponses({ ...order, session: 0xffff_ffff });
    expect(code).toMatch(/^LRA1:[0-9A-Z]{120}$/);
    expect(drawQrCode(code)).toHaveLength(41);
    expect(drawQrCode(inSession)).toHaveLength(41);
  });

  it('tells every answer, whose it is and where it belongs, whatever was answered', () => {
    fc.assert(
      fc.property(anySheet, anySession, (sheet, session) => {
        const assessment = fill(base, sheet);
        const read = decode(
          encodeResponses({ assessment, instrument, respondent: respondentId, session }),
        );
        expect(read.session).toBe(session);
        expect(read.instrument).toBe(instrument.version);
        expect(read.respondent).toEqual(assessment.respondents[0]);
        expect(isAbout(read, base)).toBe(true);
        expect(isAbout(read, { ...base, id: 'another' })).toBe(false);
        expect(isAbout(read, { ...base, site: { ...base.site, id: 'another' } })).toBe(false);
        const told = new Map(read.responses.map((one) => [one.item, one]));
        expect(told.size).toBe(assessment.responses.length);
        for (const one of assessment.responses) {
          expect(told.get(one.item)?.id).toBe(one.id);
          expect(told.get(one.item)?.answer).toEqual(bare(one.answer));
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('carries no reason, note, name or label', () => {
    const named = addRespondent(base, { id: 'p-1', role: 'gp', label: 'Dr Ashdown' }, fixtureTime);
    const told = fill(named, { o1a: { state: 'notApplicable', reason } }, 'p-1');
    const text = encodeResponses({ assessment: told, instrument, respondent: 'p-1' });
    const read = JSON.stringify(decode(text));
    expect(read).not.toContain(reason);
    expect(read).not.toContain('Ashdown');
    expect(read).toContain('"p-1"');
  });

  it('is refused with any one bit wrong', () => {
    const sealed = decodeBase32(code.slice(5)) ?? new Uint8Array();
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const wrong = sealed.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = decodeResponses(`LRA1:${encodeBase32(wrong)}`, [instrument]);
      expect(read.ok ? 'read' : read.problem.name, `bit ${bit}`).toBe('codeNotReadable');
    }
  });

  it('is refused with any one character wrong, missing or twice', () => {
    for (let at = 0; at < code.length; at += 1) {
      const [before, here, after] = [code.slice(0, at), code[at], code.slice(at + 1)];
      for (const bad of [`${before}${here === '7' ? '8' : '7'}${after}`, before + after]) {
        expect(decodeResponses(bad, [instrument]).ok, bad).toBe(false);
      }
      if (at > 4)
        expect(decodeResponses(before + here + here + after, [instrument]).ok).toBe(false);
    }
  });

  it('is no other code, and no other code is one', () => {
    expect(decodeLevels(code, [instrument])).toMatchObject({ problem: { name: 'codeForeign' } });
    expect(decodeSheet(code)).toMatchObject({ problem: { name: 'codeForeign' } });
  });

  it.each([
    ['blanks around it', ` ${code}\n`, undefined],
    ['a newer number', code.replace('LRA1', 'LRA2'), 'codeNewer'],
    ['another start', code.replace('LRA1', 'LR1'), 'codeForeign'],
    ['no body', 'LRA1:', 'codeNotReadable'],
    ['another instrument', resealed((bytes) => bytes.fill(7, 4, 8)), 'codeInstrumentUnknown'],
    ['an unknown flag', resealed((bytes) => bytes.fill(17, 2, 3)), 'codeNotReadable'],
    ['fewer items', resealed((bytes) => bytes.fill(59, 3, 4)), 'codeNotReadable'],
    ['an unknown role', resealed((bytes) => bytes.fill(200, 16, 17)), 'codeNotReadable'],
    ['a time beyond all', resealed((bytes) => bytes.fill(255, 17, 29)), 'codeNotReadable'],
    ['an id that is none', resealed((bytes) => bytes.fill(9, 29, 30)), 'codeNotReadable'],
    ['too little', resealed((bytes) => bytes.slice(0, -3)), 'codeNotReadable'],
    ['too much', resealed((bytes) => Uint8Array.from([...bytes, 0])), 'codeNotReadable'],
  ])('with %s', (_title, text, problem) => {
    const read = decodeResponses(text, [instrument]);
    expect(read.ok ? undefined : read.problem.name).toBe(problem);
  });
});

describe('merging what a code tells', () => {
  const elsewhere = buildAssessment('Code Street Surgery');
  const nurse = '00000000-0000-4000-8000-0000000000a1';
  const handed = addRespondent(base, { id: nurse, role: 'nurse' }, later(0));
  const codeOf = (assessment: Assessment) =>
    decode(encodeResponses({ assessment, instrument, respondent: nurse }));

  it('[M1] twice changes nothing the second time', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (mine, theirs) => {
        const read = codeOf(fill(handed, theirs, nurse));
        const once = mergeCoded(fill(elsewhere, mine), read, later(900));
        expect(mergeCoded(once, read, later(901))).toEqual(once);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('[M5] the later of two codes wins in either order, answers taken back included', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (first, second) => {
        const early = fill(handed, first, nurse);
        const late = fill(early, second, nurse, 500);
        const [one, two] = [codeOf(early), codeOf(late)];
        const forth = mergeCoded(mergeCoded(elsewhere, one, later(900)), two, later(900));
        const back = mergeCoded(mergeCoded(elsewhere, two, later(900)), one, later(900));
        expect(back).toEqual(forth);
        for (const item of every) {
          expect(findAnswer(forth, item, nurse)).toEqual(bare(findAnswer(late, item, nurse)));
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it('[M5] with the same respondent’s file, before or after, keeps every reason and question', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const file = recordAsk(fill(handed, sheet, nurse), 'o2a', nurse, 'gp', later(3));
        const read = codeOf(file);
        const codeFirst = mergeAssessments(mergeCoded(elsewhere, read, later(900)), file);
        const fileFirst = mergeCoded(mergeAssessments(elsewhere, file), read, later(900));
        const saidIn = (one: Assessment) =>
          new Map(one.responses.map(({ id, answer, ask }) => [id, { answer, ask }]));
        expect(saidIn(codeFirst)).toEqual(saidIn(file));
        expect(saidIn(fileFirst)).toEqual(saidIn(file));
      }),
      { seed, numRuns: 60 },
    );
  });

  it('[M5] brings the respondent with their role, and nobody back who was taken out since', () => {
    const read = codeOf(
      recordRole(fill(handed, { o1a: { state: 'dontKnow' } }, nurse), nurse, 'gp', later(9)),
    );
    const here = mergeCoded(elsewhere, read, later(10));
    expect(here.respondents.find(({ id }) => id === nurse)?.role).toBe('gp');
    const without = removeRespondent(here, nurse, later(11));
    expect(mergeCoded(without, read, later(12)).respondents).toHaveLength(1);
  });
});
