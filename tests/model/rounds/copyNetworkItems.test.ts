import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  addRespondent,
  buildReport,
  copyNetworkItems,
  recordResponse,
  removeRespondent,
} from '../../../src/model';
import { answer, buildAssessment, fixtureTime, respondentId } from '../../fixtures';
import { smallDomain, smallInstrument } from '../../fixtures/smallInstrument';

const instrument = smallInstrument([smallDomain('o1'), smallDomain('o2')]);
const now = '2026-03-05T09:00:00.000Z';
const later = '2026-03-06T09:00:00.000Z';
const items = ['o1a', 'o1b', 'o1c', 'o1d'];
const doctor = { id: 'doctor', role: 'gp' } as const;
const source = answer(buildAssessment('Harbour Surgery'), { o1: '3 d n -' }, 'No rooms');
const target = buildAssessment('Hill Surgery');
const copy = (from: Assessment, to: Assessment, at = now, by = respondentId) =>
  copyNetworkItems(buildReport(from, instrument), to, by, items, at);

describe('network items copied to another site', () => {
  const done = copy(source, target);

  test('are responses there, marked with where and when they came from', () => {
    expect(done.copied).toEqual(['o1a', 'o1c']);
    expect(done.assessment.responses).toEqual([
      {
        id: `o1a.${respondentId}`,
        changedAt: now,
        item: 'o1a',
        respondent: respondentId,
        answer: { state: 'level', level: 3 },
        copied: { site: 'Harbour Surgery', at: now },
      },
      expect.objectContaining({
        item: 'o1c',
        answer: { state: 'notApplicable', reason: 'No rooms' },
      }),
    ]);
    expect(done.assessment.changedAt).toBe(now);
  });

  test('are none where the other site has no whole answer: don’t know, nothing, between two levels', () => {
    expect(done.unsettled).toEqual(['o1b', 'o1d']);
    const joined = addRespondent(source, doctor, fixtureTime);
    const half = answer(joined, { o1: '2 - - -' }, undefined, { respondent: doctor.id });
    expect(copy(half, target).unsettled).toEqual(['o1a', 'o1b', 'o1d']);
  });

  test('never replace what was answered or agreed here', () => {
    const own = answer(target, { o1: '1 - - -' });
    const copied = copy(source, own);
    expect(copied.kept).toEqual(['o1a']);
    expect(copied.assessment.responses[0]?.answer).toEqual({ state: 'level', level: 1 });
    const agreement = { id: 'o1a', changedAt: fixtureTime, item: 'o1a' };
    const agreed: Assessment = {
      ...target,
      agreements: [{ ...agreement, answer: { state: 'level', level: 0 } }],
    };
    expect(copy(source, agreed).kept).toEqual(['o1a']);
  });

  test('replace an earlier copy, whoever took it over, so that there is one', () => {
    const joined = addRespondent(done.assessment, doctor, now);
    const changed = answer(source, { o1: '4 d n -' }, 'No rooms');
    const again = copy(changed, joined, later, doctor.id).assessment;
    const held = again.responses.filter(({ item }) => item === 'o1a');
    expect(held).toMatchObject([
      { respondent: respondentId, changedAt: later, answer: { level: 4 }, copied: { at: later } },
    ]);
  });

  test('take the place of an answer by somebody who was taken out', () => {
    const joined = addRespondent(target, doctor, fixtureTime);
    const left = removeRespondent(
      answer(joined, { o1: '1 - - -' }, undefined, { respondent: doctor.id }),
      doctor.id,
      now,
    );
    expect(copy(source, left).copied).toContain('o1a');
  });

  test('are this site’s own once they are answered anew', () => {
    const own = recordResponse(
      done.assessment,
      'o1a',
      respondentId,
      { state: 'level', level: 2 },
      later,
    );
    expect(own.responses[0]).not.toHaveProperty('copied');
    expect(copy(source, own, later).kept).toEqual(['o1a']);
  });

  test('[M6] keep fields that are not known', () => {
    const known = recordResponse(target, 'o1a', respondentId, undefined, fixtureTime);
    const newer = { ...known, responses: known.responses.map((one) => ({ ...one, mood: 'calm' })) };
    expect(copy(source, newer).assessment.responses[0]).toMatchObject({ mood: 'calm' });
  });

  test('are none between two versions of the instrument', () => {
    const other = { ...target, instrument: '2027-1' };
    const none = copy(source, other);
    expect([none.copied, none.unsettled, none.assessment]).toEqual([[], items, other]);
  });
});
