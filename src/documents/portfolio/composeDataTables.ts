import { composeItems, composeScores } from './composeAnswerTables';
import {
  composeActions,
  composeAssessments,
  composeQuestions,
  composeSites,
} from './composeSiteTables';
import type { DataTable } from './DataTable';
import type { ExportInput } from './ExportInput';

/** The tables of a portfolio, each in its normal form: sites, assessments, scores, items, actions, questions. */
export function composeDataTables(input: ExportInput): readonly DataTable[] {
  return [
    composeSites(input),
    composeAssessments(input),
    composeScores(input),
    composeItems(input),
    composeActions(input),
    composeQuestions(input),
  ];
}
