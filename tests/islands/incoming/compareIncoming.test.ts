import { describe, expect, test } from 'vitest';
import { compareIncoming } from '../../../src/islands/incoming/compareIncoming';
import {
  type Answer,
  type Assessment,
  addRespondent,
  adoptAction,
  recordNote,
  recordResponse,
  recordSite,
} from '../../../src/model';
import { buildAssessment, respondentId } from '../../fixtures';

const start = buildAssessment('Elm Street');
const [early, late] = ['2027-01-01T10:00:00.000Z', '2027-01-02T10:00:00.000Z'];
const two: Answer = { state: 'level', level: 2 };
const three: Answer = { state: 'level', level: 3 };
const none = { added: 0, changed: 0, kept: 0 };

const answering = (one: Assessment, item: string, answer: Answer | undefined, at: string) =>
  recordResponse(one, item, respondentId, answer, at);

describe('what a file would change here', () => {
  test('[M1] the same again is nothing', () => {
    const mine = answering(start, 'o1a', two, early);
    expect(compareIncoming(mine, mine)).toMatchObject({ nothing: true, answers: none });
    expect(compareIncoming(mine, start).nothing).toBe(true);
  });

  test('[M5] counts answers that are new, changed because later there, kept because later here', () => {
    const mine = [
      ['o1b', two, early] as const,
      ['o1c', two, late] as const,
      ['o1d', two, early] as const,
    ].reduce((one, [item, answer, at]) => answering(one, item, answer, at), start);
    const given = [
      ['o1a', three, early] as const,
      ['o1b', three, late] as const,
      ['o1c', three, early] as const,
      // The same, said later: nothing to tell.
      ['o1d', two, late] as const,
    ].reduce((one, [item, answer, at]) => answering(one, item, answer, at), start);
    const incoming = compareIncoming(mine, given);
    expect(incoming.answers).toEqual({ added: 1, changed: 1, kept: 1 });
    expect(incoming.nothing).toBe(false);
  });

  test('[M5] an answer that was taken back there is a change, one never given is none', () => {
    const mine = answering(start, 'o1a', two, early);
    const taken = answering(mine, 'o1a', undefined, late);
    expect(compareIncoming(mine, taken).answers).toEqual({ ...none, changed: 1 });
    const blank = answering(start, 'o1b', undefined, late);
    expect(compareIncoming(start, blank).answers).toEqual(none);
  });

  test('counts notes, actions and people, and sees other particulars', () => {
    const noted = recordNote(start, 'o1a', respondentId, 'shared', 'Seen', late);
    const planned = adoptAction(noted, { domain: 'o1', title: 'Ask the team' }, 'action-1', late);
    const joined = addRespondent(planned, { id: 'nurse-1', role: 'nurse' }, late);
    const given = recordSite(joined, { name: 'Elm Street Surgery' }, late);
    expect(compareIncoming(start, given)).toEqual({
      answers: none,
      notes: { ...none, added: 1 },
      actions: { ...none, added: 1 },
      people: { ...none, added: 1 },
      particulars: true,
      nothing: false,
    });
  });
});
