import type { Item, Role } from '../../model';
import type { Asked } from './findAsked';

/** The items that a role can know, and those that somebody asks it about; advice, never a lock. */
export function findOwnItems(items: readonly Item[], role: Role, asked: Asked): readonly Item[] {
  return items.filter(
    ({ id, whoKnows }) => whoKnows.includes(role) || asked.get(id)?.includes(role),
  );
}
