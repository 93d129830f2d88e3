import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseFile, parseWorkshopFile, writeWorkshopFile } from '../../../src/exchange';
import {
  agreeItem,
  canonicalJson,
  mergeWorkshops,
  problemNames,
  recordNote,
  type Workshop,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import {
  atSecond,
  collectWorkshop,
  workshopAssessments,
  workshopTables,
} from '../../fixtures/workshop';
import { seed } from '../../model/merge/arbitraryAssessment';
import { arbitraryWorkshop } from '../../model/workshop/arbitraryWorkshop';
import { encode, writtenAt, writtenBy } from '../exampleFile';
import { invalid } from '../spoilFile';

vi.setConfig({ testTimeout: 600_000 });
const isLong = process.env.LINKREADY_LONG === '1';
const options = { privateNotes: false, writtenAt, writtenBy };
const [elm] = workshopTables;
const [first] = workshopAssessments;
if (first === undefined) throw new Error('No assessment');

const workshop = agreeItem(
  collectWorkshop(realInstrument()),
  'o1a',
  elm.id,
  { answer: { state: 'level', level: 2 }, reason: 'Ten referrals looked at.' },
  atSecond(900),
);
const bytes = writeWorkshopFile({ workshop, assessments: workshopAssessments }, options);

/** A workshop whose answers are all of people that are there. */
function withPeople(one: Workshop): Workshop {
  const known = new Set(one.participants.map(({ id }) => id));
  return { ...one, answers: one.answers.filter(({ participant }) => known.has(participant)) };
}

describe('a file of a workshop', () => {
  it('reads back as it was written, and is known by what it holds', async () => {
    const content = {
      workshop: mergeWorkshops(workshop, workshop),
      assessments: workshopAssessments.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
    expect(parseWorkshopFile(bytes)).toEqual({ ok: true, value: content });
    expect(await parseFile(bytes)).toEqual({ ok: true, value: { kind: 'workshop', content } });
  });

  it('has the same bytes whatever the order of its records', () => {
    const turned = { ...workshop, answers: workshop.answers.toReversed() };
    const assessments = workshopAssessments.toReversed();
    expect(writeWorkshopFile({ workshop: turned, assessments }, options)).toEqual(bytes);
  });

  it('[P6] leaves private notes out unless somebody ticked them', () => {
    const noted = recordNote(
      first,
      'o1a',
      first.respondents[0]?.id ?? '',
      'private',
      'A secret',
      atSecond(1),
    );
    const write = (privateNotes: boolean) =>
      new TextDecoder().decode(
        writeWorkshopFile({ workshop, assessments: [noted] }, { ...options, privateNotes }),
      );
    expect(write(false)).not.toContain('A secret');
    expect(write(true)).toContain('A secret');
  });

  it('[M6] keeps whatever a later LinkReady wrote', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, (given) => {
        const one = withPeople(given);
        const written = writeWorkshopFile({ workshop: one, assessments: [] }, options);
        const read = parseWorkshopFile(written);
        if (!read.ok) throw new Error(canonicalJson(read.problem));
        expect(canonicalJson(read.value.workshop)).toBe(canonicalJson(mergeWorkshops(one, one)));
      }),
      { seed, numRuns: isLong ? 3_000 : 150 },
    );
  });
});

describe('a file of a workshop that is not right is refused, and the place is told', () => {
  const data = (): object => JSON.parse(new TextDecoder().decode(bytes));
  function spoil(path: string, value: unknown) {
    const copy = data();
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const inside = steps.reduce<object>((object, step) => Reflect.get(object, step), copy);
    if (value === undefined) Reflect.deleteProperty(inside, last);
    else Reflect.set(inside, last, value);
    return parseWorkshopFile(encode(JSON.stringify(copy)));
  }
  const wrong = (place: string, rule: string, detail: string | number = '') => ({
    ok: false,
    problem: invalid(place, rule, detail),
  });
  const [one] = mergeWorkshops(workshop, workshop).answers;
  const [lowest] = workshopAssessments.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [hands] = mergeWorkshops(workshop, workshop).hands;

  it.each<[string, string, unknown, object]>([
    ['no sitting', 'workshop.sitting', undefined, wrong('workshop › sitting', 'missing')],
    [
      'minutes without end',
      'workshop.sitting.minutes',
      9_999,
      wrong('workshop › sitting › minutes', 'smaller', 480),
    ],
    [
      'a day that is none',
      'workshop.sitting.date',
      '2027-02-29',
      wrong('workshop › sitting › date', 'date'),
    ],
    [
      'hands by the million',
      'workshop.hands.0.dontKnow',
      1e6,
      wrong('workshop › hands › 1 › dontKnow', 'smaller', 200),
    ],
    [
      'half a hand',
      'workshop.hands.0.levels.2',
      0.5,
      wrong('workshop › hands › 1 › levels › 3', 'wholeNumber'),
    ],
    [
      'four levels',
      'workshop.hands.0.levels',
      [0, 0, 0, 0],
      wrong('workshop › hands › 1 › levels', 'more', 5),
    ],
    [
      'the same answer twice',
      'workshop.answers.1',
      one,
      wrong('workshop › answers › 2 › id', 'unique'),
    ],
    [
      'an answer under another key',
      'workshop.answers.0.item',
      'o1b',
      wrong('workshop › answers › 1 › id', 'key', `o1b.${one?.participant}`),
    ],
    [
      'hands under another key',
      'workshop.hands.0.table',
      elm.id,
      wrong('workshop › hands › 1 › id', 'key', `${hands?.item}.${elm.id}`),
    ],
    [
      'an answer of nobody',
      'workshop.participants',
      [],
      wrong('workshop › answers › 1 › participant', 'respondent'),
    ],
    [
      'a view of tomorrow',
      'workshop.places',
      [{ id: 'room', changedAt: writtenAt, view: 'hologram' }],
      wrong(
        'workshop › places › 1 › view',
        'choice',
        'agenda, join, item, spread, domain, plan, nothing',
      ),
    ],
    ['one assessment twice', 'assessments.1', lowest, wrong('assessments › 2 › id', 'unique')],
    [
      'an assessment without a site',
      'assessments.0.site',
      undefined,
      wrong('assessments › 1 › site', 'missing'),
    ],
    ['a newer workshop', 'workshop.shape', 2, { ok: false, problem: { name: 'fileNewer' } }],
    [
      'a newer assessment',
      'assessments.0.shape',
      99,
      { ok: false, problem: { name: 'fileNewer' } },
    ],
    [
      'another kind',
      'kind',
      'send',
      { ok: false, problem: { name: 'fileOtherPurpose', values: { purpose: 'send' } } },
    ],
  ])('%s', (_what, path, value, expected) => {
    expect(spoil(path, value)).toEqual(expected);
  });

  it('reaches nowhere by a forbidden name', () => {
    const text = new TextDecoder().decode(bytes);
    const hostile = text.replace('"sitting": {', '"sitting": {"__proto__": {"polluted": true}, ');
    expect(parseWorkshopFile(encode(hostile))).toMatchObject({
      problem: { name: 'fileInvalid', values: { rule: 'name' } },
    });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('changed at random is read whole or named, and never throws', () => {
    const position = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(position, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
        (bites) => {
          const bitten = bytes.slice();
          for (const [place, byte] of bites) bitten[place] = byte;
          const read = parseWorkshopFile(bitten);
          if (!read.ok) expect(problemNames).toContain(read.problem.name);
        },
      ),
      { seed, numRuns: isLong ? 2_000 : 60 },
    );
  });
});
