import { compareVersions } from '../merge/mergeRecords';
import type { SentAssessment } from './SentAssessment';

/**
 * Of two that were sent of one assessment, the later, whole: what a recipient sees is always what a
 * sender once saw. The rules M1 to M3 hold.
 *
 * @throws where the ids differ.
 */
export function mergeSent(a: SentAssessment, b: SentAssessment): SentAssessment {
  if (a.id !== b.id) throw new Error(`Assessments ${a.id} and ${b.id} are not the same one`);
  return compareVersions(a, b) < 0 ? b : a;
}
