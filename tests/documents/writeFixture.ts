import type { DocumentInput, WrittenDocument } from '../../src/documents';
import { writeActionPlan } from '../../src/documents/action-plan/writeActionPlan';
import type { Assessment } from '../../src/model';
import { planInputOf } from '../fixtures/planInput';

/** The action plan of an assessment. */
export function writeFixture(
  assessment: Assessment,
  more: Partial<DocumentInput> = {},
): WrittenDocument {
  return writeActionPlan(planInputOf(assessment, more));
}
