import type { Domain, Item } from '../../src/model';

/** A text with the place it stands in, for a message that can be acted on. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Stem and descriptors of an item: what must be read to answer it. */
export function listAnswerTexts(item: Item): readonly PlacedText[] {
  return [
    { place: `${item.id} stem`, text: item.stem },
    ...item.descriptors.map((text, level) => ({ place: `${item.id} level ${level}`, text })),
  ];
}

/** Everything that stands beside the answer: help, and what to choose when a level is partly true. */
export function listHelpTexts(item: Item): readonly PlacedText[] {
  return [
    { place: `${item.id} counts`, text: item.help.counts },
    { place: `${item.id} does not count`, text: item.help.doesNotCount },
    { place: `${item.id} example`, text: item.help.example },
    { place: `${item.id} partly`, text: item.partly },
  ];
}

/** Values chosen from a list or pointing elsewhere: nobody reads them as they stand. */
const codedKeys = new Set(
  `cfir efforts eric group home id item kind owners reach references strength unit whoKnows
  window`.split(/\s+/),
);

/** Every string below a value that a person reads, with its place. */
export function listTexts(value: unknown, place: string): readonly PlacedText[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    codedKeys.has(key) ? [] : listTexts(part, `${place}.${key}`),
  );
}

/** A domain's texts except what it reports from studies, which keeps the studies' own words. */
export function listOwnTexts(domain: Domain): readonly PlacedText[] {
  return listTexts({ ...domain, evidence: [] }, domain.id);
}
