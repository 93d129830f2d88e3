import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseAssessmentFile, writeAssessmentFile } from '../../src/exchange';
import { canonicalJson } from '../../src/model/merge/canonicalJson';
import { problemNames } from '../../src/model/problem/Problem';
import { seed } from '../model/merge/arbitraryAssessment';
import { encode, example, exampleData, writtenAt, writtenBy } from './exampleFile';

vi.setConfig({ testTimeout: 600_000 });

const runs = { seed, numRuns: process.env.LINKREADY_LONG === '1' ? 20_000 : 1_000 };
const options = { privateNotes: true, writtenAt, writtenBy };
const source = writeAssessmentFile(example, options);

/** Reads whole or not at all: what was read can be written, and read again as the same. */
function expectWholeOrProblem(bytes: Uint8Array): void {
  const before = bytes.slice();
  const read = parseAssessmentFile(bytes);
  expect(bytes).toEqual(before);
  if (!read.ok) {
    expect(problemNames).toContain(read.problem.name);
    return;
  }
  const again = parseAssessmentFile(writeAssessmentFile(read.value, options));
  if (!again.ok) throw new Error(canonicalJson(again.problem));
  expect(parseAssessmentFile(writeAssessmentFile(again.value, options))).toEqual(again);
}

const position = fc.nat({ max: source.length - 1 });
type Bite = (bytes: number[]) => void;
const bite: fc.Arbitrary<Bite> = fc.oneof(
  fc.tuple(position, fc.nat({ max: 255 })).map(
    ([at, byte]): Bite =>
      (bytes) => {
        bytes[at] = byte;
      },
  ),
  fc.tuple(position, fc.integer({ min: 1, max: 40 })).map(
    ([at, count]): Bite =>
      (bytes) => {
        bytes.splice(at, count);
      },
  ),
  fc.tuple(position, position, fc.integer({ min: 1, max: 400 })).map(
    ([from, to, count]): Bite =>
      (bytes) => {
        bytes.splice(to, 0, ...bytes.slice(from, from + count));
      },
  ),
  position.map(
    (at): Bite =>
      (bytes) => {
        bytes.length = at;
      },
  ),
);

/** Values that often upset a reader. */
const oddity = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  'gp',
  '\ud800',
  '9999-12-31T23:59:59.999Z',
  [],
  {},
  [[]],
  { id: 'x', changedAt: '2026-09-01T10:00:00.000Z' },
  { toString: 'x', valueOf: 1, hasOwnProperty: null, length: -1 },
);
const change = fc.record({ where: fc.nat(), how: fc.constantFrom('set', 'drop', 'add'), oddity });

describe('files that were changed at random', () => {
  it('[M7] bytes changed, lost, moved or cut give the whole assessment or a problem', () => {
    fc.assert(
      fc.property(fc.array(bite, { minLength: 1, maxLength: 4 }), (bites) => {
        const bytes = [...source];
        for (const one of bites) one(bytes);
        expectWholeOrProblem(Uint8Array.from(bytes));
      }),
      runs,
    );
  });

  it('[M7] values changed, lost or added give the whole assessment or a problem', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const data: unknown = exampleData();
        for (const { where, how, oddity } of changes) {
          const places = listPlaces(data);
          const place = places[where % places.length];
          if (place === undefined) continue;
          if (how === 'set') Reflect.set(place.inside, place.name, structuredClone(oddity));
          if (how === 'drop') Reflect.deleteProperty(place.inside, place.name);
          if (how === 'add')
            Reflect.set(place.inside, `later${where % 3}`, structuredClone(oddity));
        }
        expectWholeOrProblem(encode(JSON.stringify(data)));
      }),
      runs,
    );
  });

  it('[M7] bytes of any kind give a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseAssessmentFile(bytes).ok).toBe(false);
      }),
      runs,
    );
  });

  it('[M7] JSON of any kind in place of the assessment gives a problem', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (assessment) => {
        const data = { ...exampleData(), assessment };
        expect(parseAssessmentFile(encode(JSON.stringify(data))).ok).toBe(false);
      }),
      runs,
    );
  });
});

interface PlaceInData {
  readonly inside: object;
  readonly name: string;
}

function listPlaces(data: unknown): readonly PlaceInData[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [
    { inside: data, name },
    ...listPlaces(value),
  ]);
}
