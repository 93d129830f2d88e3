import type { Role } from '../instrument/Instrument';
import type { Assessment, Id, Instant, Respondent } from './Assessment';
import { putRecord, stampAfter } from './stamp';

/** Somebody of the practice, who can go on answering. */
export type Colleague = Respondent & { readonly role: Role };

/** The respondents who can go on answering: all but those who answered in a workshop. */
export function listColleagues({
  respondents,
}: Pick<Assessment, 'respondents'>): readonly Colleague[] {
  return respondents.filter(isColleague);
}

function isColleague(respondent: Respondent): respondent is Colleague {
  return respondent.workshop === undefined && respondent.role !== undefined;
}

/** Adds somebody who answers: a role, and a label where colleagues need one to tell two apart. */
export function addRespondent(
  assessment: Assessment,
  given: { readonly id: Id; readonly role: Role; readonly label?: string | undefined },
  now: Instant,
): Assessment {
  const respondent: Respondent = { id: given.id, changedAt: now, role: given.role };
  const added: Assessment = {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    respondents: putRecord(assessment.respondents, respondent),
  };
  const label = given.label?.trim() ?? '';
  return label === '' ? added : recordLabel(added, given.id, label, now);
}

/** Records another role for a respondent; their answers stay theirs. */
export function recordRole(assessment: Assessment, id: Id, role: Role, now: Instant): Assessment {
  const previous = assessment.respondents.find((one) => one.id === id);
  if (previous === undefined) return assessment;
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    respondents: putRecord(assessment.respondents, {
      ...previous,
      role,
      changedAt: stampAfter(now, previous),
    }),
  };
}

/** Records what colleagues call a respondent, a record of its own (M5a); empty takes it back. */
export function recordLabel(
  assessment: Assessment,
  respondent: Id,
  text: string,
  now: Instant,
): Assessment {
  const previous = assessment.respondentLabels.find((one) => one.respondent === respondent);
  const id = previous?.id ?? `label.${respondent}`;
  const label = { ...previous, id, changedAt: stampAfter(now, previous), respondent, text };
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    respondentLabels: putRecord(assessment.respondentLabels, label),
  };
}

/**
 * Takes a respondent out: their answers and notes stay stored and count no more (M5).
 *
 * The last respondent stays, since somebody has to answer.
 */
export function removeRespondent(assessment: Assessment, id: Id, now: Instant): Assessment {
  const respondent = assessment.respondents.find((one) => one.id === id);
  if (respondent === undefined) return assessment;
  const left = listColleagues(assessment).filter((one) => one.id !== id);
  if (left.length === 0) return assessment;
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    respondents: assessment.respondents.filter((one) => one.id !== id),
    removals: putRecord(assessment.removals, {
      id: `respondents.${id}`,
      changedAt: stampAfter(now, respondent),
      list: 'respondents',
      record: id,
    }),
    history: [...assessment.history, respondent],
  };
}

/** Puts a respondent back who was taken out, with all they had answered. */
export function restoreRespondent(
  assessment: Assessment,
  respondent: Respondent,
  now: Instant,
): Assessment {
  const removal = assessment.removals.find(
    (one) => one.list === 'respondents' && one.record === respondent.id,
  );
  return {
    ...assessment,
    changedAt: stampAfter(now, assessment),
    respondents: putRecord(assessment.respondents, {
      ...respondent,
      changedAt: stampAfter(now, removal ?? respondent),
    }),
  };
}
