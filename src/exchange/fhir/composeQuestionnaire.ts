import {
  type Domain,
  type Instrument,
  type Item,
  type ItemKind,
  levels,
  textLimits,
} from '../../model';
import type { Coding, Questionnaire, QuestionnaireItem } from './Fhir';
import type { FhirWords } from './FhirWords';
import { extensions, levelSystem, partOf, questionnaireUrl, systems } from './fhirNames';

/** The three parts in their order, each a group of its own. */
export const kinds: readonly ItemKind[] = ['quick', 'core', 'reserve'];

/**
 * Composes one version of the instrument as a FHIR R4 Questionnaire about an organisation.
 *
 * Each item is a group of its level (with "don't know" as an answer of its own, and the level as
 * `ordinalValue`), whether it does not apply with the reason, and a note. A note nested under the level
 * would be lost with it, because R4 then keeps it inside the answer.
 */
export function composeQuestionnaire(instrument: Instrument, words: FhirWords): Questionnaire {
  const { version, status, domains } = instrument;
  return {
    resourceType: 'Questionnaire',
    id: `linkready-${version}`,
    language: words.language,
    url: questionnaireUrl,
    version,
    name: 'LinkReady',
    title: words.title,
    status: status === 'released' ? 'active' : 'draft',
    subjectType: ['Organization'],
    publisher: 'LinkReady',
    description: words.description,
    purpose: words.purpose,
    item: kinds.map((kind) => ({
      linkId: kind,
      text: words.kinds[kind],
      type: 'group',
      item: domains.map((domain) => composeDomain(domain, kind, words)),
    })),
  };
}

/** The group of a domain in one of the three parts. */
export function domainGroup(kind: ItemKind, domain: Pick<Domain, 'id'>): string {
  return `${kind}.${domain.id}`;
}

function composeDomain(domain: Domain, kind: ItemKind, words: FhirWords): QuestionnaireItem {
  return {
    linkId: domainGroup(kind, domain),
    text: words.domain(domain.title),
    type: 'group',
    item: domain.items
      .filter((item) => item.kind === kind)
      .map((item) => ({
        linkId: item.id,
        text: words.stem(item),
        type: 'group',
        item: composeParts(item, words),
      })),
  };
}

function composeParts(item: Item, words: FhirWords): readonly QuestionnaireItem[] {
  const { id, notApplicableWhen } = item;
  return [
    {
      linkId: partOf(id, 'help'),
      extension: [control('help')],
      text: words.help(item),
      type: 'display',
    },
    {
      linkId: partOf(id, 'score'),
      extension: [control('radio-button')],
      text: words.score,
      type: 'choice',
      answerOption: listOptions(item, words).map((valueCoding) => ({ valueCoding })),
    },
    ...(notApplicableWhen === undefined
      ? []
      : [
          {
            linkId: partOf(id, 'na'),
            text: words.notApplicable(notApplicableWhen),
            type: 'boolean' as const,
          },
          {
            linkId: partOf(id, 'reason'),
            text: words.reason,
            type: 'text' as const,
            enableWhen: [
              { question: partOf(id, 'na'), operator: '=' as const, answerBoolean: true },
            ],
            maxLength: textLimits.text,
          },
        ]),
    { linkId: partOf(id, 'note'), text: words.note, type: 'text', maxLength: textLimits.note },
  ];
}

/** The five levels by number, in the item's own words, and "don't know". */
export function listOptions(item: Item, words: FhirWords): readonly Coding[] {
  return [
    ...levels.map((level) => ({
      extension: [{ url: extensions.ordinalValue, valueDecimal: level }],
      system: levelSystem(item.id),
      code: `${level}`,
      display: words.descriptor(item, level),
    })),
    { system: systems.answer, code: 'dontKnow', display: words.dontKnow },
  ];
}

function control(code: 'radio-button' | 'help') {
  const system = 'http://hl7.org/fhir/questionnaire-item-control';
  return {
    url: extensions.itemControl,
    valueCodeableConcept: { coding: [{ system, code }] },
  };
}
