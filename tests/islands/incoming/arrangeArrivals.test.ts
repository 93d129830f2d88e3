import { describe, expect, test } from 'vitest';
import { type ArrivedFile, describeArrival } from '../../../src/islands/incoming/Arrival';
import { arrangeArrivals } from '../../../src/islands/incoming/arrangeArrivals';
import {
  type Assessment,
  fail,
  mergeAssessments,
  prepareToSend,
  recordResponse,
  succeed,
} from '../../../src/model';
import { buildAssessment, respondentId } from '../../fixtures';
import { instrument } from '../../model/send/sendFixtures';

const level = (one: Assessment, item: string, value: 0 | 3, at: string) =>
  recordResponse(one, item, respondentId, { state: 'level', level: value }, at);

const elm = buildAssessment('Elm Street');
const earlier = level(elm, 'o1a', 0, '2027-01-01T10:00:00.000Z');
const later = level(elm, 'o1b', 3, '2027-01-02T10:00:00.000Z');
const versions = [elm.instrument];

const came = (path: string, assessment: Assessment): ArrivedFile => ({
  path,
  arrival: { kind: 'assessment', assessment },
});
const arrange = (files: readonly ArrivedFile[], here: readonly Assessment[] = []) =>
  arrangeArrivals(files, new Map(here.map((one) => [one.id, one])), versions);

describe('many files, put in order before any is brought in', () => {
  test('[M2] versions of one assessment are told once, merged, with every file they came in', () => {
    const { added, changing, same } = arrange([came('a', earlier), came('b', later)]);
    expect([added.length, changing.length, same.length]).toEqual([1, 0, 0]);
    expect(added[0]).toEqual({
      assessment: mergeAssessments(earlier, later),
      paths: ['a', 'b'],
    });
  });

  test('what is here already is told as a change, or as the same', () => {
    const files = [came('a', later)];
    expect(arrange(files, [earlier]).changing).toMatchObject([
      { paths: ['a'], incoming: { answers: { added: 1, changed: 0, kept: 0 } } },
    ]);
    expect(arrange(files, [later]).same).toHaveLength(1);
    expect(arrange(files, [mergeAssessments(earlier, later)]).changing).toEqual([]);
  });

  test('questions that are not here are refused by file, and keep nothing else back', () => {
    const foreign = { ...buildAssessment('Later'), instrument: '2099-1' };
    const { added, refused } = arrange([came('later', foreign), came('a', earlier)]);
    expect(added).toHaveLength(1);
    expect(refused).toEqual([
      {
        path: 'later',
        problem: { name: 'fileInstrumentUnknown', values: { instrument: '2099-1' } },
      },
    ]);
  });

  test('every file ends in one place', () => {
    const sent = prepareToSend(later, instrument, { ownerNames: false });
    const file = {
      format: 'linkready',
      formatVersion: 1,
      kind: 'send',
      writtenAt: '2027-02-01T10:00:00.000Z',
      writtenBy: 'LinkReady',
      sent,
    } as const;
    const files = [
      describeArrival({ path: 'plan', outcome: succeed({ kind: 'send', file }) }),
      describeArrival({ path: 'none', outcome: fail('fileEmpty') }),
      came('a', later),
    ];
    const { added, plans, refused } = arrange(files);
    expect(added).toHaveLength(1);
    expect(plans).toMatchObject([
      { path: 'plan', site: 'Elm Street', writtenOn: '2027-02-01', items: 1 },
    ]);
    expect(refused).toEqual([{ path: 'none', problem: { name: 'fileEmpty' } }]);
  });
});
