import type { ItemId } from '../../model';
import type { Extension } from './Fhir';

/**
 * The canonical address of LinkReady's questions; a bar and a version of the instrument follow it.
 *
 * A name and not a web address, because every site that serves LinkReady serves the same questions.
 */
export const questionnaireUrl = 'urn:linkready:questionnaire';

/** Whose ids and codes they are. */
export const systems = {
  site: 'urn:linkready:site',
  respondent: 'urn:linkready:respondent',
  /** An assessment's id and a respondent's with a slash between them. */
  response: 'urn:linkready:response',
  role: 'urn:linkready:role',
  /** Answers that are no level: `dontKnow`. */
  answer: 'urn:linkready:answer',
  /** Tags: `individual` or `settled`, and `example`. */
  form: 'urn:linkready:fhir:form',
} as const;

/** The codes 0 to 4 of an item, each with the item's own words: no two items share a description. */
export function levelSystem(item: ItemId): string {
  return `urn:linkready:level:${item}`;
}

/** What FHIR has no field for. */
export const extensions = {
  changedAt: 'urn:linkready:fhir:changed-at',
  /** The round: `id`, `changed-at`, `name`, `date`, `quick`. */
  round: 'urn:linkready:fhir:round',
  country: 'urn:linkready:fhir:country',
  reserveItems: 'urn:linkready:fhir:reserve-items',
  /** Of a respondent: the workshop in which they answered. */
  workshop: 'urn:linkready:fhir:workshop',
  /** Of a respondent: they stand for one hand in a count, of which nothing may be read across items. */
  counted: 'urn:linkready:fhir:counted',
  /** Whom the respondent wants to ask. */
  ask: 'urn:linkready:fhir:ask',
  /** Whose answer was taken over: `site`, `at`. */
  copied: 'urn:linkready:fhir:copied',
  /** Said of an item for which that is not offered; with the reason, where one was given. */
  notApplicable: 'urn:linkready:fhir:not-applicable',
  /** Of a settled item: `agreed`, `oneResponse` or `severalResponses`. */
  basis: 'urn:linkready:fhir:basis',
  /** A settled level, which may lie half-way between two. */
  settledLevel: 'urn:linkready:fhir:settled-level',
  ordinalValue: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  itemControl: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
} as const;

/** What can be said inside an item's group. */
export type ItemPart = 'help' | 'score' | 'na' | 'reason' | 'note';

export function partOf(item: ItemId, part: ItemPart): string {
  return `${item}.${part}`;
}

export function findExtension(
  from: { readonly extension?: readonly Extension[] | undefined } | undefined,
  url: string,
): Extension | undefined {
  return from?.extension?.find((one) => one.url === url);
}
