import { describe, expect, it } from 'vitest';
import { adoptFhir, createFromFhir, isCompleteFhir } from '../../../src/exchange';
import { mergeAssessments } from '../../../src/model';
import { full, several } from '../../fixtures';
import { answersOf, instrument, newOnes, now, readBack, settledOf, toJson } from './fhirFiles';

describe('responses from elsewhere', () => {
  const canonical = `urn:linkready:questionnaire|${instrument.version}`;
  const level = (item: string, code: string) => ({
    linkId: item,
    item: [
      {
        linkId: `${item}.score`,
        answer: [{ valueCoding: { system: `urn:linkready:level:${item}`, code } }],
      },
    ],
  });
  const inCore = (...items: readonly object[]) => [
    { linkId: 'core', item: [{ linkId: 'core.o1', item: items }] },
  ];
  const plain = {
    resourceType: 'QuestionnaireResponse',
    questionnaire: canonical,
    status: 'completed',
    subject: { type: 'Organization', display: 'Elm Street Surgery' },
    authored: '2026-11-01T10:00:00+01:00',
    item: inCore(
      level('o1a', '3'),
      {
        linkId: 'o1b',
        item: [
          {
            linkId: 'o1b.score',
            answer: [{ valueCoding: { system: 'urn:linkready:answer', code: 'dontKnow' } }],
          },
        ],
      },
      {
        linkId: 'o1c',
        item: [
          { linkId: 'o1c.na', answer: [{ valueBoolean: true }] },
          { linkId: 'o1c.note', answer: [{ valueString: 'Ask again in May.' }] },
        ],
      },
    ),
  };
  const encode = (resource: object) => new TextEncoder().encode(JSON.stringify(resource));

  it('become a new respondent with their answers, of whom someone has to say the role', async () => {
    const answers = await answersOf(encode(plain));
    expect(isCompleteFhir(answers)).toBe(false);
    const adopted = adoptFhir(answers, several.assessment, { now, role: 'nurse' });
    const added = adopted.respondents.filter(({ id }) => id.startsWith('fhir-'));
    expect(added).toMatchObject([{ role: 'nurse', changedAt: '2026-11-01T09:00:00.000Z' }]);
    const said = adopted.responses.filter(({ respondent }) => respondent === added[0]?.id);
    expect(said.map(({ item, answer }) => [item, answer])).toEqual([
      ['o1a', { state: 'level', level: 3 }],
      ['o1b', { state: 'dontKnow' }],
      // No reason was given: it reads so.
      ['o1c', { state: 'notApplicable' }],
    ]);
    const others = adopted.responses.filter(({ respondent }) => respondent !== added[0]?.id);
    expect(others).toEqual(several.assessment.responses);
  });

  it('[P6] keep their notes private', async () => {
    const adopted = adoptFhir(await answersOf(encode(plain)), full.assessment, {
      now,
      role: 'nurse',
    });
    expect(adopted.notes.filter(({ text }) => text === 'Ask again in May.')).toMatchObject([
      { about: 'o1c', audience: 'private' },
    ]);
  });

  it('[M1] are the same respondent when the file comes again, and later answers win', async () => {
    const options = { now, role: 'nurse' } as const;
    const once = adoptFhir(await answersOf(encode(plain)), full.assessment, options);
    const twice = adoptFhir(await answersOf(encode(plain)), once, {
      now: '2027-01-01T00:00:00.000Z',
      role: 'gp',
    });
    expect(mergeAssessments(once, twice)).toEqual(mergeAssessments(once, once));

    const named = { ...plain, identifier: { system: 'https://example.org/forms', value: '17' } };
    const first = adoptFhir(await answersOf(encode(named)), full.assessment, options);
    const mended = { ...named, authored: '2026-11-02', item: inCore(level('o1a', '1')) };
    const next = adoptFhir(await answersOf(encode(mended)), first, options);
    const merged = mergeAssessments(first, next);
    expect(merged.respondents).toHaveLength(full.assessment.respondents.length + 1);
    const mine = merged.responses.filter(({ respondent }) => respondent.startsWith('fhir-'));
    expect(mine.find(({ item }) => item === 'o1a')?.answer).toEqual({ state: 'level', level: 1 });
  });

  it('make a new assessment where there is none to put them in', async () => {
    const created = createFromFhir(await answersOf(encode(plain)), newOnes);
    expect(created).toMatchObject({ id: 'new-assessment', instrument: '2026-1' });
    expect(created.site).toMatchObject({ id: 'new-site', name: 'Elm Street Surgery' });
    expect(created.round).toMatchObject({ id: 'new-round', name: 'A round' });
    expect(created.respondents).toMatchObject([{ role: 'gp' }]);
    expect(created.responses).toHaveLength(3);
  });

  const invalid = (rule: string, place: string, detail: string | number = '') => ({
    name: 'fhirInvalid',
    values: { rule, place, detail },
  });
  const atCore = 'item › 1 › item › 1 › item › 1';
  const withItem = (...items: readonly object[]) => ({ ...plain, item: inCore(...items) });
  const answered = (part: string, ...answer: readonly object[]) =>
    withItem({ linkId: 'o1a', item: [{ linkId: `o1a.${part}`, answer }] });
  const both = {
    linkId: 'o1a',
    item: [...level('o1a', '2').item, { linkId: 'o1a.na', answer: [{ valueBoolean: true }] }],
  };
  const refused: readonly (readonly [string, object, object])[] = [
    [
      'a question that is not there',
      withItem(level('o1z', '1')),
      invalid('linkId', `${atCore} › o1z`),
    ],
    [
      'a question in another’s group',
      withItem(level('o2a', '1')),
      invalid('linkId', `${atCore} › o2a`),
    ],
    [
      'a question twice',
      withItem(level('o1a', '1'), level('o1a', '2')),
      invalid('twice', 'item › 1 › item › 1 › item › 2 › o1a'),
    ],
    [
      'a level that is no option',
      withItem(level('o1a', '5')),
      invalid('option', `${atCore} › item › 1 › o1a.score`),
    ],
    [
      'a level of another item',
      answered('score', { valueCoding: { system: 'urn:linkready:level:o1b', code: '2' } }),
      invalid('option', `${atCore} › item › 1 › o1a.score`),
    ],
    [
      'two answers to one question',
      answered('note', { valueString: 'a' }, { valueString: 'b' }),
      invalid('one', `${atCore} › item › 1 › o1a.note`),
    ],
    [
      'a text where a level belongs',
      answered('score', { valueString: '3' }),
      invalid('answerType', `${atCore} › item › 1 › o1a.score`, 'valueCoding'),
    ],
    [
      'an answer to a group',
      withItem({ linkId: 'o1a', answer: [{ valueBoolean: true }] }),
      invalid('answerType', `${atCore} › o1a`, 'group'),
    ],
    ['a level and not applicable', withItem(both), invalid('both', `${atCore} › o1a`)],
    [
      'a reason that nothing asks for',
      answered('reason', { valueString: 'No need' }),
      invalid('form', `${atCore} › o1a.reason`),
    ],
    [
      'a reason too long to keep whole',
      answered('reason', { valueString: 'x'.repeat(1_001) }),
      invalid('shorter', `${atCore} › item › 1 › o1a.reason`, 1_000),
    ],
    [
      'a question inside an answer',
      answered('note', { valueString: 'a', item: [{ linkId: 'o1b' }] }),
      invalid('linkId', `${atCore} › item › 1 › o1a.note › answer`),
    ],
    [
      'what was entered in error',
      { ...plain, status: 'entered-in-error' },
      invalid('inError', 'status'),
    ],
    [
      'a time that is none',
      { ...plain, authored: '2026-02-31T25:00:00Z' },
      invalid('form', 'authored'),
    ],
    ['no status', { ...plain, status: undefined }, invalid('missing', 'status')],
    [
      'a patient as subject',
      { ...plain, subject: { reference: 'Patient/1' } },
      { name: 'fhirPatient' },
    ],
    ['a patient by type', { ...plain, source: { type: 'Patient' } }, { name: 'fhirPatient' }],
    [
      'a patient inside',
      { ...plain, contained: [{ resourceType: 'Patient', id: 'p' }] },
      { name: 'fhirPatient' },
    ],
    [
      'other questions',
      { ...plain, questionnaire: 'http://example.org/q|1' },
      { name: 'fhirOtherQuestions' },
    ],
    [
      'no version',
      { ...plain, questionnaire: 'urn:linkready:questionnaire' },
      { name: 'fhirOtherQuestions' },
    ],
    [
      'two practices',
      {
        resourceType: 'Bundle',
        entry: [plain, { ...plain, subject: { display: 'Oak Lane' } }].map((resource) => ({
          resource,
        })),
      },
      { name: 'fhirSeveral' },
    ],
    [
      'the same response twice',
      { resourceType: 'Bundle', entry: [{ resource: plain }, { resource: plain }] },
      invalid('twice', 'entry › 2 › resource › identifier'),
    ],
    ['an empty bundle', { resourceType: 'Bundle', entry: [] }, { name: 'fhirWithoutAnswers' }],
    ['the questions alone', { resourceType: 'Questionnaire' }, { name: 'fhirWithoutAnswers' }],
    ['settled levels', toJson(settledOf(full.assessment)), { name: 'fhirSettled' }],
  ];

  it.each(refused)('are refused with their place: %s', async (_name, resource, problem) => {
    expect(await readBack(encode(resource))).toEqual({ ok: false, problem });
  });
});
