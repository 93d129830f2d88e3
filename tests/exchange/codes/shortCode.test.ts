import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeResponses,
  decodeShort,
  encodeResponses,
  encodeShort,
  isForAssessment,
  isForSession,
  mergeCoded,
  recordTyped,
  type ShortResponses,
  type ShortScope,
} from '../../../src/exchange';
import { base32Digits } from '../../../src/exchange/bytes/base32';
import { packBits } from '../../../src/exchange/bytes/bits';
import { findCheckDigits } from '../../../src/exchange/codes/checkDigits';
import { looksTyped, readTyped } from '../../../src/exchange/codes/shortCode';
import {
  type Answer,
  type Assessment,
  addRespondent,
  findAnswer,
  findItems,
  recordResponse,
} from '../../../src/model';
import { buildAssessment, fixtureTime } from '../../fixtures';
import { seed } from '../../model/merge/arbitraryAssessment';
import { instrument } from '../../model/send/sendFixtures';

const me = '00000000-0000-4000-8000-0000000000b2';
const base = addRespondent(buildAssessment('Typed Lane'), { id: me, role: 'nurse' }, fixtureTime);
const now = '2026-11-28T10:00:00.000Z';
const answers: readonly (Answer | undefined)[] = [
  ...([0, 1, 2, 3, 4] as const).map((level): Answer => ({ state: 'level', level })),
  { state: 'dontKnow' },
  { state: 'notApplicable' },
  undefined,
];
const scopes: readonly ShortScope[] = [
  { kind: 'quick' },
  ...instrument.domains.flatMap(({ id }): readonly ShortScope[] => [
    { kind: 'domain', domain: id, reserve: false },
    { kind: 'domain', domain: id, reserve: true },
  ]),
];
const anyScope = fc.constantFrom(...scopes);
const anyAnswers = fc.array(fc.constantFrom(...answers), { minLength: 15, maxLength: 15 });
const anySession = fc.option(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { nil: undefined });

function itemsOf(scope: ShortScope): readonly string[] {
  if (scope.kind === 'quick') return findItems(instrument, 'quick').map(({ id }) => id);
  const items = instrument.domains.find(({ id }) => id === scope.domain)?.items ?? [];
  const kinds = scope.reserve ? ['core', 'reserve'] : ['core'];
  return kinds.flatMap((kind) => items.filter((item) => item.kind === kind).map(({ id }) => id));
}

function fill(scope: ShortScope, given: readonly (Answer | undefined)[]): Assessment {
  return itemsOf(scope).reduce(
    (one, item, index) => recordResponse(one, item, me, given[index], fixtureTime),
    base,
  );
}

function decode(text: string): ShortResponses {
  const read = decodeShort(text, [instrument]);
  if (!read.ok) throw new Error(read.problem.name);
  return read.value;
}

const quick = fill({ kind: 'quick' }, answers.concat(answers));
const order = { assessment: quick, instrument, respondent: me, scope: { kind: 'quick' } as const };
const code = encodeShort({ ...order, session: 0xdead_beef });

describe('a typed code', () => {
  it('has 24 characters for the quick check and 20 for a domain, in groups of four', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const scope of scopes.slice(1)) {
      const text = encodeShort({ ...order, assessment: base, scope });
      expect(text.replaceAll(' ', '').length).toBe(
        scope.kind === 'domain' && scope.reserve ? 20 : 19,
      );
    }
  });

  it('tells every answer, the role, the place it belongs to and what it is about', () => {
    fc.assert(
      fc.property(anyScope, anyAnswers, anySession, (scope, given, session) => {
        const assessment = fill(scope, given);
        const read = decode(encodeShort({ ...order, assessment, scope, session }));
        expect(read).toMatchObject({ instrument: instrument.version, scope, role: 'nurse' });
        expect(read.answers).toEqual(
          itemsOf(scope).map((item, index) => ({
            item,
            ...(given[index] && { answer: given[index] }),
          })),
        );
        expect(isForAssessment(read, base)).toBe(session === undefined);
        expect(isForAssessment(read, { ...base, id: 'x' })).toBe(false);
        expect(session !== undefined && isForSession(read, session)).toBe(session !== undefined);
        expect(isForSession(read, (session ?? 0) ^ 1)).toBe(false);
      }),
      { seed, numRuns: 150 },
    );
  });

  it('is understood however it is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 24, maxLength: 24 }), (ways) => {
        const typed = [...code.replaceAll(' ', '')].map((character, index) => {
          const way = ways[index] ?? 0;
          if (character === '0' && way > 1) return way > 3 ? 'o' : 'O';
          if (character === '1' && way > 0) return 'IiLl'[way - 1];
          return [
            character,
            character.toLowerCase(),
            ` ${character}`,
            `-${character}`,
            `${character} `,
          ][way];
        });
        expect(decodeShort(typed.join(''), [instrument])).toEqual(decodeShort(code, [instrument]));
        expect(looksTyped(typed.join(''))).toBe(true);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('is refused with every single character wrong, missing or twice', () => {
    const plain = readTyped(code);
    for (let at = 0; at < plain.length; at += 1) {
      const [before, after] = [plain.slice(0, at), plain.slice(at + 1)];
      const wrong = [...base32Digits, 'U'].filter((one) => one !== plain[at]);
      const bad = [...wrong, '', `${plain[at]}${plain[at]}`].map((one) => before + one + after);
      for (const text of bad) expect(decodeShort(text, [instrument]).ok, text).toBe(false);
    }
  });

  it('is refused with any two characters swapped, or any up to four wrong', () => {
    fc.assert(
      fc.property(
        anyScope,
        anyAnswers,
        fc.uniqueArray(fc.nat(18), { minLength: 2, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 4, maxLength: 4 }),
        (scope, given, places, shifts) => {
          const text = readTyped(encodeShort({ ...order, assessment: fill(scope, given), scope }));
          const wrong = [...text];
          places.forEach((place, index) => {
            const digit = base32Digits.indexOf(text[place] ?? '');
            wrong[place] = base32Digits[(digit + (shifts[index] ?? 1)) % 32] ?? '';
          });
          expect(decodeShort(wrong.join(''), [instrument]).ok).toBe(false);
          for (let at = 0; at + 1 < text.length; at += 1) {
            const swapped = [...text.slice(at, at + 2)].toReversed().join('');
            const changed = text.slice(0, at) + swapped + text.slice(at + 2);
            if (changed !== text) expect(decodeShort(changed, [instrument]).ok).toBe(false);
          }
        },
      ),
      { seed, numRuns: 150 },
    );
  });

  it.each([
    ['nothing', '', 'typedCodeWrong'],
    ['only zeros', '0'.repeat(24), 'typedCodeWrong'],
    ['too much', '2'.repeat(40), 'typedCodeWrong'],
    ['another code', encodeResponses({ ...order }), 'typedCodeWrong'],
  ])('is refused with %s', (_title, text, problem) => {
    expect(decodeShort(text, [instrument])).toEqual({ ok: false, problem: { name: problem } });
  });

  it('of a later LinkReady is named so, and one of another version of the questions too', () => {
    const digits = packBits(
      [
        [7, 3],
        [0, 40],
      ],
      5,
    );
    const text = [...digits, ...findCheckDigits(digits)].map((one) => base32Digits[one]).join('');
    expect(decodeShort(text, [instrument])).toMatchObject({ problem: { name: 'codeNewer' } });
    const other = { ...instrument, version: '2031-1' };
    expect(decodeShort(code, [other])).toMatchObject({
      problem: { name: 'codeInstrumentUnknown' },
    });
  });

  it('is not taken for one where it is a sentence or a file', () => {
    expect(looksTyped('Here is the file that you asked for 3 days ago')).toBe(false);
    expect(looksTyped('{"format":"linkready"}')).toBe(false);
    expect(looksTyped('what a pleasant text')).toBe(false);
  });
});

describe('recording what a typed code tells', () => {
  const elsewhere = buildAssessment('Typed Lane');

  it('twice changes nothing the second time, and a later code corrects the earlier', () => {
    fc.assert(
      fc.property(anyScope, anyAnswers, anyAnswers, (scope, first, second) => {
        const typed = (given: readonly (Answer | undefined)[]) =>
          decode(encodeShort({ ...order, assessment: fill(scope, given), scope }));
        const once = recordTyped(elsewhere, typed(first), now);
        expect(recordTyped(once, typed(first), now)).toBe(once);
        expect(once.respondents).toHaveLength(2);
        const corrected = recordTyped(once, typed(second), now);
        expect(corrected.respondents).toHaveLength(2);
        itemsOf(scope).forEach((item, index) => {
          const id = corrected.respondents.at(-1)?.id ?? '';
          expect(findAnswer(corrected, item, id)).toEqual(second[index] ?? first[index]);
        });
      }),
      { seed, numRuns: 60 },
    );
  });

  it('finds the respondent who is here, and leaves a reason that is here', () => {
    const reason = 'We have no branch';
    const here = recordResponse(quick, 'o1q', me, { state: 'notApplicable', reason }, now);
    const typed = decode(encodeShort({ ...order, assessment: here }));
    expect(recordTyped(here, typed, now)).toBe(here);
  });

  it('gives way to the same respondent’s whole code', () => {
    const typed = recordTyped(elsewhere, decode(code), now);
    const whole = decodeResponses(encodeResponses(order), [instrument]);
    if (!whole.ok) throw new Error(whole.problem.name);
    const merged = mergeCoded(typed, whole.value, now);
    expect(merged.respondents.map(({ id }) => id)).toEqual(
      expect.arrayContaining([me, elsewhere.respondents[0]?.id]),
    );
    expect(merged.respondents).toHaveLength(2);
  });
});
