import { signal } from '@preact/signals';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswering } from '../../../src/islands/answer/createAnswering';
import type { OpenAssessment } from '../../../src/islands/app/openAssessment';
import { restoreResponse, type Said } from '../../../src/model';
import { buildAssessment, fixtureTime, respondentId } from '../../fixtures/build';

/** An open assessment that keeps what it is told at once. */
function open(): Pick<OpenAssessment, 'assessment' | 'change'> {
  const assessment = signal(buildAssessment('Elm Street Surgery'));
  return {
    assessment,
    change(change) {
      assessment.value = change(assessment.value, fixtureTime);
      return Promise.resolve();
    },
  };
}

const level = (of: 0 | 1 | 2 | 3 | 4): Said => ({ answer: { state: 'level', level: of } });

const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc.constantFrom(level(0), level(1), level(2), level(3), level(4)),
  fc.constant<Said>({ answer: { state: 'dontKnow' } }),
  fc.constant<Said>({ answer: { state: 'notApplicable', reason: 'One site only' } }),
  fc.constantFrom<Said>({ ask: 'gp' }, { ask: 'nurse' }, {}),
);

describe('undo', () => {
  test('takes every change back, the last one first, to where the page began', () => {
    const item = fc.constantFrom('o1a', 'o1b', 'o1c');
    fc.assert(
      fc.property(fc.array(fc.tuple(item, anySaid), { maxLength: 12 }), (changes) => {
        const answering = createAnswering(open(), respondentId);
        const seen: string[] = [];
        const look = () => JSON.stringify(['o1a', 'o1b', 'o1c'].map(answering.findSaid));
        for (const [id, said] of changes) {
          // Only what differs is a step; a reason alone is none.
          const steps = answering.steps.value;
          const before = look();
          answering.say(id, said);
          if (answering.steps.value > steps) seen.push(before);
        }
        for (const before of seen.toReversed()) {
          answering.undo();
          expect(look()).toBe(before);
        }
        expect(answering.undo()).toBeUndefined();
      }),
      { seed: 20260901, numRuns: 300 },
    );
  });

  test('brings a copied answer back with the site it came from', () => {
    const page = open();
    const copied = { site: 'Oak Street', at: fixtureTime };
    const taken: Said = { ...level(2), copied };
    void page.change((one, at) => restoreResponse(one, 'o1a', respondentId, taken, at));
    const answering = createAnswering(page, respondentId);
    answering.say('o1a', level(3));
    expect(answering.findSaid('o1a')).toEqual(level(3));
    answering.undo();
    expect(answering.findSaid('o1a')).toEqual(taken);
  });

  test('takes an answer back with its reason in one step', () => {
    const answering = createAnswering(open(), respondentId);
    answering.say('o1a', { answer: { state: 'notApplicable' } });
    answering.say('o1a', { answer: { state: 'notApplicable', reason: 'One' } });
    answering.say('o1a', { answer: { state: 'notApplicable', reason: 'One site' } });
    expect(answering.steps.value).toBe(1);
    answering.undo();
    expect(answering.findSaid('o1a')).toEqual({});
  });

  test('says which item came back until something new is said', () => {
    const answering = createAnswering(open(), respondentId);
    answering.say('o1a', level(1));
    answering.undo();
    expect(answering.undone.value).toEqual({ item: 'o1a', before: {} });
    answering.say('o1b', level(1));
    expect(answering.undone.value).toBeUndefined();
  });
});
