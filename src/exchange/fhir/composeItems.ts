import type { Answer, Instrument, Item } from '../../model';
import { domainGroup, kinds, listOptions } from './composeQuestionnaire';
import type { ResponseItem } from './Fhir';
import type { FhirWords } from './FhirWords';
import { partOf } from './fhirNames';

/** Whether the questions offer "not applicable" for an item. */
export function canSayNotApplicable({ notApplicableWhen }: Item): boolean {
  return notApplicableWhen !== undefined;
}

/**
 * Composes an answer as the parts of its item's group; none where the item does not offer what was
 * said. A level must be a whole one.
 */
export function composeAnswer(
  item: Item,
  answer: Answer,
  words: FhirWords,
): readonly ResponseItem[] {
  if (answer.state === 'notApplicable') {
    if (!canSayNotApplicable(item)) return [];
    const { reason = '' } = answer;
    return [
      { linkId: partOf(item.id, 'na'), answer: [{ valueBoolean: true }] },
      ...(reason.trim() === ''
        ? []
        : [{ linkId: partOf(item.id, 'reason'), answer: [{ valueString: reason }] }]),
    ];
  }
  const code = answer.state === 'level' ? `${answer.level}` : 'dontKnow';
  const valueCoding = listOptions(item, words).find((option) => option.code === code);
  return valueCoding === undefined
    ? []
    : [{ linkId: partOf(item.id, 'score'), answer: [{ valueCoding }] }];
}

/** Puts the groups of items into those of their domains and parts, in the order of the questions. */
export function arrangeItems(
  { domains }: Instrument,
  items: readonly ResponseItem[],
): readonly ResponseItem[] {
  const groups = new Map(items.map((item) => [item.linkId, item]));
  return kinds.flatMap((kind) => {
    const inside = domains.flatMap((domain) => {
      const found = domain.items
        .filter((item) => item.kind === kind)
        .flatMap(({ id }) => groups.get(id) ?? []);
      return found.length === 0 ? [] : [{ linkId: domainGroup(kind, domain), item: found }];
    });
    return inside.length === 0 ? [] : [{ linkId: kind, item: inside }];
  });
}
