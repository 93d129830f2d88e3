import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  addRespondent,
  buildReport,
  growQuickCheck,
  type ItemReport,
  recordAsk,
  recordNote,
  recordResponse,
  recordSite,
  removeRespondent,
  restoreRespondent,
} from '../../../src/model';
import {
  answer,
  buildAssessment,
  fixtures,
  fixtureTime,
  quick,
  respondentId,
  several,
} from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';

const instrument = realInstrument();
const later = '2026-03-02T10:00:00.000Z';
const doctor = { id: 'doctor', role: 'gp' } as const;
const site = addRespondent(buildAssessment('Two Doors'), doctor, fixtureTime);
const byDoctor = { respondent: doctor.id };

function itemOf(assessment: Assessment, id: string): ItemReport {
  const found = buildReport(assessment, instrument)
    .domains.flatMap(({ items, otherItems }) => [...items, ...otherItems])
    .find((item) => item.id === id);
  if (found === undefined) throw new Error(`No item ${id}`);
  return found;
}

describe('[S8] “talk about this”', () => {
  const divided = answer(answer(site, { o1: '1 2 - -' }), { o1: '3 3 - -' }, undefined, byDoctor);

  test('is said of an item whose levels are 2 or more apart', () => {
    expect([itemOf(divided, 'o1a').talk, itemOf(divided, 'o1b').talk]).toEqual([true, false]);
  });

  test('counts each answer in the item’s tally', () => {
    const { tally, respondents } = itemOf(divided, 'o1a');
    expect(tally).toEqual({ levels: [0, 1, 0, 1, 0], dontKnow: 0, notApplicable: 0 });
    expect(respondents).toBe(2);
  });

  test.each([{ state: 'level', level: 2 } as const, { state: 'dontKnow' } as const])(
    'is over once something is agreed: $state',
    (agreed) => {
      const agreement = { id: 'o1a', changedAt: later, item: 'o1a', answer: agreed };
      const item = itemOf({ ...divided, agreements: [agreement] }, 'o1a');
      expect(item.talk).toBe(false);
      expect(item.settled).toMatchObject(agreed);
    },
  );

  test('listens to listed respondents only', () => {
    const alone = removeRespondent(divided, doctor.id, later);
    expect(itemOf(alone, 'o1a')).toMatchObject({ talk: false, respondents: 1 });
    const back = restoreRespondent(alone, { ...doctor, changedAt: fixtureTime }, later);
    expect(itemOf(back, 'o1a').talk).toBe(true);
  });
});

describe('[S2] asking someone', () => {
  const asked = recordAsk(
    recordAsk(site, 'o1a', respondentId, 'nurse', fixtureTime),
    'o1a',
    doctor.id,
    'practiceManager',
    fixtureTime,
  );

  test('leaves the item unanswered, and names the roles in their order, each once', () => {
    expect(itemOf(asked, 'o1a')).toMatchObject({
      settled: { state: 'unanswered' },
      askRoles: ['practiceManager', 'nurse'],
      respondents: 0,
    });
    const twice = recordAsk(asked, 'o1a', doctor.id, 'nurse', later);
    expect(itemOf(twice, 'o1a').askRoles).toEqual(['nurse']);
  });

  test('is over once anyone answered, or the question is taken back', () => {
    expect(itemOf(answer(asked, { o1: '2 - - -' }), 'o1a').askRoles).toEqual([]);
    const back = recordAsk(asked, 'o1a', doctor.id, undefined, later);
    expect(itemOf(back, 'o1a').askRoles).toEqual(['nurse']);
    expect(itemOf(removeRespondent(asked, doctor.id, later), 'o1a').askRoles).toEqual(['nurse']);
  });

  test('takes the place of an answer, and an answer its place', () => {
    const known = answer(site, { o1: '2 - - -' });
    const parked = recordAsk(known, 'o1a', respondentId, 'gp', later);
    expect(parked.responses[0]).not.toHaveProperty('answer');
    const [response] = answer(parked, { o1: '3 - - -' }).responses;
    expect(response).not.toHaveProperty('ask');
  });
});

describe('an answer taken over from another site', () => {
  const copied = {
    id: `o1a.${respondentId}`,
    changedAt: fixtureTime,
    item: 'o1a',
    respondent: respondentId,
    answer: { state: 'level', level: 3 },
    copied: { site: 'Harbour Surgery', at: fixtureTime },
  } as const;
  const taken = { ...site, responses: [copied] };

  test('is named as such while it is the only one', () => {
    expect(itemOf(taken, 'o1a').copiedFrom).toBe('Harbour Surgery');
    expect(itemOf(answer(taken, { o1: '3 - - -' }, undefined, byDoctor), 'o1a')).not.toHaveProperty(
      'copiedFrom',
    );
    const agreement = { id: 'o1a', changedAt: later, item: 'o1a', answer: copied.answer };
    expect(itemOf({ ...taken, agreements: [agreement] }, 'o1a')).not.toHaveProperty('copiedFrom');
  });

  test('is the respondent’s own once they answer', () => {
    const own = recordResponse(taken, 'o1a', respondentId, { state: 'dontKnow' }, later);
    expect(own.responses[0]).not.toHaveProperty('copied');
  });
});

describe('[S10] items asked apart', () => {
  const report = buildReport(quick.assessment, instrument);
  const apart = report.domains.flatMap((domain) => domain.otherItems);

  test('show their levels with no score, and a quick check’s report is whole', () => {
    expect(report.answeredApart).toEqual({
      quick: { answered: 15, of: 15 },
      reserve: { answered: 2, of: 30 },
    });
    expect(report.domains.every(({ outcome }) => outcome.state === 'noScore')).toBe(true);
    expect(report.overall.score).toBeUndefined();
    expect(apart.find(({ id }) => id === 'o2q')?.settled).toMatchObject({ level: 1 });
    expect(report.answered).toEqual({ core: 0, of: 60 });
  });

  test('change no score, whatever their levels', () => {
    const scored = answer(quick.assessment, { o1: '1 1 1 1' });
    expect(buildReport(scored, instrument).domains[0]?.outcome).toMatchObject({
      score: { value: 25, low: 25, high: 25 },
    });
  });

  test('count reserve items nowhere while they are switched off; the answers stay stored', () => {
    const off = recordSite(quick.assessment, { reserveItems: false }, later);
    const without = buildReport(off, instrument);
    expect(without.answeredApart.reserve).toEqual({ answered: 0, of: 0 });
    const kinds = without.domains.flatMap((domain) => domain.otherItems.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['quick']));
    expect(off.responses).toEqual(quick.assessment.responses);
  });

  test('grow into a full assessment with site, respondent and notes, and no level for a core item', () => {
    const noted = recordNote(
      quick.assessment,
      'o1q',
      respondentId,
      'private',
      'Ask Sam',
      fixtureTime,
    );
    const grown = growQuickCheck(noted, later);
    expect(grown.round.quick).toBeUndefined();
    expect(grown.round.changedAt).toBe(later);
    expect([grown.site, grown.respondents, grown.notes, grown.responses]).toEqual([
      ...[noted.site, noted.respondents, noted.notes, noted.responses],
    ]);
    const full = buildReport(grown, instrument);
    expect(full.answered.core).toBe(0);
    expect(full.answeredApart.quick.answered).toBe(15);
  });
});

describe('notes', () => {
  const noted = recordNote(site, 'o1a', doctor.id, 'shared', 'On the door since May', fixtureTime);

  test('[M5] of a respondent who was taken out count no more, and come back with them', () => {
    const without = removeRespondent(noted, doctor.id, later);
    expect(itemOf(without, 'o1a').sharedNotes).toEqual([]);
    const back = restoreRespondent(without, { ...doctor, changedAt: fixtureTime }, later);
    expect(itemOf(back, 'o1a').sharedNotes).toEqual(['On the door since May']);
  });

  test('stay where no respondents are listed and none was taken out, as in a file to send', () => {
    expect(itemOf({ ...noted, respondents: [] }, 'o1a').sharedNotes).toHaveLength(1);
  });
});

describe('[P4] a report', () => {
  test.each(fixtures)(
    'of $name is the same whatever the order of its records',
    ({ assessment }) => {
      const report = JSON.stringify(buildReport(assessment, instrument));
      fc.assert(
        fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (chance) => {
          const mix = <T>(list: readonly T[]): readonly T[] =>
            list
              .map((one) => ({ one, at: chance.next().value }))
              .sort((a, b) => a.at - b.at)
              .map(({ one }) => one);
          const mixed: Assessment = {
            ...assessment,
            respondents: mix(assessment.respondents),
            responses: mix(assessment.responses),
            notes: mix(assessment.notes),
            agreements: mix(assessment.agreements),
            changes: mix(assessment.changes),
            actions: mix(assessment.actions),
          };
          expect(JSON.stringify(buildReport(mixed, instrument))).toBe(report);
        }),
        { seed: 20260904, numRuns: 10 },
      );
    },
  );

  test('gives several people’s reasons for “not applicable” in one order', () => {
    const reason = (text: string) => ({ state: 'notApplicable', reason: text }) as const;
    const one = recordResponse(site, 'o1a', respondentId, reason('No rooms'), fixtureTime);
    const both = recordResponse(one, 'o1a', doctor.id, reason('One site only'), fixtureTime);
    const turned = { ...both, responses: both.responses.toReversed() };
    expect(itemOf(turned, 'o1a').settled).toEqual(itemOf(both, 'o1a').settled);
  });
});

test('[S2] the fixture of several people settles what was agreed, and keeps what was said', () => {
  const item = itemOf(several.assessment, 'o5a');
  expect(item.settled).toEqual({ state: 'level', level: 3, basis: 'agreed' });
  expect(item.tally.levels).toEqual([1, 0, 0, 0, 1]);
});
