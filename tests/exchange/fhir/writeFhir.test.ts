import { describe, expect, it } from 'vitest';
import { composeQuestionnaire, writeFhirResponses } from '../../../src/exchange';
import { findCodeSystem } from '../../../src/islands/sites/findCodeSystem';
import { fhirWords } from '../../../src/islands/takeAway/fhirWords';
import { findItems, type ItemKind } from '../../../src/model';
import { readTerms } from '../../content/readContent';
import { fixtures, full, privateNote, several, welshNote } from '../../fixtures';
import { planInputOf } from '../../fixtures/planInput';
import { individualOf, instrument, optionsOf, settledOf, toJson } from './fhirFiles';
import { validateFhir } from './validateFhir';

const { translator } = planInputOf(full.assessment);
const questionnaire = composeQuestionnaire(instrument, fhirWords(translator, instrument.version));

describe('the questions as FHIR', () => {
  it('are valid to readers that know nothing of LinkReady', () => {
    expect(validateFhir(questionnaire)).toEqual([]);
  });

  it('hold every item of the version with its five levels by number, and don’t know without one', () => {
    const parts: readonly ItemKind[] = ['quick', 'core', 'reserve'];
    const listed = parts.flatMap((kind) => findItems(instrument, kind));
    const groups = questionnaire.item
      .flatMap(({ item = [] }) => item)
      .flatMap(({ item = [] }) => item);
    expect(groups.map(({ linkId }) => linkId)).toEqual(listed.map(({ id }) => id));
    for (const group of groups) {
      const options = group.item?.find(({ linkId }) => linkId.endsWith('.score'))?.answerOption;
      expect(
        options?.map(({ valueCoding: { code, extension } }) => [
          code,
          extension?.[0]?.valueDecimal,
        ]),
      ).toEqual([
        ['0', 0],
        ['1', 1],
        ['2', 2],
        ['3', 3],
        ['4', 4],
        ['dontKnow', undefined],
      ]);
    }
  });

  it('offer "not applicable" where the instrument does, which is never on a safety item', () => {
    const text = JSON.stringify(questionnaire);
    for (const { id, safety, notApplicableWhen } of findItems(instrument, 'core')) {
      expect(text.includes(`"${id}.na"`), id).toBe(notApplicableWhen !== undefined);
      if (safety) expect(text).not.toContain(`"${id}.na"`);
    }
  });

  it('leave no term to be filled in', () => {
    expect(JSON.stringify(questionnaire)).not.toMatch(/\{[a-zA-Z]+\}/);
  });
});

describe('what leaves the practice as FHIR', () => {
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  it('[P6] is no private note, in either form', () => {
    expect(textOf(individualOf(full.assessment))).toContain(welshNote);
    expect(textOf(individualOf(full.assessment))).not.toContain('Zebra');
    expect(privateNote).toContain('Zebra');
  });

  it('[M5a] names nobody who answered: roles only', () => {
    expect(JSON.stringify(several.assessment)).toContain('Dr Ashdown');
    expect(textOf(individualOf(several.assessment))).not.toContain('Ashdown');
  });

  it('is, to send, nobody’s own answer, no note and no respondent', () => {
    const text = textOf(settledOf(several.assessment));
    for (const { id } of several.assessment.respondents) expect(text).not.toContain(id);
    for (const { text: note } of several.assessment.notes) expect(text).not.toContain(note);
    const settled = toJson(settledOf(several.assessment)).entry;
    expect(settled).toHaveLength(2);
    expect(settled[1].resource.source).toBeUndefined();
  });

  it('[S2] is, to send, what was settled: halves beside a question that stays open', () => {
    const [, { resource }] = toJson(settledOf(several.assessment)).entry;
    const items = resource.item[0].item[0].item;
    const told = items.map(
      (item: { linkId: string; extension: readonly object[]; item?: object }) => [
        item.linkId,
        item.extension.find((one) => 'valueDecimal' in one),
        item.item !== undefined,
      ],
    );
    const settledLevel = (level: number) => ({
      url: 'urn:linkready:fhir:settled-level',
      valueDecimal: level,
    });
    // By hand: the medians of o1, as the fixture has them.
    expect(told).toEqual([
      ['o1a', settledLevel(2.5), false],
      ['o1b', settledLevel(1), true],
      ['o1c', settledLevel(3), true],
      ['o1d', settledLevel(2), true],
    ]);
  });

  it('is about an organisation by its code, where the country says whose code it is', () => {
    const terms = readTerms();
    const systemOf = (country: string, code: string) =>
      findCodeSystem(code, terms.get(country)?.identifiers ?? []);
    expect(systemOf('england', 'a81001')).toBe('https://fhir.nhs.uk/Id/ods-organization-code');
    expect(systemOf('australia', '8003620000000013')).toBe(
      'http://ns.electronichealth.net.au/id/hi/hpio/1.0',
    );
    expect(systemOf('scotland', '12345')).toBeUndefined();
    expect(systemOf('england', '')).toBeUndefined();

    const { assessment } = full;
    const coded = { ...assessment, site: { ...assessment.site, code: 'W12345' } };
    const codeSystem = systemOf('wales', 'W12345');
    const options = { ...optionsOf(coded), codeSystem };
    const bundle = toJson(writeFhirResponses(coded, instrument, options));
    expect(validateFhir(bundle)).toEqual([]);
    expect(bundle.entry[1].resource.subject).toMatchObject({
      type: 'Organization',
      identifier: { system: codeSystem, value: 'W12345' },
    });
  });
});

describe.each(fixtures)('$name as FHIR', ({ assessment }) => {
  it('is valid to readers that know nothing of LinkReady, in both forms', () => {
    expect(validateFhir(toJson(individualOf(assessment)))).toEqual([]);
    expect(validateFhir(toJson(settledOf(assessment)))).toEqual([]);
  });
});

describe('the readers of FHIR', () => {
  const bundle = toJson(individualOf(full.assessment));
  const planted: readonly (readonly [string, object])[] = [
    ['no status', { ...questionnaire, status: undefined }],
    ['a status that is none', { ...questionnaire, status: 'finished' }],
    ['a field that FHIR does not have', { ...questionnaire, colour: 'blue' }],
    ['a number for a text', { ...questionnaire, title: 7 }],
    [
      'a question twice',
      { ...questionnaire, item: [...questionnaire.item, ...questionnaire.item] },
    ],
    ['an address twice', { ...bundle, entry: [...bundle.entry, ...bundle.entry] }],
    ['a response without its practice', { ...bundle, entry: bundle.entry.slice(1) }],
  ];

  it.each(planted)('find %s', (_name, resource) => {
    expect(validateFhir(JSON.parse(JSON.stringify(resource)))).not.toEqual([]);
  });
});
