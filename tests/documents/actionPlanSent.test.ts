import { describe, expect, it } from 'vitest';
import { writeActionPlan } from '../../src/documents/action-plan/writeActionPlan';
import { type Assessment, prepareToSend, reportSent } from '../../src/model';
import { note, several } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';
import { planFixtures } from './planFixtures';

const assessments: ReadonlyMap<string, Assessment> = new Map([
  ...planFixtures,
  ['notes by several people', withNotes(several.assessment)] as const,
]);

describe.each([...assessments])('a plan that was sent: %s', (_, assessment) => {
  it('prints the same pages at its recipient, suggestions apart, which are not sent', () => {
    const input = planInputOf(assessment);
    const own = { ...input, report: { ...input.report, suggestions: [] } };
    const sent = prepareToSend(assessment, input.instrument, { ownerNames: false });
    const received = { ...input, report: reportSent(sent, input.instrument) };
    const [here, there] = [writeActionPlan(own), writeActionPlan(received)];
    expect(there.pages).toBe(here.pages);
    expect(Buffer.compare(there.bytes, here.bytes)).toBe(0);
  });
});

/** Notes whose order tells who wrote them, unless they are put in another. */
function withNotes(assessment: Assessment): Assessment {
  const [first, second] = assessment.respondents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined || second === undefined) throw new Error('Nobody is there');
  const id = 'o2a.second.shared';
  const { changedAt } = assessment;
  const record = {
    id,
    changedAt,
    about: 'o2a',
    respondent: second.id,
    audience: 'shared',
  } as const;
  const one = note(assessment, 'o2a', 'shared', 'Zoom is in use.');
  return { ...one, notes: [...one.notes, { ...record, text: 'A tablet is in use.' }] };
}
