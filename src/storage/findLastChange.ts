import type { Assessment, Instant, Stamp } from '../model';

/** When anything in an assessment last changed. */
export function findLastChange(assessment: Assessment): Instant {
  const records: readonly Stamp[] = [
    assessment,
    assessment.site,
    assessment.round,
    ...(assessment.earlier ? [assessment.earlier] : []),
    ...assessment.respondents,
    ...assessment.respondentLabels,
    ...assessment.responses,
    ...assessment.notes,
    ...assessment.agreements,
    ...assessment.targets,
    ...assessment.importances,
    ...assessment.changes,
    ...assessment.actions,
    ...assessment.removals,
  ];
  return records.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), '');
}
