import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptFhir, createFromFhir, isCompleteFhir } from '../../../src/exchange';
import { plainText } from '../../../src/exchange/fhir/plainText';
import {
  type Assessment,
  canonicalJson,
  compareText,
  mergeAssessments,
  type Stamp,
} from '../../../src/model';
import { fixtures, full } from '../../fixtures';
import { arbitraryAssessment, seed } from '../../model/merge/arbitraryAssessment';
import { answersOf, individualOf, newOnes, now, readBack, toJson } from './fhirFiles';
import { validateFhir } from './validateFhir';

function sorted<T extends Stamp>(records: readonly T[]): readonly T[] {
  return records.toSorted((a, b) => compareText(a.id, b.id));
}

/** What FHIR carries of an assessment: responses and shared notes on items, of those who are listed. */
function carriedBy({ respondents, responses, notes }: Assessment) {
  const listed = new Set(respondents.map(({ id }) => id));
  return {
    respondents: sorted(respondents),
    responses: sorted(responses.filter(({ respondent }) => listed.has(respondent))),
    notes: sorted(
      notes.filter(
        ({ about, audience, respondent, text }) =>
          audience === 'shared' &&
          text.trim() !== '' &&
          /^[oc]\d[a-z]$/.test(about) &&
          listed.has(respondent),
      ),
    ),
  };
}

describe.each(fixtures)('$name through FHIR', ({ assessment }) => {
  it('comes back with equal responses, respondents and shared notes', async () => {
    const answers = await answersOf(individualOf(assessment));
    expect(isCompleteFhir(answers)).toBe(true);
    const created = createFromFhir(answers, newOnes);
    expect(carriedBy(created)).toEqual(carriedBy(assessment));
    const { id, instrument, example, site, round } = created;
    expect({ id, instrument, example }).toEqual({
      id: assessment.id,
      instrument: assessment.instrument,
      example: assessment.example,
    });
    expect(site.id).toBe(assessment.site.id);
    expect(site.name).toBe(assessment.site.name);
    expect(round.id).toBe(assessment.round.id);
    expect(round.quick).toBe(assessment.round.quick);
  });

  it('[M1] changes nothing where it came from', async () => {
    const answers = await answersOf(individualOf(assessment));
    const adopted = adoptFhir(answers, assessment, { now, role: 'gp' });
    expect(mergeAssessments(assessment, adopted)).toEqual(mergeAssessments(assessment, assessment));
  });

  it('[M5] lets what comes whole later win over what FHIR carried', async () => {
    const created = createFromFhir(await answersOf(individualOf(assessment)), newOnes);
    const merged = mergeAssessments(created, assessment);
    expect(merged.site).toEqual(assessment.site);
    expect(merged.round).toEqual(assessment.round);
    expect(carriedBy(merged)).toEqual(carriedBy(assessment));
  });
});

it('somebody in a workshop keeps what may not be read of them, and the role they did not tell', async () => {
  const id = 'hand-1';
  const hand = { id, changedAt: now, workshop: 'workshop-1', counted: true };
  const said = { ...full.assessment.responses[0], respondent: id, id: `o1a.${id}` };
  const { respondents, responses } = full.assessment;
  const assessment: Assessment = {
    ...full.assessment,
    respondents: [...respondents, hand],
    responses: [...responses, { item: 'o1a', changedAt: now, ...said }],
  };
  const created = createFromFhir(await answersOf(individualOf(assessment)), newOnes);
  expect(created.respondents.find((one) => one.id === id)).toEqual(hand);
});

const isLong = process.env.LINKREADY_LONG === '1';

describe('any history through FHIR', () => {
  it('is valid, comes back with equal answers, and changes nothing where it came from', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAssessment, async (any) => {
        const assessment = { ...any, notes: [] };
        const bytes = individualOf(assessment);
        expect(validateFhir(toJson(bytes))).toEqual([]);
        const read = await readBack(bytes);
        // Nobody listed, nobody heard.
        if (any.respondents.length === 0) {
          expect(read).toEqual({ ok: false, problem: { name: 'fhirWithoutAnswers' } });
          return;
        }
        const answers = await answersOf(bytes);
        expect(sayings(createFromFhir(answers, newOnes))).toEqual(sayings(assessment));
        const adopted = adoptFhir(answers, assessment, { now, role: 'gp' });
        expect(mergeAssessments(assessment, adopted)).toEqual(
          mergeAssessments(assessment, assessment),
        );
      }),
      { seed, numRuns: isLong ? 2_000 : 60 },
    );
  });
});

/** What listed respondents said, without fields that FHIR does not carry; a reason of blanks is none. */
function sayings({ respondents, responses }: Assessment): readonly string[] {
  return responses
    .filter(({ respondent }) => respondents.some(({ id }) => id === respondent))
    .map(({ id, changedAt, answer, ask }) => {
      const reason =
        answer?.state === 'notApplicable' ? answer.reason?.trim() && plainText(answer.reason) : '';
      return canonicalJson({ id, changedAt, answer: { ...answer, reason: reason || '' }, ask });
    })
    .toSorted();
}
