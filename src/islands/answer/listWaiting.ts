import type { Assessment, ItemId, ItemReport, Report, Role } from '../../model';
import { findAsked } from './findAsked';

/** An item that waits for somebody else's answer. */
export interface Waiting {
  readonly item: ItemId;
  readonly roles: readonly Role[];
}

/** The items that somebody is asked about and nobody has answered, in the instrument's order. */
export function listWaiting(report: Report, assessment: Assessment): readonly Waiting[] {
  const asked = findAsked(assessment);
  const all = report.domains.flatMap((domain): readonly ItemReport[] => [
    ...domain.items,
    ...domain.otherItems,
  ]);
  return all.flatMap(({ id, settled }) => {
    const roles = asked.get(id);
    return roles === undefined || settled.state !== 'unanswered' ? [] : [{ item: id, roles }];
  });
}
