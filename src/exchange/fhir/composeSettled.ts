import {
  findItem,
  type Instrument,
  type Item,
  levels,
  type SentAssessment,
  type SentItem,
} from '../../model';
import { composeMeta, referToSite } from './composeBundle';
import { arrangeItems, canSayNotApplicable, composeAnswer } from './composeItems';
import { composeRound } from './composeResponses';
import type { Extension, QuestionnaireResponse, ResponseItem } from './Fhir';
import { extensions, questionnaireUrl, systems } from './fhirNames';
import type { FhirOptions } from './writeFhir';

/**
 * Composes what a practice came to as one QuestionnaireResponse of the organisation, with its address:
 * levels as they were settled, no respondents, no counts, and nothing that anyone typed but the names of
 * practice and round.
 *
 * A level between two is no option of the question: it is said beside it, and the question stays open.
 */
export function composeSettled(
  sent: SentAssessment,
  instrument: Instrument,
  options: FhirOptions,
): readonly [string, QuestionnaireResponse] {
  const practice = referToSite(sent, options);
  const items = sent.items.flatMap((one) => {
    const item = findItem(instrument, one.item);
    return item === undefined ? [] : composeItem(item, one, options);
  });
  const response: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    meta: composeMeta('settled', sent),
    language: options.words.language,
    extension: [composeRound(sent)],
    identifier: { system: systems.response, value: sent.id },
    questionnaire: `${questionnaireUrl}|${sent.instrument}`,
    status: isComplete(sent, instrument) ? 'completed' : 'in-progress',
    subject: practice,
    authored: sent.changedAt,
    author: practice,
    ...(items.length > 0 && { item: arrangeItems(instrument, items) }),
  };
  return [`${systems.response}:${sent.id}`, response];
}

function isComplete({ items, round, site }: SentAssessment, { domains }: Instrument): boolean {
  const settled = new Set(items.map(({ item }) => item));
  return domains.every((domain) =>
    domain.items.every(({ id, kind }) => {
      const asked = round.quick ? kind === 'quick' : kind !== 'quick';
      return !asked || (kind === 'reserve' && !site.reserveItems) || settled.has(id);
    }),
  );
}

function composeItem(item: Item, sent: SentItem, { words }: FhirOptions): ResponseItem {
  const parts = composeParts(item, sent, words);
  const extension: readonly Extension[] = [
    { url: extensions.basis, valueCode: sent.basis },
    ...(sent.level === undefined
      ? []
      : [{ url: extensions.settledLevel, valueDecimal: sent.level }]),
    ...(sent.state === 'notApplicable' && !canSayNotApplicable(item)
      ? [{ url: extensions.notApplicable, valueBoolean: true }]
      : []),
  ];
  return { linkId: item.id, extension, ...(parts.length > 0 && { item: parts }) };
}

function composeParts(
  item: Item,
  { state, level }: SentItem,
  words: FhirOptions['words'],
): readonly ResponseItem[] {
  if (state !== 'level') return composeAnswer(item, { state }, words);
  const whole = levels.find((one) => one === level);
  return whole === undefined ? [] : composeAnswer(item, { state, level: whole }, words);
}
