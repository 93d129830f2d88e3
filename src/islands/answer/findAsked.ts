import type { Assessment, ItemId, Role } from '../../model';

/** Whom the people of an assessment want to ask, by item. */
export type Asked = ReadonlyMap<ItemId, readonly Role[]>;

/** Finds the roles that listed respondents ask about each item, each role once. */
export function findAsked({ responses, respondents }: Assessment): Asked {
  const listed = new Set(respondents.map(({ id }) => id));
  const asked = new Map<ItemId, readonly Role[]>();
  for (const { item, respondent, ask } of responses) {
    const known = asked.get(item) ?? [];
    if (ask && listed.has(respondent) && !known.includes(ask)) asked.set(item, [...known, ask]);
  }
  return asked;
}
