import { type Assessment, compareText, fail, type Outcome, succeed } from '../model';
import type { AssessmentRow } from './Database';
import { findLastChange } from './findLastChange';
import { readDocument } from './readDocument';
import type { AssessmentSummary } from './Store';

/** The assessment of a row. Problems: `assessmentMissing`, and those of `readDocument`. */
export function readRow(row: AssessmentRow | undefined): Outcome<Assessment> {
  return row === undefined ? fail('assessmentMissing') : readDocument(row.document);
}

/** The assessment of a row, or none where there is no row. */
export function readRowOrNone(row: AssessmentRow | undefined): Outcome<Assessment | undefined> {
  return row === undefined ? succeed(undefined) : readDocument(row.document);
}

/** The assessments of rows, the last changed first; one that cannot be read stops them all. */
export function readRows(rows: readonly AssessmentRow[]): Outcome<readonly Assessment[]> {
  const latest = [...rows].sort(
    (a, b) => compareText(b.changedAt, a.changedAt) || compareText(a.id, b.id),
  );
  const documents: Assessment[] = [];
  for (const row of latest) {
    const document = readDocument(row.document);
    if (!document.ok) return document;
    documents.push(document.value);
  }
  return succeed(documents);
}

/** The summaries of rows, in the same order. */
export function summariseRows(
  rows: readonly AssessmentRow[],
): Outcome<readonly AssessmentSummary[]> {
  const found = readRows(rows);
  return found.ok ? succeed(found.value.map(summarise)) : found;
}

function summarise(assessment: Assessment): AssessmentSummary {
  const { id, site, round, example = false } = assessment;
  return {
    id,
    site: site.id,
    siteName: site.name,
    round: { name: round.name, date: round.date },
    changedAt: findLastChange(assessment),
    example,
  };
}
