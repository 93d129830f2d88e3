import type { Assessment, Response } from '../assessment/Assessment';
import { findAnswered } from '../assessment/findAnswered';
import { type ItemId, type Role, roles } from '../instrument/Instrument';
import type { Tally } from '../report/Report';
import { fewestRespondents } from './measureDomainAgreement';
import { tallyAnswers } from './tallyAnswers';

/** How those who hold one role answered an item. */
export interface RoleTally {
  readonly role: Role;
  readonly tally: Tally;
}

/**
 * Counts the answers to an item by role, in the order of roles (S8).
 *
 * A role is left out unless 3 people who hold it answered the item: fewer could be told apart.
 */
export function tallyByRole(
  assessment: Pick<Assessment, 'respondents' | 'responses'>,
  item: ItemId,
): readonly RoleTally[] {
  const roleOf = new Map(assessment.respondents.map(({ id, role }) => [id, role]));
  const answered = findAnswered(assessment).filter((response) => response.item === item);
  return roles.flatMap((role) => {
    const held = answered.filter(({ respondent }: Response) => roleOf.get(respondent) === role);
    return held.length < fewestRespondents ? [] : [{ role, tally: tallyAnswers(held) }];
  });
}
